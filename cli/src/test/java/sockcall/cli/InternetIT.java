package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The command line over tcp and udp, with the JDK's own channels at the other end. */
final class InternetIT extends CommandFixture {
    private static final byte[] EVERY_BYTE = Bytes.every(1 << 20);

    /** What a datagram of IPv4 holds: 65,535 without the headers of IP (20) and UDP (8). */
    private static final int LARGEST_DATAGRAM = 65_507;

    private final Lane lane = Lane.any();

    @ParameterizedTest
    @EnumSource
    void socketChannelSendsToReceive(Lane lane) throws IOException {
        Running receive = receive(lane, "tcp:127.0.0.1:0");
        InetSocketAddress peer;
        try (SocketChannel channel = SocketChannel.open(bound(receive))) {
            peer = (InetSocketAddress) channel.getLocalAddress();
            channel.write(ByteBuffer.wrap(EVERY_BYTE));
        }
        Running.End end = receive.end();
        assertArrayEquals(EVERY_BYTE, end.out());
        assertEquals(from("tcp", peer), lastLine(end.err()));
    }

    @ParameterizedTest
    @EnumSource
    void serverSocketChannelReceivesFromSend(Lane lane) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(anyPort())) {
            Running send = send(lane, address("tcp", server.getLocalAddress()));
            send.feed(EVERY_BYTE);
            try (SocketChannel channel = server.accept()) {
                assertArrayEquals(EVERY_BYTE, Channels.newInputStream(channel).readAllBytes());
            }
            send.end().succeeded();
        }
    }

    @ParameterizedTest
    @EnumSource
    void datagramChannelSendsToReceive(Lane lane) throws IOException {
        Running receive = receive(lane, "-n", "3", "udp:127.0.0.1:0");
        InetSocketAddress address = bound(receive);
        try (DatagramChannel channel = DatagramChannel.open().bind(anyPort())) {
            for (String message : new String[] {"one", "", "two\nlines"}) {
                channel.send(ByteBuffer.wrap(Bytes.utf8(message)), address);
            }
            Running.End end = receive.end();
            assertEquals("one\n\ntwo\nlines\n", end.text());
            String from = from("udp", (InetSocketAddress) channel.getLocalAddress());
            assertEquals((from + "\n").repeat(3), end.err().substring(end.err().indexOf('\n') + 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void datagramChannelReceivesLinesFromSend(Lane lane) throws IOException {
        try (DatagramChannel channel = DatagramChannel.open().bind(anyPort())) {
            Running send = send(lane, address("udp", channel.getLocalAddress()));
            send.feed(Bytes.utf8("one\n\n two"));
            send.end().succeeded();
            assertEquals("one", received(channel));
            assertEquals("", received(channel));
            assertEquals(" two", received(channel));
        }
    }

    /** Each end finds the same address for the name. */
    @ParameterizedTest
    @CsvSource({"JNR_17, tcp", "JNR_17, udp", "FFM_25, tcp", "FFM_25, udp"})
    void hostIsResolved(Lane lane, String protocol) throws IOException {
        Running receive = receive(lane, "-n", "1", protocol + ":localhost:0");
        String bound = receive.reportsBound();
        String port = bound.substring(bound.lastIndexOf(':'));
        send(lane, protocol + ":localhost" + port, "here").end().succeeded();
        assertEquals("here", receive.end().text().strip());
    }

    /** A name of an interface is for Java to resolve, and needs no name server. */
    @ParameterizedTest
    @ValueSource(strings = {"receive", "send"})
    void hostThatHasNoAddressIsReported(String command) throws IOException {
        String address = "tcp:[fe80::1%nosuch]:80";
        start(sockcall(lane, command, address))
                .end()
                .refused("sockcall: no address is known for the host of " + address);
    }

    @Test
    void datagramOfAnySizeIsWhole() throws IOException {
        Running receive = receive(lane, "-n", "1", "udp:127.0.0.1:0");
        Running send = send(lane, receive.reportsBound());
        send.feed(Bytes.utf8("x".repeat(LARGEST_DATAGRAM)));
        send.end().succeeded();
        assertEquals("x".repeat(LARGEST_DATAGRAM) + "\n", receive.end().text());
    }

    @Test
    void datagramThatIsTooLargeIsReported() throws IOException {
        Running receive = receive(lane, "-n", "1", "udp:127.0.0.1:0");
        String address = receive.reportsBound();
        Running send = send(lane, address);
        send.feed(Bytes.utf8("x".repeat(LARGEST_DATAGRAM + 1)));
        send.end().refused("sockcall: send: EMSGSIZE (90) Message too long: " + address);
    }

    @Test
    void countOfConnectionsIsAwaited() throws IOException {
        Running receive = receive(lane, "-n", "2", "tcp:127.0.0.1:0");
        for (String text : new String[] {"one", "two"}) {
            send(lane, receive.reportsBound(), text).end().succeeded();
        }
        assertEquals("onetwo", receive.end().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void portInUseIsReported(String protocol) throws IOException {
        String address = receive(lane, protocol + ":127.0.0.1:0").reportsBound();
        receive(lane, address)
                .end()
                .refused("sockcall: bind: EADDRINUSE (98) Address already in use: " + address);
    }

    /** The server closes first, so that the kernel keeps its port for a minute: TIME_WAIT. */
    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void portThatAnEndedConnectionKeepsIsBound(Lane lane) throws IOException {
        String address;
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(anyPort())) {
            address = address("tcp", server.getLocalAddress());
            try (SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
                server.accept().close();
                assertEquals(-1, client.read(ByteBuffer.allocate(1)));
            }
        }
        assertEquals(address, receive(lane, address).reportsBound());
    }

    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void portWhereNobodyListensIsReported(Lane lane) throws IOException {
        try (SocketChannel bound = SocketChannel.open().bind(anyPort())) {
            String address = address("tcp", bound.getLocalAddress());
            send(lane, address, "text")
                    .end()
                    .refused(
                            "sockcall: connect: ECONNREFUSED (111) Connection refused: " + address);
        }
    }

    private static InetSocketAddress anyPort() throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    }

    /** Where a receiver says it is. */
    private static InetSocketAddress bound(Running receive) throws IOException {
        String address = receive.reportsBound();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        return new InetSocketAddress(anyPort().getAddress(), port);
    }

    private static String address(String protocol, SocketAddress address) {
        InetSocketAddress internet = (InetSocketAddress) address;
        return protocol + ":" + internet.getAddress().getHostAddress() + ":" + internet.getPort();
    }

    private static String from(String protocol, InetSocketAddress address) {
        return "from " + address(protocol, address);
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (before, line) -> line);
    }

    private static String received(DatagramChannel channel) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(100);
        channel.receive(message);
        return new String(message.array(), 0, message.position(), StandardCharsets.UTF_8);
    }
}
