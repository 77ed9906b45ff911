package sockcall.bench.peer;

import org.newsclub.net.unix.AFSocketType;
import org.newsclub.net.unix.AFUNIXDatagramChannel;
import org.newsclub.net.unix.AFUNIXSelectorProvider;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketPair;

import sockcall.bench.Participant;
import sockcall.bench.Repeated;
import sockcall.bench.Transport;
import sockcall.bench.TransportPair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** junixsocket, by its channels: the fastest of its ways that takes direct buffers. */
public final class JunixsocketCells extends ChannelCells {

    private JunixsocketCells() {
        super(List.of("stream", "dgram", "seqpacket"));
        add("rights-1", () -> Repeated.inBatches(16, new JunixsocketRights()));
    }

    /** A participant. */
    public static void main(String[] args) throws IOException {
        Participant.main(new JunixsocketCells(), List.of(args));
    }

    @Override
    protected TransportPair pair(String type) throws IOException {
        if (type.equals("stream")) {
            AFUNIXSocketPair<AFUNIXSocketChannel> pair = AFUNIXSocketPair.open();
            return streams(pair.getSocket1(), pair.getSocket2());
        }
        AFUNIXSocketPair<AFUNIXDatagramChannel> pair = AFUNIXSocketPair.openDatagram(
                type.equals("dgram") ? AFSocketType.SOCK_DGRAM : AFSocketType.SOCK_SEQPACKET);
        return datagrams(pair.getSocket1(), pair.getSocket2());
    }

    @Override
    protected Listener listen(Path path) throws IOException {
        AFUNIXServerSocketChannel server = AFUNIXSelectorProvider.provider()
                .openServerSocketChannel(AFUNIXSocketAddress.of(path));
        return () -> {
            try (server) {
                return stream(server.accept());
            }
        };
    }

    @Override
    protected Transport connect(Path path) throws IOException {
        return stream(AFUNIXSocketChannel.open(AFUNIXSocketAddress.of(path)));
    }
}
