package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line over a FIFO, with the files of the JDK at the other end. */
final class FifoIT extends CommandFixture {
    private static final byte[] EVERY_BYTE = Bytes.every(1 << 20);

    private final Lane lane = Lane.any();

    private Path file() {
        return directory.resolve("x");
    }

    private Path madeFifo() throws IOException {
        start(new ProcessBuilder("mkfifo", path("x"))).end().succeeded();
        return file();
    }

    private Running receiveMade(Lane lane) throws IOException {
        return receive(lane, "fifo:" + path("x")).made(file());
    }

    @ParameterizedTest
    @EnumSource
    void fileIsWrittenToReceive(Lane lane) throws IOException {
        Running receive = receiveMade(lane);
        Files.write(file(), EVERY_BYTE);
        assertArrayEquals(EVERY_BYTE, receive.end().succeeded());
    }

    @ParameterizedTest
    @EnumSource
    void fileIsReadFromSend(Lane lane) throws IOException {
        Path fifo = madeFifo();
        Path bytes = Files.write(directory.resolve("bytes"), EVERY_BYTE);
        String[] command = {"send", "-b", lane.backend(), "fifo:" + fifo};
        Running send = start(sockcall(lane, command).redirectInput(bytes.toFile()));
        try (InputStream input = Files.newInputStream(fifo)) {
            assertArrayEquals(EVERY_BYTE, input.readAllBytes());
        }
        send.end().succeeded();
    }

    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void ownFifoIsRemovedAtTheEnd(Lane lane) throws IOException {
        Running receive = receiveMade(lane);
        send(lane, "fifo:" + path("x"), "here").end().succeeded();
        assertArrayEquals(Bytes.utf8("here"), receive.end().succeeded());
        assertFalse(Files.exists(file()));
    }

    /** It has no writer yet: the process waits in open(2). */
    @ParameterizedTest
    @EnumSource
    void ownFifoIsRemovedOnSigterm(Lane lane) throws IOException {
        Running receive = receiveMade(lane);
        receive.terminate();
        receive.end();
        assertFalse(Files.exists(file()));
    }

    @Test
    void fifoThatWasThereIsKeptAtTheEnd() throws IOException {
        Path fifo = madeFifo();
        Object inode = Files.getAttribute(fifo, "unix:ino");
        Running receive = receive(lane, "fifo:" + fifo);
        Files.write(fifo, Bytes.utf8("here"));
        assertArrayEquals(Bytes.utf8("here"), receive.end().succeeded());
        assertEquals(inode, Files.getAttribute(fifo, "unix:ino"));
    }

    @Test
    void fifoOfSomebodyElseIsKeptAtTheEnd() throws IOException {
        Running receive = receiveMade(lane);
        try (OutputStream writer = Files.newOutputStream(file())) {
            Files.move(file(), directory.resolve("moved"));
            madeFifo();
            writer.write(Bytes.utf8("here"));
        }
        receive.end().succeeded();
        assertTrue(Files.exists(file()));
    }

    @Test
    void lastWriterEndsIt() throws IOException {
        Running receive = receiveMade(lane);
        try (OutputStream first = Files.newOutputStream(file())) {
            Files.write(file(), Bytes.utf8("second"));
            receive.says(6);
            first.write(Bytes.utf8(" first"));
        }
        assertArrayEquals(Bytes.utf8("second first"), receive.end().succeeded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive", "send"})
    void regularFileIsLeftAsItWas(String command) throws IOException {
        Files.writeString(file(), "mine");
        String address = "fifo:" + path("x");
        Running running = start(sockcall(lane, command, address));
        running.feed(Bytes.utf8("here"));
        running.end().refused("sockcall: not a FIFO: " + address);
        assertEquals("mine", Files.readString(file()));
    }

    @Test
    void fifoThatIsNotThereIsNotMadeBySend() throws IOException {
        send(lane, "fifo:none", "here")
                .end()
                .refused("sockcall: open: ENOENT (2) No such file or directory: fifo:none");
        assertEquals(0, directory.toFile().list().length);
    }

    @Test
    void directoryThatIsNotThereIsReported() throws IOException {
        receive(lane, "fifo:none/x")
                .end()
                .refused("sockcall: mkfifo: ENOENT (2) No such file or directory: fifo:none/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\x20b", "a b"})
    void escapedBytesOfPathAreMade(String name) throws IOException {
        receive(lane, "fifo:" + name).made(directory.resolve("a b"));
    }

    /** More than an address of a socket could have. */
    @Test
    void pathOf200BytesIsMade() throws IOException {
        String name = "x".repeat(200);
        Running receive = receive(lane, "fifo:" + name).made(directory.resolve(name));
        send(lane, "fifo:" + name, "here").end().succeeded();
        assertArrayEquals(Bytes.utf8("here"), receive.end().succeeded());
    }
}
