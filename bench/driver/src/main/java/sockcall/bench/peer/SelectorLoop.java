package sockcall.bench.peer;

import sockcall.bench.AlignedMemory;
import sockcall.bench.Load;
import sockcall.bench.LoopTurn;
import sockcall.bench.Numbers;
import sockcall.bench.Surroundings;
import sockcall.bench.Work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An echo server of one thread over a selector. */
final class SelectorLoop implements Work {
    private static final int SIZE = 64;

    /** How a peer opens its selector. */
    interface Opened {
        Selector open() throws IOException;
    }

    /** How a peer listens. */
    interface Bound {
        ServerSocketChannel at(Path path) throws IOException;
    }

    private final Opened opened;
    private final Bound bound;
    private final int connections;
    private final ByteBuffer message = AlignedMemory.of(SIZE);
    private final Consumer<SelectionKey> echo = this::echo;

    SelectorLoop(Opened opened, Bound bound, int connections) {
        this.opened = opened;
        this.bound = bound;
        this.connections = connections;
    }

    @Override
    public Numbers run(long ns) throws IOException {
        Path path = Surroundings.freshPath();
        List<SocketChannel> accepted = new ArrayList<>();
        Load load = null;
        try (Selector selector = opened.open();
                ServerSocketChannel server = bound.at(path)) {
            load = new Load(path, connections);
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = server.accept();
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
                accepted.add(channel);
            }
            return serve(selector, new LoopTurn(ns, connections));
        } finally {
            for (SocketChannel channel : accepted) {
                channel.close();
            }
            if (load != null) {
                load.await();
            }
            Files.deleteIfExists(path);
        }
    }

    private Numbers serve(Selector selector, LoopTurn turn) throws IOException {
        while (turn.served(selector.select(echo))) {
            // The selector has served all that was ready.
        }
        return turn.numbers();
    }

    private void echo(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            message.clear();
            while (message.hasRemaining()) {
                if (channel.read(message) < 0) {
                    throw new IllegalStateException("the load has ended");
                }
            }
            channel.write(message.flip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // Every turn has closed its own connections.
    }
}
