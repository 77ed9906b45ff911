package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import jnr.unixsocket.UnixServerSocketChannel;
import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;

/** The channels of jnr-unixsocket and the command line send to each other. */
final class JnrUnixSocketPeerIT extends CommandFixture {
    private static final byte[] EVERY_BYTE = Bytes.every(1 << 17);

    @ParameterizedTest
    @EnumSource
    void unixSocketChannelSendsToReceive(Lane lane) throws IOException {
        String address = path("x");
        Running receive = receive(lane, address).listening(address);
        try (UnixSocketChannel channel =
                UnixSocketChannel.open(new UnixSocketAddress(new File(address)))) {
            channel.write(ByteBuffer.wrap(EVERY_BYTE));
        }
        assertArrayEquals(EVERY_BYTE, receive.end().succeeded());
    }

    @ParameterizedTest
    @EnumSource
    void unixServerSocketChannelReceivesFromSend(Lane lane) throws IOException {
        String address = path("x");
        try (UnixServerSocketChannel server = UnixServerSocketChannel.open()) {
            server.socket().bind(new UnixSocketAddress(new File(address)));
            Running send = send(lane, address);
            send.feed(EVERY_BYTE);
            try (UnixSocketChannel channel = server.accept()) {
                assertArrayEquals(EVERY_BYTE, Channels.newInputStream(channel).readAllBytes());
            }
            send.end().succeeded();
        }
    }
}
