package sockcall.tck;

import sockcall.Syscalls;

import java.nio.ByteBuffer;

/** The pairs of calls that move data between two connected sockets, without flags. */
enum Transfer {
    SEND_RECV {
        @Override
        int out(Syscalls calls, int fd, ByteBuffer buf) {
            return calls.send(fd, buf, 0);
        }

        @Override
        int in(Syscalls calls, int fd, ByteBuffer buf) {
            return calls.recv(fd, buf, 0);
        }
    },
    SENDTO_RECVFROM {
        @Override
        int out(Syscalls calls, int fd, ByteBuffer buf) {
            return calls.sendto(fd, buf, 0, null);
        }

        @Override
        int in(Syscalls calls, int fd, ByteBuffer buf) {
            return calls.recvfrom(fd, buf, 0, null, null);
        }
    },
    WRITE_READ {
        @Override
        int out(Syscalls calls, int fd, ByteBuffer buf) {
            return calls.write(fd, buf);
        }

        @Override
        int in(Syscalls calls, int fd, ByteBuffer buf) {
            return calls.read(fd, buf);
        }
    };

    /** Makes the call that takes the bytes of a buffer. */
    abstract int out(Syscalls calls, int fd, ByteBuffer buf);

    /** Makes the call that fills a buffer. */
    abstract int in(Syscalls calls, int fd, ByteBuffer buf);
}
