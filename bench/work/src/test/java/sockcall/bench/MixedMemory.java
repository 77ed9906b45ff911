package sockcall.bench;

import sockcall.Constants;
import sockcall.Syscalls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One call site that every kind of memory comes to. */
final class MixedMemory implements Operation {
    /** A multiple of any number of kinds that there may be. */
    static final int BATCH = 420;

    private final Syscalls calls;
    private final ByteBuffer[] memory;
    private final ByteBuffer sv =
            ByteBuffer.allocateDirect(2 * Integer.BYTES).order(ByteOrder.nativeOrder());

    MixedMemory(Syscalls calls, ByteBuffer[] memory) {
        this.calls = calls;
        this.memory = memory;
        calls.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0, sv);
    }

    @Override
    public void repeat(int count) {
        int near = sv.getInt(0);
        int far = sv.getInt(Integer.BYTES);
        for (int i = 0; i < count; i++) {
            ByteBuffer message = memory[i % memory.length];
            int sent = calls.send(near, message, 0);
            int received = calls.recv(far, message, 0);
            int nothing = calls.recv(far, message, Constants.MSG_DONTWAIT);
            if (sent != received || nothing >= 0) {
                throw new IllegalStateException(sent + " " + received + " " + nothing);
            }
        }
    }

    @Override
    public void close() {
        calls.close(sv.getInt(0));
        calls.close(sv.getInt(Integer.BYTES));
    }
}
