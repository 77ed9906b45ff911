package sockcall.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

/** What {@code send} says when a call is refused. */
final class SendRefusedIT extends CommandFixture {
    private final Lane lane = Lane.any();

    @ParameterizedTest
    @EnumSource
    void addressWithoutFileIsReported(Lane lane) throws IOException {
        send(lane, "none", "x")
                .end()
                .refused("sockcall: connect: ENOENT (2) No such file or directory: none");
    }

    @Test
    void staleSocketIsReported() throws IOException {
        listener(path("x")).close();
        send(lane, "x", "text")
                .end()
                .refused("sockcall: connect: ECONNREFUSED (111) Connection refused: x");
    }

    @Test
    void abstractNameOfNobodyIsReported() throws IOException {
        String address = abstractName();
        send(lane, address, "x")
                .end()
                .refused("sockcall: connect: ECONNREFUSED (111) Connection refused: " + address);
    }

    @Test
    void socketOfAnotherTypeIsReported() throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            send(lane, "-t", "dgram", "x", server.getLocalAddress().toString())
                    .end()
                    .refused("sockcall: connect: EPROTOTYPE (91)"
                            + " Protocol wrong type for socket: x");
        }
    }

    @ParameterizedTest
    @CsvSource({"JNR_17, send", "JNR_17, write", "FFM_25, send", "FFM_25, write"})
    void readerThatHasGoneIsReported(Lane lane, String call) throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            Running send = send(lane, "--call", call, "x");
            server.accept().close();
            send.feed(Bytes.utf8("x"));
            send.end().refused("sockcall: " + call + ": EPIPE (32) Broken pipe: x");
        }
    }

    @Test
    void standardInputThatCannotBeReadIsReported() throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            Running send = start(shell(lane, "exec \"$0\" send \"$1\" <.", path("x")));
            server.accept().close();
            send.end().refused("sockcall: read: EISDIR (21) Is a directory: standard input");
        }
    }

    /** Java opens files of its own; none of them may stand in for standard input. */
    @Test
    void standardInputThatIsClosedIsReported() throws IOException {
        try (ServerSocketChannel server = listener(path("x"))) {
            Running send = start(shell(lane, "exec \"$0\" send \"$1\" <&-", path("x")));
            server.accept().close();
            send.end().refused("sockcall: read: EBADF (9) Bad file descriptor: standard input");
        }
    }
}
