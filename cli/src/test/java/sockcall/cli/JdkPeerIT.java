package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** The JDK's own channels and the command line send to each other. */
final class JdkPeerIT extends CommandFixture {
    private static final byte[] EVERY_BYTE = Bytes.every(1 << 17);

    @ParameterizedTest
    @EnumSource
    void socketChannelSendsToReceive(Lane lane) throws IOException {
        String address = path("x");
        Running receive = receive(lane, address).listening(address);
        try (SocketChannel channel = connected(address)) {
            channel.write(ByteBuffer.wrap(EVERY_BYTE));
        }
        assertArrayEquals(EVERY_BYTE, receive.end().succeeded());
    }

    @ParameterizedTest
    @EnumSource
    void serverSocketChannelReceivesFromSend(Lane lane) throws IOException {
        String address = path("x");
        try (ServerSocketChannel server = listener(address)) {
            Running send = send(lane, address);
            send.feed(EVERY_BYTE);
            try (SocketChannel channel = server.accept()) {
                assertArrayEquals(EVERY_BYTE, Channels.newInputStream(channel).readAllBytes());
            }
            send.end().succeeded();
        }
    }
}
