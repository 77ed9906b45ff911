package sockcall.bench.peer;

import sockcall.bench.Participant;
import sockcall.bench.Surroundings;
import sockcall.bench.TransportCells;
import sockcall.bench.TransportPair;

import java.io.IOException;
import java.util.List;

/** Netty's native epoll transport: an event loop at each end, and so no cells of one thread. */
public final class NettyCells extends TransportCells {
    private static final int[] CONNECTIONS = {1, 100, 1000, 10000};

    private NettyCells() {
        super(List.of());
        for (int size : List.of(64, 4096)) {
            add("pingpong-threads-" + size, () -> new NettyPingPong(size));
        }
        for (int size : List.of(65536, 262144)) {
            add("oneway-" + size, () -> new NettyOneWay(size));
        }
        if (Surroundings.load() != null) {
            for (int connections : CONNECTIONS) {
                add("epoll-" + connections, () -> new NettyLoop(connections));
            }
        }
    }

    /** A participant. */
    public static void main(String[] args) throws IOException {
        Participant.main(new NettyCells(), List.of(args));
    }

    @Override
    protected TransportPair pair(String type) {
        throw new UnsupportedOperationException("Netty's channels do not block");
    }
}
