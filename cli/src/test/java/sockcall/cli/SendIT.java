package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What {@code send} sends over a stream. */
final class SendIT extends CommandFixture {
    private static final int MEBIBYTE = 1 << 20;

    private final Lane lane = Lane.any();

    @ParameterizedTest
    @ValueSource(strings = {"text", "two words", "$HOME \"'\\x41", "-n", ""})
    void textIsSentAsItIs(String text) throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            send(lane, path("x"), "--", text).end().succeeded();
            assertEquals(text, new String(received(server), StandardCharsets.UTF_8));
        }
    }

    @Test
    void textOfBytesWithoutCharactersIsSentAsItIs() throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            String script = "exec \"$0\" send \"$1\" \"$(printf 'a\\377\\303\\251\\001')\"";
            start(shell(lane, script, path("x"))).end().succeeded();
            assertArrayEquals(new byte[] {'a', -1, (byte) 0xc3, (byte) 0xa9, 1}, received(server));
        }
    }

    /**
     * The reader takes 7 kB at a time, so that the queue of the socket is full most of the time.
     */
    @ParameterizedTest
    @CsvSource({"JNR_17, send", "JNR_17, write", "JNR_25, send", "FFM_25, send", "FFM_25, write"})
    void standardInputReachesSlowReader(Lane lane, String call) throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            Path input = Files.write(directory.resolve("input"), Bytes.every(MEBIBYTE));
            String[] command = {"send", "-b", lane.backend(), "--call", call, path("x")};
            Running send = start(sockcall(lane, command).redirectInput(input.toFile()));
            try (SocketChannel channel = server.accept()) {
                ByteBuffer all = ByteBuffer.allocate(MEBIBYTE + 1);
                int size = 0;
                while (size >= 0) {
                    all.limit(Math.min(all.position() + 7000, all.capacity()));
                    size = channel.read(all);
                }
                assertArrayEquals(
                        Bytes.every(MEBIBYTE), Arrays.copyOf(all.array(), all.position()));
            }
            send.end().succeeded();
        }
    }

    @Test
    void standardInputIsSentBeforeItsEnd() throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            Running send = send(lane, path("x"));
            try (SocketChannel channel = server.accept();
                    OutputStream input = send.input()) {
                input.write(Bytes.utf8("abc"));
                input.flush();
                ByteBuffer bytes = ByteBuffer.allocate(3);
                assertEquals(3, channel.read(bytes));
            }
            send.end().succeeded();
        }
    }

    /** A pipe that somebody has set not to block: EAGAIN is not the end of it. */
    @Test
    void standardInputThatDoesNotBlockIsAwaited() throws IOException {
        String script = """
                import subprocess
                s = bound(SOCK_STREAM)
                s.listen()
                r, w = os.pipe()
                os.set_blocking(r, False)
                send = subprocess.Popen([sys.argv[2], "send", name], stdin=r)
                c = s.accept()[0]
                for part in b"one", b"two":
                    os.write(w, part)
                    print(c.recv(9))
                os.close(w)
                print(send.wait(), c.recv(9))
                """;
        String run = "exec python3 -c \"$1\" \"$2\" \"$0\"";
        Running python = start(shell(lane, run, Peers.python(script), path("x")));
        assertEquals("b'one'\nb'two'\n0 b''\n", python.end().text());
    }

    private static byte[] received(ServerSocketChannel server) throws IOException {
        try (SocketChannel channel = server.accept()) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }
}
