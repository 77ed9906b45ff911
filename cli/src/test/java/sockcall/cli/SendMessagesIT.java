package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

/** What {@code send} sends over the types that have messages. */
final class SendMessagesIT extends CommandFixture {
    private final Lane lane = Lane.any();

    /** Prints what comes to a datagram socket, up to an "end". */
    private Running datagramReceiver() throws IOException {
        return python("""
                        s = bound(SOCK_DGRAM)
                        print(list(iter(lambda: s.recv(1 << 20), b"end")))
                        """, path("x")).bound(path("x"));
    }

    private void sendEnd() throws IOException {
        python("connected(SOCK_DGRAM).send(b'end')", path("x")).end().succeeded();
    }

    @ParameterizedTest
    @CsvSource({"JNR_17, send", "JNR_17, write", "JNR_25, send", "FFM_25, send", "FFM_25, write"})
    void linesAreMessages(Lane lane, String call) throws IOException {
        Running receiver = datagramReceiver();
        Running send = send(lane, "-t", "dgram", "--call", call, path("x"));
        send.feed(Bytes.utf8("one\n\n two \n\n\nend"));
        send.end().succeeded();
        assertEquals("[b'one', b'', b' two ', b'', b'']\n", receiver.end().text());
    }

    @Test
    void newlineAtTheEndStartsNoMessage() throws IOException {
        Running receiver = datagramReceiver();
        Running send = send(lane, "-t", "dgram", path("x"));
        send.feed(Bytes.utf8("one\n"));
        send.end().succeeded();
        sendEnd();
        assertEquals("[b'one']\n", receiver.end().text());
    }

    @Test
    void standardInputWithoutBytesIsNoMessage() throws IOException {
        Running receiver = datagramReceiver();
        Running send = send(lane, "-t", "dgram", path("x"));
        send.feed(new byte[0]);
        send.end().succeeded();
        sendEnd();
        assertEquals("[]\n", receiver.end().text());
    }

    @Test
    void textIsOneMessageWhateverItHas() throws IOException {
        Running receiver = datagramReceiver();
        send(lane, "-t", "dgram", path("x"), "two\nlines\n").end().succeeded();
        sendEnd();
        assertEquals("[b'two\\nlines\\n']\n", receiver.end().text());
    }

    @Test
    void textWithoutBytesIsAnEmptyMessage() throws IOException {
        Running receiver = datagramReceiver();
        send(lane, "-t", "dgram", path("x"), "").end().succeeded();
        sendEnd();
        assertEquals("[b'']\n", receiver.end().text());
    }

    /** Longer than the 64 KiB that are read at a time, and lines that cross their borders. */
    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void longLinesAreWhole(Lane lane) throws IOException {
        Running receiver = python("""
                        s = bound(SOCK_SEQPACKET)
                        s.listen()
                        c = s.accept()[0]
                        line = bytes(c for c in range(256) if c != 10) * 1000
                        for size in 70000, 5, 65536, 65535, 150000:
                            if c.recv(1 << 20) != line[:size]: print("other than", size)
                        """, path("x")).listening(path("x"));
        Running python = start(shell(
                lane,
                "python3 -c \"$1\" | exec \"$0\" send -b \"$2\" -t seqpacket \"$3\"",
                """
                import sys
                line = bytes(c for c in range(256) if c != 10) * 1000
                for size in 70000, 5, 65536, 65535, 150000:
                    sys.stdout.buffer.write(line[:size] + b"\\n")
                """,
                lane.backend(),
                path("x")));
        python.end().succeeded();
        assertArrayEquals(new byte[0], receiver.end().succeeded());
    }

    @Test
    void tooLongALineIsReportedAfterThoseBefore() throws IOException {
        Running receiver = datagramReceiver();
        Running send = send(lane, "-t", "dgram", path("x"));
        send.feed(Bytes.utf8("one\nend\n" + "x".repeat(1 << 20) + "\nlost"));
        send.end().refused("sockcall: send: EMSGSIZE (90) Message too long: " + path("x"));
        assertEquals("[b'one']\n", receiver.end().text());
    }

    /** It is refused when no message could be so long, and not when the memory is full. */
    @Test
    void endlessLineIsReported() throws IOException {
        datagramReceiver();
        String script = "exec \"$0\" send -t dgram \"$1\" </dev/zero";
        start(shell(lane, script, path("x")))
                .end()
                .refused("sockcall: send: EMSGSIZE (90) Message too long: " + path("x"));
    }

    /** The queue of a datagram socket holds few messages: 10 of net.unix.max_dgram_qlen, or so. */
    @ParameterizedTest
    @ValueSource(strings = {"send", "write"})
    void fullQueueIsAwaited(String call) throws IOException {
        Running receiver = python("""
                        s = bound(SOCK_DGRAM)
                        sys.stdin.read()
                        for i in range(2000):
                            if s.recv(99) != b"%d" % i: print("other than", i)
                        """, path("x")).bound(path("x"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append(i).append('\n');
        }
        Running send = send(lane, "-t", "dgram", "--call", call, path("x"));
        send.feed(Bytes.utf8(lines.toString()));
        assertTrue(send.isAlive());
        receiver.feed(new byte[0]);
        send.end().succeeded();
        assertArrayEquals(new byte[0], receiver.end().succeeded());
    }
}
