package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What {@code receive} does with a file that is in its way. */
final class ReceiveBindIT extends CommandFixture {
    private final Lane lane = Lane.any();

    @ParameterizedTest(name = "a stale {0} socket by a receiver of {1} on {2}")
    @CsvSource({
        "SOCK_STREAM, stream, JNR_17",
        "SOCK_STREAM, stream, FFM_25",
        "SOCK_DGRAM, dgram, JNR_17",
        "SOCK_DGRAM, dgram, FFM_25",
        "SOCK_SEQPACKET, seqpacket, FFM_25",
        "SOCK_STREAM, dgram, JNR_17",
        "SOCK_DGRAM, stream, FFM_25"
    })
    void staleSocketFileIsReplaced(String stale, String type, Lane lane) throws IOException {
        String address = path("x");
        python("bound(" + stale + ")", address).end().succeeded();
        Running receive = receive(lane, "-t", type, "-n", "1", address);
        if (type.equals("stream")) {
            receive.listening(address);
        } else {
            receive.bound(address);
        }
    }

    @Test
    void pathWithoutFileIsBound() throws IOException {
        receive(lane, path("x")).listening(path("x"));
        assertTrue(Files.exists(directory.resolve("x")));
    }

    @Test
    void regularFileIsLeftAsItWas() throws IOException {
        Files.writeString(directory.resolve("x"), "mine");
        assertInUse("x", receive(lane, "x"));
        assertEquals("mine", Files.readString(directory.resolve("x")));
    }

    @Test
    void directoryIsLeftAsItWas() throws IOException {
        Files.createDirectory(directory.resolve("x"));
        assertInUse("x", receive(lane, "x"));
        assertTrue(Files.isDirectory(directory.resolve("x")));
    }

    @Test
    void symlinkToNothingIsLeftAsItWas() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("x"), Path.of("nothing"));
        assertInUse("x", receive(lane, "x"));
        assertEquals(Path.of("nothing"), Files.readSymbolicLink(link));
    }

    @Test
    void symlinkToStaleSocketIsLeftAsItWas() throws IOException {
        python("bound(SOCK_STREAM)", path("stale")).end().succeeded();
        Path link = Files.createSymbolicLink(directory.resolve("x"), Path.of("stale"));
        Object stale = inode("stale");
        assertInUse("x", receive(lane, "x"));
        assertEquals(Path.of("stale"), Files.readSymbolicLink(link));
        assertEquals(stale, inode("stale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "dgram", "seqpacket"})
    void liveListenerIsUntouched(String type) throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            Object inode = inode("x");
            assertInUse("x", receive(lane, "-t", type, "x"));
            assertEquals(inode, inode("x"));
            server.configureBlocking(false);
            assertNull(server.accept(), "the probe connected to the listener");
        }
    }

    @Test
    void streamSocketThatDoesNotListenYetIsUntouched() throws IOException {
        try (SocketChannel bound = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            bound.bind(UnixDomainSocketAddress.of(path("x")));
            Object inode = inode("x");
            assertInUse("x", receive(lane, "x"));
            assertEquals(inode, inode("x"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "dgram"})
    void liveDgramSocketIsUntouchedAndGetsNoMessage(String type) throws IOException {
        Running live = python("""
                        s = bound(SOCK_DGRAM)
                        sys.stdin.read()
                        s.setblocking(False)
                        try:
                            print("got", s.recv(9))
                        except BlockingIOError:
                            print("got nothing")
                        """, path("x")).bound(path("x"));
        Object inode = inode("x");
        assertInUse("x", receive(lane, "-t", type, "x"));
        assertEquals(inode, inode("x"));
        live.input().close();
        assertArrayEquals(Bytes.utf8("got nothing\n"), live.end().succeeded());
    }

    /** It refuses a datagram of ours with EPERM, since it listens to another peer only. */
    @Test
    void dgramSocketOfTwoPeersIsUntouched() throws IOException {
        python("""
                        s = bound(SOCK_DGRAM)
                        other = socket.socket(AF_UNIX, SOCK_DGRAM)
                        other.bind(name + b"-other")
                        s.connect(name + b"-other")
                        sys.stdin.read()
                        """, path("x")).bound(path("x-other"));
        Object inode = inode("x");
        assertInUse("x", receive(lane, "-t", "dgram", "x"));
        assertEquals(inode, inode("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s.listen()"})
    void liveSeqpacketSocketIsUntouched(String andThen) throws IOException {
        python("s = bound(SOCK_SEQPACKET)\n" + andThen + "\nsys.stdin.read()", path("x"))
                .bound(path("x"));
        Object inode = inode("x");
        assertInUse("x", receive(lane, "-t", "seqpacket", "x"));
        assertEquals(inode, inode("x"));
    }

    @Test
    void addressInUseIsReportedWithTheAddressAsGiven() throws IOException {
        Files.createFile(directory.resolve("golden_gate"));
        receive(lane, "golden_gate")
                .end()
                .refused("sockcall: bind: EADDRINUSE (98) Address already in use: golden_gate");
    }

    @Test
    void abstractNameInUseIsReported() throws IOException {
        String address = abstractName();
        python("s = bound(SOCK_DGRAM)\nsys.stdin.read()", address).bound(address);
        assertInUse(address, receive(lane, "-t", "dgram", address));
    }

    @Test
    void directoryThatIsNotThereIsReported() throws IOException {
        receive(lane, "none/x")
                .end()
                .refused("sockcall: bind: ENOENT (2) No such file or directory: none/x");
    }

    /** A relative address in a directory whose name no locale has characters for. */
    @Test
    void staleSocketInDirectoryWithoutCharactersIsReplaced() throws IOException {
        String script = """
                d=$(printf 'd\\377')
                mkdir "$d" && cd "$d" &&
                python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("'$1'")' &&
                exec "$0" receive "$1"
                """;
        String name = "relative-to-" + directory.getFileName();
        start(shell(lane, script, name)).listening(name);
    }

    private static void assertInUse(String address, Running receive) {
        receive.end().refused("sockcall: bind: EADDRINUSE (98) Address already in use: " + address);
    }

    private Object inode(String file) throws IOException {
        return Files.getAttribute(directory.resolve(file), "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }
}
