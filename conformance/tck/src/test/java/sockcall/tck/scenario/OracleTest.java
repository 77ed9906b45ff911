package sockcall.tck.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void byteThatIsNotUtf8IsNamedByItsPlace() throws IOException {
        byte[] text = "close 7\n# \u00e9 \n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xff;
        Path file = Files.write(directory.resolve("bytes"), text);
        assertEquals(Replay.UNREADABLE, oracle.run(file.toString(), "", out, messages));
        assertEquals(file + ":2:4: expected UTF-8, found \\xff\n", messages.toString());
    }
}
