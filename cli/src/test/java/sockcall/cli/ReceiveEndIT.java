package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What becomes of the file that {@code receive} has bound. */
final class ReceiveEndIT extends CommandFixture {
    /** As BY_SIGINT. */
    private static final int BY_SIGTERM = 143;

    private final Lane lane = Lane.any();

    private Path file() {
        return directory.resolve("x");
    }

    @ParameterizedTest
    @EnumSource
    void ownFileIsRemovedAtTheEnd(Lane lane) throws IOException {
        Running receive = receive(lane, path("x")).listening(path("x"));
        connected(path("x")).close();
        receive.end().succeeded();
        assertFalse(Files.exists(file()));
    }

    @ParameterizedTest
    @CsvSource({"JNR_17, stream", "JNR_17, seqpacket", "FFM_25, stream"})
    void ownFileIsRemovedOnSigterm(Lane lane, String type) throws IOException {
        Running receive = receive(lane, "-t", type, path("x")).listening(path("x"));
        receive.terminate();
        assertEquals(BY_SIGTERM, receive.end().status());
        assertFalse(Files.exists(file()));
    }

    /** A datagram socket is found as soon as it is bound, so that the signal comes early. */
    @ParameterizedTest
    @EnumSource
    void ownFileIsRemovedOnSigtermRightAfterBind(Lane lane) throws IOException {
        Running receive = receive(lane, "-t", "dgram", path("x")).bound(path("x"));
        receive.terminate();
        assertEquals(BY_SIGTERM, receive.end().status());
        assertFalse(Files.exists(file()));
    }

    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void ownFileIsRemovedOnSigint(Lane lane) throws IOException {
        Running receive = start(interruptible(lane, "receive", "-b", lane.backend(), path("x")))
                .listening(path("x"));
        receive.interrupt();
        assertEquals(BY_SIGINT, receive.end().status());
        assertFalse(Files.exists(file()));
    }

    @Test
    void ownFileIsRemovedOnSigtermWhileReceiving() throws IOException {
        Running receive = receive(lane, path("x")).listening(path("x"));
        try (SocketChannel channel = connected(path("x"))) {
            channel.write(ByteBuffer.wrap(Bytes.utf8("x")));
            receive.says(1);
            receive.terminate();
            assertEquals(BY_SIGTERM, receive.end().status());
        }
        assertFalse(Files.exists(file()));
    }

    @Test
    void ownFileIsRemovedWhenACallIsRefused() throws IOException {
        Running receive = start(shell(lane, "exec \"$0\" receive \"$1\" >/dev/full", path("x")))
                .listening(path("x"));
        sendStream(path("x"), Bytes.utf8("x"));
        assertEquals(1, receive.end().status());
        assertFalse(Files.exists(file()));
    }

    @Test
    void fileOfSomebodyElseIsKeptAtTheEnd() throws IOException {
        Running receive = receive(lane, path("x")).listening(path("x"));
        Files.move(file(), directory.resolve("moved"));
        Files.writeString(file(), "mine");
        connected(path("moved")).close();
        receive.end().succeeded();
        assertEquals("mine", Files.readString(file()));
    }

    @Test
    void socketOfSomebodyElseIsKeptOnSigterm() throws IOException {
        Running receive = receive(lane, path("x")).listening(path("x"));
        Files.delete(file());
        try (ServerSocketChannel server = listener(path("x"))) {
            receive.terminate();
            receive.end();
            connected(path("x")).close();
            assertTrue(server.accept().isConnected());
        }
    }

    @Test
    void ownFileThatHasMovedIsKept() throws IOException {
        Running receive = receive(lane, path("x")).listening(path("x"));
        Files.move(file(), directory.resolve("moved"));
        connected(path("moved")).close();
        receive.end().succeeded();
        assertTrue(Files.exists(directory.resolve("moved")));
    }

    @Test
    void fileIsKeptThatIsNamedAsTheAbstractName() throws IOException {
        String address = abstractName();
        Path file = Files.createFile(directory.resolve(address));
        Running receive = receive(lane, "-t", "dgram", "-n", "1", address).bound(address);
        send(lane, "-t", "dgram", address, "x").end().succeeded();
        receive.end().succeeded();
        assertTrue(Files.exists(file));
    }
}
