package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;
import static sockcall.bench.syscalls.Results.exactly;

import sockcall.Constants;
import sockcall.ControlMessages;
import sockcall.MsgHdr;
import sockcall.Syscalls;
import sockcall.bench.Operation;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Descriptors that go out with a byte, come in again, and are closed. */
final class Rights implements Operation {
    private final Syscalls calls;
    private final int[] pair;
    private final int descriptors;
    private final MsgHdr sent;
    private final ControlMessages room;
    private final MsgHdr received;

    /** So many descriptors a message. */
    Rights(Syscalls calls, int descriptors) {
        this.calls = calls;
        this.descriptors = descriptors;
        pair = new Sockets(calls).pair(Constants.SOCK_STREAM);
        int[] passed = new int[descriptors];
        Arrays.fill(passed, pair[0]);
        int space = ControlMessages.space(descriptors * Integer.BYTES);
        ControlMessages control = new ControlMessages(space).clear().rights(passed);
        sent = new MsgHdr().msg_iov(ByteBuffer.allocateDirect(1)).msg_control(control.messages());
        room = new ControlMessages(space);
        received = new MsgHdr().msg_iov(ByteBuffer.allocateDirect(1)).msg_control(room.room());
    }

    @Override
    public void repeat(int count) {
        for (int i = 0; i < count; i += descriptors) {
            exactly(1, "sendmsg", calls.sendmsg(pair[0], sent, 0));
            received.msg_control(room.room());
            counted("recvmsg", calls.recvmsg(pair[1], received, Constants.MSG_CMSG_CLOEXEC));
            exactly(descriptors, "close", room.received(received).close(calls));
        }
    }

    @Override
    public void close() {
        calls.close(pair[0]);
        calls.close(pair[1]);
    }
}
