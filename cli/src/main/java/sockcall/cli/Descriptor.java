package sockcall.cli;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.ErrnoException;
import sockcall.MsgHdr;
import sockcall.OptionValue;
import sockcall.Sockaddr;
import sockcall.SockaddrStorage;
import sockcall.Syscalls;
import sockcall.abi.StructPollfd;
import sockcall.abi.StructStat;

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
    static Descriptor socket(Syscalls calls, int domain, SocketType type, String object)
            throws Refusal {
        int fd = calls.socket(domain, type.constant(), 0);
        return new Descriptor(calls, check("socket", fd, object), object);
    }

    /** A file that is there, opened; of a FIFO, once it has another end. */
    static Descriptor open(Syscalls calls, ByteBuffer pathname, int flags, String object)
            throws Refusal {
        int fd;
        do {
            fd = calls.open(pathname, flags, 0);
        } while (fd == -Errno.EINTR);
        return new Descriptor(calls, check("open", fd, object), object);
    }

    /** What a new descriptor is prepared with. */
    interface Preparation {
        void prepare(Descriptor descriptor) throws Refusal;
    }

    /** This descriptor, prepared; where that is refused, it is closed. */
    Descriptor after(Preparation preparation) throws Refusal {
        try {
            preparation.prepare(this);
            return this;
        } catch (Refusal e) {
            calls.close(fd);
            throw e;
        }
    }

    void setOption(int optname, int value) throws Refusal {
        ByteBuffer optval = new OptionValue().set(value);
        check("setsockopt", calls.setsockopt(fd, Constants.SOL_SOCKET, optname, optval), object);
    }

    void bind(Sockaddr address) throws Refusal {
        check("bind", tryBind(address), object);
    }

    /** What bind returned, refused or not. */
    int tryBind(Sockaddr address) {
        return calls.bind(fd, address.buffer());
    }

    /** The address that it is bound to. */
    Sockaddr name() throws Refusal {
        SockaddrStorage name = new SockaddrStorage();
        check("getsockname", calls.getsockname(fd, name.addr(), name.addrlen()), object);
        return name.get();
    }

    /** {@code st_mode}: which kind of file it is. */
    int mode() throws Refusal {
        ByteBuffer stat = ByteBuffer.allocateDirect(StructStat.SIZE).order(ByteOrder.nativeOrder());
        check("fstat", calls.fstat(fd, stat), object);
        return StructStat.st_mode(stat);
    }

    void listen(int backlog) throws Refusal {
        check("listen", calls.listen(fd, backlog), object);
    }

    void connect(Sockaddr address) throws Refusal {
        ByteBuffer addr = address.buffer();
        uninterrupted("connect", () -> calls.connect(fd, addr));
    }

    /** What connect returned, refused or not. */
    int tryConnect(Sockaddr address) {
        return calls.connect(fd, address.buffer());
    }

    /** The next connection, and in peer, whose it is. */
    Descriptor accept(SockaddrStorage peer) throws Refusal {
        int connection = uninterrupted(
                "accept", () -> calls.accept(fd, peer.reset().addr(), peer.addrlen()));
        return new Descriptor(calls, connection, object);
    }

    int recv(ByteBuffer buf) throws Refusal {
        return uninterrupted("recv", () -> calls.recv(fd, buf, 0));
    }

    /** A datagram, and in peer, who sent it. */
    int recvfrom(ByteBuffer buf, SockaddrStorage peer) throws Refusal {
        return uninterrupted(
                "recvfrom", () -> calls.recvfrom(fd, buf, 0, peer.reset().addr(), peer.addrlen()));
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

    /** A result, or the refusal that it stands for. */
    static int check(String call, int result, String object) throws Refusal {
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
