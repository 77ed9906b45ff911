package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** What {@code receive} writes to standard output, and when it ends. */
final class ReceiveIT extends CommandFixture {
    private static final int MEBIBYTE = 1 << 20;

    private final Lane lane = Lane.any();
    private String address;

    private String address() {
        address = path("x");
        return address;
    }

    @ParameterizedTest
    @CsvSource({"JNR_17, recv", "JNR_17, read", "JNR_25, recv", "FFM_25, recv", "FFM_25, read"})
    void streamIsWrittenExactly(Lane lane, String call) throws IOException {
        Running receive = receive(lane, "--call", call, address()).listening(address);
        sendStream(address, Bytes.every(MEBIBYTE));
        assertArrayEquals(Bytes.every(MEBIBYTE), receive.end().succeeded());
    }

    @ParameterizedTest
    @EnumSource
    void streamIsWrittenWhileTheConnectionIsOpen(Lane lane) throws IOException {
        Running receive = receive(lane, address()).listening(address);
        try (SocketChannel channel = connected(address)) {
            channel.write(ByteBuffer.wrap(Bytes.utf8("no newline")));
            assertArrayEquals(Bytes.utf8("no newline"), receive.says(10));
        }
    }

    @Test
    void streamWithoutBytesIsWrittenAsNothing() throws IOException {
        Running receive = receive(lane, address()).listening(address);
        sendStream(address, new byte[0]);
        assertArrayEquals(new byte[0], receive.end().succeeded());
    }

    @Test
    void countOfStreamsIsAwaited() throws IOException {
        Running receive = receive(lane, "-n", "3", address()).listening(address);
        sendStream(address, Bytes.utf8("one"));
        sendStream(address, Bytes.utf8("two\n"));
        sendStream(address, Bytes.utf8("three"));
        assertArrayEquals(Bytes.utf8("onetwo\nthree"), receive.end().succeeded());
    }

    @ParameterizedTest
    @CsvSource({"JNR_17, recv", "JNR_17, read", "FFM_25, recv", "FFM_25, read"})
    void newlineFollowsEachDatagram(Lane lane, String call) throws IOException {
        Running receive = receive(lane, "-t", "dgram", "--call", call, "-n", "4", address())
                .bound(address);
        python("""
                        s = connected(SOCK_DGRAM)
                        for m in b"one", b"", b"two\\nlines", b"\\0\\xff": s.send(m)
                        """, address).end().succeeded();
        assertArrayEquals(
                new byte[] {
                    'o', 'n', 'e', '\n', '\n', 't', 'w', 'o', '\n', 'l', 'i', 'n', 'e', 's', '\n',
                    0, -1, '\n'
                },
                receive.end().succeeded());
    }

    @Test
    void datagramsAreWrittenUntilInterruptedWithoutCount() throws IOException {
        Running receive = receive(lane, "-t", "dgram", address()).bound(address);
        python("s = connected(SOCK_DGRAM)\nfor i in range(20): s.send(b'm%d' % (i % 10))", address)
                .end()
                .succeeded();
        assertEquals("m0\nm1\nm2\n", new String(receive.says(9), StandardCharsets.UTF_8));
        receive.says(60);
        receive.terminate();
        assertEquals(60, receive.end().out().length);
    }

    @ParameterizedTest
    @CsvSource({"JNR_17, dgram", "JNR_17, seqpacket", "FFM_25, dgram", "FFM_25, seqpacket"})
    void messageOf100000BytesIsWhole(Lane lane, String type) throws IOException {
        Running receive = receiveMessages(lane, type, 1);
        String send = "connected(SOCK_" + type.toUpperCase() + ").send(bytes(100000) + b'end')";
        python(send, address).end().succeeded();
        byte[] expected = new byte[100_004];
        System.arraycopy(Bytes.utf8("end\n"), 0, expected, 100_000, 4);
        assertArrayEquals(expected, receive.end().succeeded());
    }

    /** Of 4 MiB where the tests may raise SO_SNDBUF so far; see LARGEST_MESSAGE. */
    @Test
    void largestMessageThatTheKernelTakesIsWhole() throws IOException {
        Running receive = receiveMessages(lane, "dgram", 1);
        String send = """
                SO_SNDBUFFORCE = 32
                s = connected(SOCK_DGRAM)
                for option in socket.SO_SNDBUF, SO_SNDBUFFORCE:
                    try:
                        s.setsockopt(socket.SOL_SOCKET, option, 16 << 20)
                    except PermissionError:
                        pass
                for size in range(5 << 20, 0, -4096):
                    try:
                        print(s.send(bytes(size)), flush=True)
                        break
                    except OSError:
                        pass
                """;
        int size = Integer.parseInt(python(send, address).end().text().strip());
        assertEquals(size + 1, receive.end().succeeded().length);
    }

    @ParameterizedTest
    @CsvSource({"JNR_17, recv", "JNR_17, read", "FFM_25, recv", "FFM_25, read"})
    void messagesOfSeveralConnectionsAreCounted(Lane lane, String call) throws IOException {
        Running receive = receive(lane, "-t", "seqpacket", "--call", call, "-n", "5", address())
                .listening(address);
        seqpacket("b'one', b'two'");
        seqpacket("b'three'");
        seqpacket("b'four', b'five'");
        assertEquals("one\ntwo\nthree\nfour\nfive\n", text(receive));
    }

    /** A count of 0 is an empty message and the end alike; see NextMessage. */
    @ParameterizedTest
    @CsvSource({"JNR_17, recv", "JNR_17, read", "FFM_25, recv", "FFM_25, read"})
    void emptyMessagesBeforeTheEndAreLines(Lane lane, String call) throws IOException {
        Running receive = receive(lane, "-t", "seqpacket", "--call", call, "-n", "8", address())
                .listening(address);
        seqpacket("b'', b'', b'', b'', b''");
        seqpacket("b'one', b'', b'two'");
        assertEquals("\n\n\n\n\none\n\ntwo\n", text(receive));
    }

    /** They would stay open in this process for each look at the message. */
    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void descriptorsThatComeWithAMessageStayOutside(Lane lane) throws IOException {
        Running receive = receive(lane, "-t", "seqpacket", "-n", "2", address()).listening(address);
        Running peer = python("""
                        r, w = os.pipe()
                        s = connected(SOCK_SEQPACKET)
                        socket.send_fds(s, [b"one"], [w])
                        os.close(w)
                        print(os.read(r, 1), flush=True)
                        s.send(b"two")
                        """, address);
        assertEquals("b''\n", peer.end().text());
        assertEquals("one\ntwo\n", text(receive));
    }

    /** A connection that was closed before the receiver came to it. */
    @ParameterizedTest
    @ValueSource(strings = {"one  end", "one   end", "   x", "one   two   x"})
    void emptyMessagesBeforeOthersAreLines(String messages) throws IOException {
        Running receive = receiveMessages(lane, "seqpacket", messages.split(" ").length);
        Running first = python(
                "s = connected(SOCK_SEQPACKET)\nprint(end='.', flush=True)\nsys.stdin.read()",
                address);
        first.says(1);
        Running second = python("""
                s = connected(SOCK_SEQPACKET)
                for m in sys.argv[2].split(' '): s.send(m.encode())
                """, address, messages);
        second.end().succeeded();
        first.feed(new byte[0]);
        assertEquals(messages.replace(' ', '\n') + "\n", text(receive));
    }

    @Test
    void emptyMessageOfAnOpenConnectionIsALine() throws IOException {
        Running receive = receiveMessages(lane, "seqpacket", 9);
        Running peer =
                python("s = connected(SOCK_SEQPACKET)\ns.send(b'')\nsys.stdin.read()", address);
        assertArrayEquals(Bytes.utf8("\n"), receive.says(1));
        peer.feed(new byte[0]);
    }

    @Test
    void connectionWithoutMessagesIsNoLine() throws IOException {
        Running receive = receiveMessages(lane, "seqpacket", 1);
        seqpacket("");
        seqpacket("b'one'");
        assertEquals("one\n", text(receive));
    }

    @Test
    void closedStandardOutputIsReportedInOneLine() throws IOException {
        String script = "{ \"$0\" receive \"$1\"; echo $? >status; } | head -c 1";
        Running pipeline = start(shell(lane, script, address())).listening(address);
        try (SocketChannel channel = connected(address)) {
            ByteBuffer bytes = ByteBuffer.wrap(Bytes.every(MEBIBYTE));
            channel.write(bytes);
        } catch (IOException e) {
            // The receiver has gone, as it should.
        }
        assertEquals(
                "sockcall: write: EPIPE (32) Broken pipe: standard output\n",
                pipeline.end().err());
        assertEquals("1\n", Files.readString(directory.resolve("status")));
    }

    @Test
    void fullStandardOutputIsReportedInOneLine() throws IOException {
        Running receive = start(shell(lane, "exec \"$0\" receive \"$1\" >/dev/full", address()))
                .listening(address);
        sendStream(address, Bytes.utf8("x"));
        receive.end()
                .refused("sockcall: write: ENOSPC (28) No space left on device: standard output");
    }

    /** A pipe that somebody has set not to block takes a part, and then nothing for a while. */
    @Test
    void standardOutputThatDoesNotBlockIsAwaited() throws IOException {
        String script = """
                import subprocess, threading
                r, w = os.pipe()
                os.set_blocking(w, False)
                command = [sys.argv[2], "receive", name]
                receive = subprocess.Popen(command, stdout=w)
                os.close(w)
                s = socket.socket(AF_UNIX)
                while s.connect_ex(name): pass
                sent = bytes(range(256)) * 4096
                threading.Thread(target=lambda: (s.sendall(sent), s.close())).start()
                print(open(r, "rb").read() == sent, receive.wait())
                """;
        String run = "exec python3 -c \"$1\" \"$2\" \"$0\"";
        Running python = start(shell(lane, run, Peers.python(script), address()));
        assertArrayEquals(Bytes.utf8("True 0\n"), python.end().succeeded());
    }

    private Running receiveMessages(Lane lane, String type, int count) throws IOException {
        Running receive = receive(lane, "-t", type, "-n", "" + count, address());
        return type.equals("dgram") ? receive.bound(address) : receive.listening(address);
    }

    /** A connection with these messages, which is closed at once. */
    private void seqpacket(String messages) throws IOException {
        python("s = connected(SOCK_SEQPACKET)\nfor m in [" + messages + "]: s.send(m)", address)
                .end()
                .succeeded();
    }

    private static String text(Running receive) {
        return new String(receive.end().succeeded(), StandardCharsets.UTF_8);
    }
}
