package sockcall.tck.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The oracle is compiled from what the jar carries, and says what came of a run. */
class OracleTest {
    private static final String CLOSE = "close -1 => EBADF\n";

    @TempDir
    static Path directory;

    private static Oracle oracle;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder messages = new StringBuilder();

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        oracle = Oracle.compile(directory).orElse(null);
        Assumptions.assumeTrue(oracle != null, "not run: " + CProgram.NO_COMPILER);
    }

    @Test
    void textRunsUnderItsName() throws IOException {
        assertEquals(Replay.PASSED, oracle.runText("a.scenario", CLOSE, out, messages));
        assertEquals("scenario a.scenario\nclose(-1) = -EBADF\ndescriptors +0\n", out.toString());
        assertEquals("", messages.toString());
    }

    @Test
    void fileRunsWithItsNameAsGiven() throws IOException {
        Path file = Files.writeString(directory.resolve("b"), "close -1 => 0\n");
        assertEquals(Replay.FAILED, oracle.run(file.toString(), "", out, messages));
        assertTrue(out.toString().contains("! " + file + ":1: expected 0\n"), out.toString());
    }

    @Test
    void standardInputIsTheOneThatIsGiven() throws IOException {
        assertEquals(Replay.PASSED, oracle.run("-", CLOSE, out, messages));
        assertTrue(out.toString().contains("close(-1) = -EBADF\n"), out.toString());
    }

    @Test
    void fileThatCannotBeReadIsNamed() throws IOException {
        assertEquals(Replay.UNREADABLE, oracle.runText("c", "clos -1\n", out, messages));
        assertTrue(messages.toString().startsWith("c:1:1: expected "), messages.toString());
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = close 3",
                "= close 3",
                "a = socketpair AF_UNIX 1 0",
                "close",
                "close $t",
                "close 3 4",
                "close 0x1ffffffff",
                "close 3 => 5..1",
                "close 3 => fd",
                "close 3 => EWHAT",
                "shutdown 3 SHUT_UP",
                "listen 3 x",
                "send 3 \"x",
                "send 3 \"\\q\" 0",
                "send 3 \"\\x1\" 0",
                "send 3 5\"x\" 0",
                "send 3 \"a b]c\" x",
                "send 3 timeval:1.5 0",
                "send 3 linger:1 0",
                "send 3 u64: 0",
                "send 3 u64:-0 0",
                "send 3 u64:18446744073709551616 0",
                "recv 3 8 0 => 8 u64:0x",
                "send 3 bad:x 0",
                "send 3 bad:9223372036854775808 0",
                "send 3 bad:-9223372036854775809 0",
                "send 3 bad:-18446744073709551615 0",
                "recv 3 -1 0",
                "bind 3 \"x\"",
                "bind 3 raw:70000:\"x\"",
                "getsockname 3 addr:5/6",
                "getsockname 3 addr:9 => 0 \"abc\"",
                "getsockname 3 addr:9 => 0 ucred:self",
                "getsockopt 3 1 2 x",
                "poll [-1:0x10000] 0",
                "poll [-1:0] 0 [0",
                "poll [-1] 0",
                "unlink \"x\"",
                "sendmsg 3 \"x\" 0",
                "sendmsg 3 path:\"x\"/4 iov:[] 0",
                "sendmsg 3 null:1 iov:[] 0",
                "sendmsg 3 iov: 0",
                "sendmsg 3 iov:[1] 0",
                "sendmsg 3 iov:[\"x\"]/4097 0",
                "sendmsg 3 iov:[\"x\" 0",
                "sendmsg 3 iov:[] control:5 0",
                "sendmsg 3 iov:[] cmsg:[x] 0",
                "sendmsg 3 iov:[] cmsg:[rights:[2*$t]] 0",
                "sendmsg 3 iov:[] cmsg:[rights:[3]/x] 0",
                "sendmsg 3 iov:[] cmsg:[credentials:1,2] 0",
                "sendmsg 3 iov:[] cmsg:[raw:1:2] 0",
                "sendmsg 3 iov:[] 0 => 0 \"x\"",
                "recvmsg 3 \"x\" iov:[] 0",
                "recvmsg 3 iov:[3",
                "recvmsg 3 iov:[] control:x 0",
                "recvmsg 3 iov:[] 0 => 1 sent:1",
                "recvmmsg 3 [iov:[] 0 null",
                "recvmmsg 3 [] 0 null => 1 \"x\"",
                "readv 3 5",
                "epoll_ctl 3 1 3 EPOLLIN",
                "epoll_wait 3 1/2 0",
                "ppoll [] timespec:1.5 null",
                "ppoll [] null 5",
                "ioctl 3 FIONREAD bad:5",
                "fcntl 3 F_GETFD 0",
                "a = fcntl 3 F_GETFD",
                "mkfifo path:\"x\" 089",
                "pidfd_open this 0",
                "a b = getsockopt 3 1 77 fd",
                "bind 3 inet:1.2.3.256:4",
                "bind 3 inet:01.2.3.4:4",
                "bind 3 inet6:1::2::3:0",
                "bind 3 of:$t",
                "fstat 3 => 0 mode:0755",
                "getpeername 3 addr:9 => 0 inet:1.2.3.4:x",
                "await t",
                "start 1 close 3",
                "start t close 3\nstart t close 3",
                "start t close 3",
                "repeat 0 close 3",
                "setup dir \"a\\0b\"",
                "setup dir \"a\" 08",
                "with nofile x",
                "requires kernel 6.x",
                "scenario # untitled"
            })
    void whatCannotBeReadIsToldInTheWordsOfJava(String text) throws IOException {
        String expected = assertThrows(
                        ScenarioSyntaxException.class, () -> ScenarioFile.parse("f", text))
                .getMessage();
        assertEquals(Replay.UNREADABLE, oracle.runText("f", text + "\n", out, messages));
        assertEquals(expected + "\n", messages.toString());
    }

    @Test
    void byteThatIsNotUtf8IsNamedByItsPlace() throws IOException {
        byte[] text = "close 7\n# \u00e9 \n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xff;
        Path file = Files.write(directory.resolve("bytes"), text);
        assertEquals(Replay.UNREADABLE, oracle.run(file.toString(), "", out, messages));
        assertEquals(file + ":2:4: expected UTF-8, found \\xff\n", messages.toString());
    }

    @Test
    void setupThatFailsIsNamedAndTheCallsAreMade() throws IOException {
        String text = "setup chmod 0 \"none\"\n" + CLOSE;
        assertEquals(Replay.FAILED, oracle.runText("f", text, out, messages));
        assertEquals(
                "scenario f\n! f:1: this cannot be set up\nclose(-1) = -EBADF\ndescriptors +0\n",
                out.toString());
    }

    @Test
    void callThatDoesNotReturnEndsItsScenario() throws IOException {
        String text = "scenario some\np q = socketpair AF_UNIX SOCK_STREAM 0\n"
                + "recv $q 5 0\nclose $q\n";
        assertEquals(Replay.FAILED, oracle.runText("f", text, out, messages));
        assertEquals("""
                scenario some
                socketpair(AF_UNIX, SOCK_STREAM, 0, [3, 4]) = 0
                recv(...) = ?
                ! f:3: the call did not return
                descriptors +2
                """, out.toString());
    }
}
