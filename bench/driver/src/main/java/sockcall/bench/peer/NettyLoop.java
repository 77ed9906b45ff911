package sockcall.bench.peer;

import sockcall.bench.Load;
import sockcall.bench.LoopTurn;
import sockcall.bench.Numbers;
import sockcall.bench.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;

/** An echo server of one event loop. */
final class NettyLoop implements Work {
    private static final int SIZE = 64;

    private final int connections;

    NettyLoop(int connections) {
        this.connections = connections;
    }

    @Override
    public Numbers run(long ns) throws Exception {
        CompletableFuture<Numbers> numbers = new CompletableFuture<>();
        LoopTurn turn = new LoopTurn(ns, connections);
        Load load;
        try (NettyEnds ends = new NettyEnds()) {
            ends.listen(() -> new NettyEcho(SIZE, count -> {
                if (!numbers.isDone() && !turn.served(count)) {
                    numbers.complete(turn.numbers());
                }
            }));
            load = new Load(ends.path(), connections);
            numbers.join();
            Files.deleteIfExists(ends.path());
        }
        load.await();
        return numbers.join();
    }

    @Override
    public void close() throws IOException {
        // Every turn has closed its own connections.
    }
}
