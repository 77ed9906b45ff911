package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;

import sockcall.Constants;
import sockcall.SockaddrStorage;
import sockcall.SockaddrUn;
import sockcall.Syscalls;
import sockcall.abi.StructSockaddrIn;
import sockcall.bench.Surroundings;
import sockcall.bench.TransportPair;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The ways that bytes can go between two programs of one machine, for the same two programs. */
final class Channels {
    private static final int MODE = 0600;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /**
     * Held while a file has a name. The end of the process takes it for good, so that a signal
     * leaves no name behind.
     */
    private static final Lock NAMED = new ReentrantLock();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(NAMED::lock));
    }

    private final Syscalls calls;
    private final Sockets sockets;

    Channels(Syscalls calls) {
        this.calls = calls;
        sockets = new Sockets(calls);
    }

    /** {@return the two ends of a way, by its name} */
    TransportPair open(String name) throws IOException {
        return switch (name) {
            case "stream" -> sockets.transports(Constants.SOCK_STREAM);
            case "dgram" -> sockets.transports(Constants.SOCK_DGRAM);
            case "seqpacket" -> sockets.transports(Constants.SOCK_SEQPACKET);
            case "tcp" -> tcp();
            case "udp" -> udp();
            case "pipe" -> plain(pipe(), pipe(), false);
            case "fifo" -> plain(fifo(), fifo(), false);
            case "file" -> plain(file(), file(), true);
            default -> throw new IllegalArgumentException("no way is named " + name);
        };
    }

    /** Each way goes in one direction: the first there, the second back. */
    private TransportPair plain(int[] there, int[] back, boolean isFile) {
        return new TransportPair(
                new PlainTransport(calls, back[0], there[1], isFile),
                new PlainTransport(calls, there[0], back[1], isFile));
    }

    private int[] pipe() {
        ByteBuffer ends = Sockets.ints(2);
        counted("pipe2", calls.pipe2(ends, 0));
        return new int[] {ends.getInt(0), ends.getInt(Integer.BYTES)};
    }

    /** The reader opens first, without waiting for the writer, and then reads as any other. */
    private int[] fifo() throws IOException {
        int[] ends = named(path -> {
            counted("mkfifo", calls.mkfifo(pathname(path), MODE));
            int in = open(path, Constants.O_RDONLY | Constants.O_NONBLOCK);
            return new int[] {in, open(path, Constants.O_WRONLY)};
        });
        counted("fcntl", calls.fcntl(ends[0], Constants.F_SETFL, 0));
        return ends;
    }

    private int[] file() throws IOException {
        return named(path -> {
            int out = open(path, Constants.O_WRONLY | Constants.O_CREAT | Constants.O_TRUNC);
            return new int[] {open(path, Constants.O_RDONLY), out};
        });
    }

    /** What is opened by a name that is there for no longer. */
    private static int[] named(Function<Path, int[]> opening) throws IOException {
        NAMED.lock();
        try {
            Path path = Surroundings.freshPath();
            try {
                return opening.apply(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } finally {
            NAMED.unlock();
        }
    }

    private int open(Path path, int flags) {
        return counted("open", calls.open(pathname(path), flags, MODE));
    }

    private static ByteBuffer pathname(Path path) {
        return SockaddrUn.path(path).pathname();
    }

    private TransportPair tcp() {
        int listener = bound(Constants.SOCK_STREAM);
        counted("listen", calls.listen(listener, 1));
        int near = inet(Constants.SOCK_STREAM);
        counted("connect", calls.connect(near, name(listener)));
        int far = counted("accept", calls.accept(listener, null, null));
        calls.close(listener);
        undelayed(near);
        undelayed(far);
        return new TransportPair(
                new SocketTransport(calls, near, true), new SocketTransport(calls, far, true));
    }

    private void undelayed(int fd) {
        ByteBuffer one = Sockets.ints(1).putInt(0, 1);
        counted(
                "setsockopt",
                calls.setsockopt(fd, Constants.IPPROTO_TCP, Constants.TCP_NODELAY, one));
    }

    private TransportPair udp() {
        int near = bound(Constants.SOCK_DGRAM);
        int far = bound(Constants.SOCK_DGRAM);
        counted("connect", calls.connect(near, name(far)));
        counted("connect", calls.connect(far, name(near)));
        return new TransportPair(
                new SocketTransport(calls, near, false), new SocketTransport(calls, far, false));
    }

    private int inet(int type) {
        return counted("socket", calls.socket(Constants.AF_INET, type, 0));
    }

    private int bound(int type) {
        int fd = inet(type);
        ByteBuffer address = Sockets.ints(StructSockaddrIn.SIZE / Integer.BYTES);
        StructSockaddrIn.sin_family(address, Constants.AF_INET);
        address.put(StructSockaddrIn.sin_addr, LOOPBACK);
        counted("bind", calls.bind(fd, address));
        return fd;
    }

    private ByteBuffer name(int fd) {
        SockaddrStorage name = new SockaddrStorage();
        counted("getsockname", calls.getsockname(fd, name.addr(), name.addrlen()));
        return name.addr().limit(name.length());
    }
}
