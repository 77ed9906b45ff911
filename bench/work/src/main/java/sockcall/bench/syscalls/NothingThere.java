package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.exactly;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.MsgHdr;
import sockcall.Syscalls;
import sockcall.bench.AlignedMemory;
import sockcall.bench.Operation;
import sockcall.spi.Backend;

import java.nio.ByteBuffer;

/** One call that finds nothing there: the price of a call, and of its errno. */
final class NothingThere implements Operation {
    private static final int SIZE = 64;
    private static final int FLAGS = Constants.MSG_DONTWAIT;

    private final Syscalls calls;
    private final int[] pair;
    private final Loop loop;

    /** So many calls in a loop of its own, which knows the call when it is compiled. */
    private interface Loop {
        void repeat(int fd, int count);
    }

    private NothingThere(Syscalls calls, Loop loop) {
        this.calls = calls;
        this.loop = loop;
        pair = new Sockets(calls).pair(Constants.SOCK_STREAM | Constants.SOCK_NONBLOCK);
    }

    /** {@return recv, as a user makes it} */
    static NothingThere recv(Syscalls calls) {
        ByteBuffer room = AlignedMemory.of(SIZE);
        return new NothingThere(calls, (fd, count) -> {
            for (int i = 0; i < count; i++) {
                exactly(-Errno.EAGAIN, "recv", calls.recv(fd, room, FLAGS));
            }
        });
    }

    /** {@return recv of the backend, with no guard before it} */
    static NothingThere unguarded(Syscalls calls, Backend backend) {
        ByteBuffer room = AlignedMemory.of(SIZE);
        return new NothingThere(calls, (fd, count) -> {
            for (int i = 0; i < count; i++) {
                exactly(-Errno.EAGAIN, "recv", backend.recv(fd, room, SIZE, FLAGS));
            }
        });
    }

    /** {@return recvmsg, with one buffer} */
    static NothingThere recvmsg(Syscalls calls) {
        MsgHdr message = new MsgHdr().msg_iov(AlignedMemory.of(SIZE));
        return new NothingThere(calls, (fd, count) -> {
            for (int i = 0; i < count; i++) {
                exactly(-Errno.EAGAIN, "recvmsg", calls.recvmsg(fd, message, FLAGS));
            }
        });
    }

    /** {@return read, which every backend makes as it makes recvmsg} */
    static NothingThere read(Syscalls calls) {
        ByteBuffer room = AlignedMemory.of(SIZE);
        return new NothingThere(calls, (fd, count) -> {
            for (int i = 0; i < count; i++) {
                exactly(-Errno.EAGAIN, "read", calls.read(fd, room));
            }
        });
    }

    @Override
    public void repeat(int count) {
        loop.repeat(pair[0], count);
    }

    @Override
    public void close() {
        calls.close(pair[0]);
        calls.close(pair[1]);
    }
}
