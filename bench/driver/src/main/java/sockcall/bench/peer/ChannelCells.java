package sockcall.bench.peer;

import sockcall.bench.Transport;
import sockcall.bench.TransportCells;
import sockcall.bench.TransportPair;

import java.nio.channels.ByteChannel;
import java.util.List;

/** The cells of a peer whose sockets are channels that block. */
abstract class ChannelCells extends TransportCells {

    ChannelCells(List<String> types) {
        super(types);
    }

    static Transport stream(ByteChannel channel) {
        return new ChannelTransport(channel, true);
    }

    static TransportPair streams(ByteChannel near, ByteChannel far) {
        return new TransportPair(stream(near), stream(far));
    }

    static TransportPair datagrams(ByteChannel near, ByteChannel far) {
        return new TransportPair(
                new ChannelTransport(near, false), new ChannelTransport(far, false));
    }
}
