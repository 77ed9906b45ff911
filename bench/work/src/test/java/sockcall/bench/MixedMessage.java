package sockcall.bench;

import sockcall.Constants;
import sockcall.Iovecs;
import sockcall.MsgHdr;
import sockcall.Syscalls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Messages that are gathered from every kind of memory, and scattered to it. */
final class MixedMessage implements Operation {
    private final Syscalls calls;
    private final Iovecs iovecs;
    private final MsgHdr message;
    private final ByteBuffer sv =
            ByteBuffer.allocateDirect(2 * Integer.BYTES).order(ByteOrder.nativeOrder());

    MixedMessage(Syscalls calls, ByteBuffer[] memory) {
        this.calls = calls;
        iovecs = new Iovecs(memory);
        message = new MsgHdr().msg_iov(memory);
        calls.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0, sv);
    }

    @Override
    public void repeat(int count) {
        int near = sv.getInt(0);
        int far = sv.getInt(Integer.BYTES);
        for (int i = 0; i < count; i++) {
            int written = calls.writev(near, iovecs);
            int sent = calls.sendmsg(near, message, 0);
            int read = calls.readv(far, iovecs);
            int received = calls.recvmsg(far, message, 0);
            int nothing = calls.recvmsg(far, message, Constants.MSG_DONTWAIT);
            if (written != read || sent != received || nothing >= 0) {
                throw new IllegalStateException("a message was cut");
            }
        }
    }

    @Override
    public void close() {
        calls.close(sv.getInt(0));
        calls.close(sv.getInt(Integer.BYTES));
    }
}
