package sockcall.cli;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.ErrnoException;
import sockcall.MsgHdr;
import sockcall.OptionValue;
import sockcall.SockaddrUn;
import sockcall.Syscalls;
import sockcall.abi.StructPollfd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntSupplier;

/**
 * An open descriptor and what the commands do with it: each call until it is not interrupted, and
 * refusals as exceptions that name the object.
 */
final class Descriptor implements AutoCloseable {
    private final Syscalls calls;
    private final int fd;
    private final String object;
    private final ByteBuffer pollfd =
            ByteBuffer.allocateDirect(StructPollfd.SIZE).order(ByteOrder.nativeOrder());

    private Descriptor(Syscalls calls, int fd, String object) {
        this.calls = calls;
        this.fd = fd;
        this.object = object;
    }

    /** Standard input, which the process owns. */
    static Descriptor input(Syscalls calls) {
        return new Descriptor(calls, 0, "standard input");
    }

    /** Standard output, which the process owns. */
    static Descriptor output(Syscalls calls) {
        return new Descriptor(calls, 1, "standard output");
    }

    /** A new socket. */
    static Descriptor socket(Syscalls calls, SocketType type, String object) throws Refusal {
        int fd = calls.socket(Constants.AF_UNIX, type.constant(), 0);
        return new Descriptor(calls, check("socket", fd, object), object);
    }

    void setOption(int optname, int value) throws Refusal {
        ByteBuffer optval = new OptionValue().set(value);
        check("setsockopt", calls.setsockopt(fd, Constants.SOL_SOCKET, optname, optval), object);
    }

    void bind(SockaddrUn address) throws Refusal {
        check("bind", tryBind(address), object);
    }

    /** What bind returned, refused or not. */
    int tryBind(SockaddrUn address) {
        return calls.bind(fd, address.buffer());
    }

    void listen(int backlog) throws Refusal {
        check("listen", calls.listen(fd, backlog), object);
    }

    void connect(SockaddrUn address) throws Refusal {
        ByteBuffer addr = address.buffer();
        uninterrupted("connect", () -> calls.connect(fd, addr));
    }

    /** What connect returned, refused or not. */
    int tryConnect(SockaddrUn address) {
        return calls.connect(fd, address.buffer());
    }

    Descriptor accept() throws Refusal {
        return new Descriptor(
                calls, uninterrupted("accept", () -> calls.accept(fd, null, null)), object);
    }

    int recv(ByteBuffer buf) throws Refusal {
        return uninterrupted("recv", () -> calls.recv(fd, buf, 0));
    }

    int recvmsg(MsgHdr message, int flags) throws Refusal {
        return uninterrupted("recvmsg", () -> calls.recvmsg(fd, message, flags));
    }

    int read(ByteBuffer buf) throws Refusal {
        return uninterrupted("read", () -> calls.read(fd, buf));
    }

    /** Sends all that remains; a stream may take it in parts. */
    void sendAll(ByteBuffer buf) throws Refusal {
        all(buf, "send", () -> calls.send(fd, buf, 0));
    }

    /** Writes all that remains; a stream may take it in parts. */
    void writeAll(ByteBuffer buf) throws Refusal {
        all(buf, "write", () -> calls.write(fd, buf));
    }

    /** A message without bytes is sent too, so that the first call is made in any case. */
    private void all(ByteBuffer buf, String name, IntSupplier call) throws Refusal {
        do {
            buf.position(buf.position() + uninterrupted(name, call));
        } while (buf.hasRemaining());
    }

    /** A descriptor that others share may have been set not to block: wait then as if it did. */
    private int uninterrupted(String name, IntSupplier call) throws Refusal {
        while (true) {
            int result = call.getAsInt();
            if (result == -Errno.EAGAIN) {
                boolean writes = name.equals("send") || name.equals("write");
                poll(writes ? Constants.POLLOUT : Constants.POLLIN);
            } else if (result != -Errno.EINTR) {
                return check(name, result, object);
            }
        }
    }

    private void poll(int events) throws Refusal {
        StructPollfd.fd(pollfd, 0, fd);
        StructPollfd.events(pollfd, 0, events);
        int ready;
        do {
            ready = calls.poll(pollfd, -1);
        } while (ready == -Errno.EINTR);
        check("poll", ready, object);
    }

    /** A result of this descriptor, or the refusal that it stands for. */
    int check(String call, int result) throws Refusal {
        return check(call, result, object);
    }

    private static int check(String call, int result, String object) throws Refusal {
        try {
            return ErrnoException.check(call, result);
        } catch (ErrnoException e) {
            throw new Refusal(e, object);
        }
    }

    @Override
    public void close() throws Refusal {
        check("close", calls.close(fd), object);
    }
}
