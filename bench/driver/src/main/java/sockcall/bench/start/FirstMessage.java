package sockcall.bench.start;

import sockcall.Constants;
import sockcall.Syscalls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A whole program, up to its first message. */
public final class FirstMessage {
    private static final int SIZE = 64;

    private FirstMessage() {}

    /** The argument is the name of the backend. */
    public static void main(String[] args) {
        Syscalls calls = Syscalls.open(args[0]);
        ByteBuffer sv = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        ByteBuffer message = ByteBuffer.allocateDirect(SIZE);
        calls.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0, sv);
        calls.send(sv.getInt(0), message, 0);
        if (calls.recv(sv.getInt(Integer.BYTES), message, 0) != SIZE) {
            System.exit(1);
        }
    }
}
