package sockcall.bench.peer;

import sockcall.bench.Participant;
import sockcall.bench.Surroundings;
import sockcall.bench.Transport;
import sockcall.bench.TransportPair;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JDK's own channels: streams. */
public final class JdkCells extends ChannelCells {
    private static final int BACKLOG = 4096;
    private static final int[] CONNECTIONS = {1, 100, 1000, 10000};

    private JdkCells() {
        super(List.of("stream"));
        if (Surroundings.load() != null) {
            for (int connections : CONNECTIONS) {
                add(
                        "epoll-" + connections,
                        () -> new SelectorLoop(Selector::open, JdkCells::bound, connections));
            }
        }
    }

    /** A participant. */
    public static void main(String[] args) throws IOException {
        Participant.main(new JdkCells(), List.of(args));
    }

    private static ServerSocketChannel bound(Path path) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return server.bind(UnixDomainSocketAddress.of(path), BACKLOG);
    }

    @Override
    protected TransportPair pair(String type) throws IOException {
        Path path = Surroundings.freshPath();
        try (ServerSocketChannel server = bound(path)) {
            SocketChannel near = SocketChannel.open(UnixDomainSocketAddress.of(path));
            return streams(near, server.accept());
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @Override
    protected Listener listen(Path path) throws IOException {
        ServerSocketChannel server = bound(path);
        return () -> {
            try (server) {
                return stream(server.accept());
            }
        };
    }

    @Override
    protected Transport connect(Path path) throws IOException {
        return stream(SocketChannel.open(UnixDomainSocketAddress.of(path)));
    }
}
