package sockcall.bench.peer;

import jnr.unixsocket.UnixDatagramChannel;
import jnr.unixsocket.UnixServerSocketChannel;
import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;

import sockcall.bench.Participant;
import sockcall.bench.Transport;
import sockcall.bench.TransportPair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** jnr-unixsocket, by its channels. */
public final class JnrUnixsocketCells extends ChannelCells {

    private JnrUnixsocketCells() {
        super(List.of("stream", "dgram"));
    }

    /** A participant. */
    public static void main(String[] args) throws IOException {
        Participant.main(new JnrUnixsocketCells(), List.of(args));
    }

    @Override
    protected TransportPair pair(String type) throws IOException {
        if (type.equals("stream")) {
            UnixSocketChannel[] pair = UnixSocketChannel.pair();
            return streams(pair[0], pair[1]);
        }
        UnixDatagramChannel[] pair = UnixDatagramChannel.pair();
        return datagrams(pair[0], pair[1]);
    }

    @Override
    protected Listener listen(Path path) throws IOException {
        UnixServerSocketChannel server = UnixServerSocketChannel.open();
        server.socket().bind(new UnixSocketAddress(path.toFile()));
        return () -> {
            try (server) {
                return stream(server.accept());
            }
        };
    }

    @Override
    protected Transport connect(Path path) throws IOException {
        return stream(UnixSocketChannel.open(new UnixSocketAddress(path.toFile())));
    }
}
