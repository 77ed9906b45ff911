package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;

import sockcall.Constants;
import sockcall.SockaddrUn;
import sockcall.Syscalls;
import sockcall.bench.TransportPair;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Sockets of AF_UNIX, made ready for work. */
final class Sockets {
    private static final int BACKLOG = 4096;

    private final Syscalls calls;

    Sockets(Syscalls calls) {
        this.calls = calls;
    }

    /** {@return the two descriptors of a pair} */
    int[] pair(int type) {
        ByteBuffer sv = ints(2);
        counted("socketpair", calls.socketpair(Constants.AF_UNIX, type, 0, sv));
        return new int[] {sv.getInt(0), sv.getInt(Integer.BYTES)};
    }

    /** {@return the two ends of a pair} */
    TransportPair transports(int type) {
        int[] ends = pair(type);
        boolean isStream = type == Constants.SOCK_STREAM;
        return new TransportPair(
                new SocketTransport(calls, ends[0], isStream),
                new SocketTransport(calls, ends[1], isStream));
    }

    /** {@return a stream socket that listens at a path} */
    int listening(String path) {
        int fd = counted("socket", calls.socket(Constants.AF_UNIX, Constants.SOCK_STREAM, 0));
        counted("bind", calls.bind(fd, SockaddrUn.path(path).buffer()));
        counted("listen", calls.listen(fd, BACKLOG));
        return fd;
    }

    /** {@return a stream socket that is connected to a path} */
    int connected(String path) {
        int fd = counted("socket", calls.socket(Constants.AF_UNIX, Constants.SOCK_STREAM, 0));
        counted("connect", calls.connect(fd, SockaddrUn.path(path).buffer()));
        return fd;
    }

    /** Memory for so many ints of C. */
    static ByteBuffer ints(int count) {
        return ByteBuffer.allocateDirect(count * Integer.BYTES).order(ByteOrder.nativeOrder());
    }
}
