package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;

import sockcall.Constants;
import sockcall.Syscalls;
import sockcall.bench.Difference;
import sockcall.bench.Participant;
import sockcall.bench.Repeated;
import sockcall.bench.Surroundings;
import sockcall.bench.Transport;
import sockcall.bench.TransportCells;
import sockcall.bench.TransportPair;
import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All cells, through {@link Syscalls} with its guard. */
public final class SyscallCells extends TransportCells {
    private static final int CALLS_AT_ONCE = 256;
    private static final int[] DESCRIPTORS = {1, 253};
    private static final int[] CONNECTIONS = {1, 100, 1000, 10000};

    private final String name;
    private final Syscalls calls;
    private final Sockets sockets;

    /** Over the backend of this name. */
    public SyscallCells(String name) {
        super(List.of("stream", "dgram", "seqpacket"));
        this.name = name;
        Backend backend = Backends.open(name);
        calls = Syscalls.over(backend);
        sockets = new Sockets(calls);
        addSingleCalls(backend);
        addMessages();
        if (Surroundings.load() != null) {
            for (int connections : CONNECTIONS) {
                add("epoll-" + connections, () -> new EpollLoop(calls, connections));
            }
        }
        ChannelCells channels = new ChannelCells(calls);
        for (String way : ChannelCells.WAYS) {
            add("latency-" + way, () -> channels.latency(way));
            add("throughput-" + way, () -> channels.throughput(way));
        }
    }

    /** A participant: its argument is the name of the backend. */
    public static void main(String[] args) throws IOException {
        Participant.main(new SyscallCells(args[0]), List.of(args));
    }

    private void addSingleCalls(Backend backend) {
        add("recv-nothing", () -> Repeated.inBatches(CALLS_AT_ONCE, NothingThere.recv(calls)));
        add(
                "recvmsg-nothing",
                () -> Repeated.inBatches(CALLS_AT_ONCE, NothingThere.recvmsg(calls)));
        add(
                "guard",
                () -> new Difference(
                        NothingThere.recv(calls),
                        NothingThere.unguarded(calls, backend),
                        CALLS_AT_ONCE));
        add(
                "structs",
                () -> new Difference(
                        NothingThere.recvmsg(calls), NothingThere.read(calls), CALLS_AT_ONCE));
    }

    private void addMessages() {
        int batch = 2 * Packed.BATCH;
        add("messages-mmsg", () -> Repeated.inBatches(batch, new Datagrams(calls)));
        add("messages-sendmsg", () -> Repeated.inBatches(batch, Packed.bySendmsg(calls)));
        add("messages-writev", () -> Repeated.inBatches(batch, Packed.byWritev(calls)));
        for (int count : DESCRIPTORS) {
            int at = count == 1 ? 16 : count;
            add("rights-" + count, () -> Repeated.inBatches(at, new Rights(calls, count)));
        }
    }

    @Override
    protected TransportPair pair(String type) {
        return sockets.transports(
                switch (type) {
                    case "stream" -> Constants.SOCK_STREAM;
                    case "dgram" -> Constants.SOCK_DGRAM;
                    default -> Constants.SOCK_SEQPACKET;
                });
    }

    @Override
    protected Listener listen(Path path) {
        int listener = sockets.listening(path.toString());
        return () -> {
            int fd = counted("accept", calls.accept(listener, null, null));
            calls.close(listener);
            return new SocketTransport(calls, fd, true);
        };
    }

    @Override
    protected Transport connect(Path path) {
        return new SocketTransport(calls, sockets.connected(path.toString()), true);
    }

    @Override
    protected List<String> arguments() {
        return List.of(name);
    }
}
