package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

/** What the command line says to what it does not understand, and to what nobody foresaw. */
final class UsageIT extends CommandFixture {
    private final Lane lane = Lane.any();

    /** UsageTest has all others, without a process. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    receive -n 0 x | COUNT is 0, and has to be 1 or more
                    send           | Missing required parameter: 'ADDRESS'
                    transmit       | Unmatched argument at index 0: 'transmit'
                    """)
    void wrongUsageIsNamed(String arguments, String message) throws IOException {
        assertWrongUsage(message, arguments.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive", "send"})
    void unknownBackendIsNamedWithThoseThatThereAre(String command) throws IOException {
        Needed.bothBackends();
        assertWrongUsage("no backend is named nio; there is: ffm, jnr", command, "-b", "nio", "x");
    }

    @Test
    void pathOf109BytesIsNamed() throws IOException {
        assertWrongUsage(
                "Invalid value for positional parameter at index 0 (ADDRESS):"
                        + " path has 109 bytes, and the limit is 108",
                "receive",
                "x".repeat(109));
    }

    @Test
    void abstractNameOf108BytesIsNamed() throws IOException {
        assertWrongUsage(
                "Invalid value for positional parameter at index 0 (ADDRESS):"
                        + " abstract name has 108 bytes, and the limit is 107",
                "send",
                "@" + "x".repeat(108));
    }

    @Test
    void newlineOfWrongArgumentIsNamedInTheSameLine() throws IOException {
        assertWrongUsage("Unmatched argument at index 0: 'two\\x0alines'", "two\nlines");
    }

    /** The line, then where to read on, and nothing of the program's inside. */
    private void assertWrongUsage(String message, String... arguments) throws IOException {
        Running.End end = start(sockcall(lane, arguments)).end();
        String command = arguments[0].matches("receive|send|bench") ? " " + arguments[0] : "";
        assertEquals(
                "sockcall: " + message + "\nTry 'sockcall" + command + " --help'.\n", end.err());
        assertEquals(2, end.status());
        assertEquals("", end.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "receive --help", "send --help", "bench --help", "--version"})
    void helpIsOnStandardOutput(String arguments) throws IOException {
        Running.End end = start(sockcall(lane, arguments.split(" "))).end();
        end.succeeded();
        assertTrue(end.text().contains("sockcall"));
    }

    /** Java tells of the option in a line of its own. */
    @Test
    void errorOfTheMachineIsReportedWithoutStackTrace() throws IOException {
        ProcessBuilder program = sockcall(lane, "receive", "-t", "dgram", "x");
        program.environment().put("JDK_JAVA_OPTIONS", "-XX:MaxDirectMemorySize=1m");
        Running.End end = start(program).end();
        String[] lines = end.err().split("\n");
        assertEquals(2, lines.length, end.err());
        assertTrue(lines[1].startsWith("sockcall: unexpected: java.lang.OutOfMemoryError"));
        assertEquals(1, end.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"backends", "--help", "--version"})
    void fullStandardOutputIsReported(String argument) throws IOException {
        start(shell(lane, "exec \"$0\" \"$1\" >/dev/full", argument))
                .end()
                .refused("sockcall: standard output takes no more");
    }
}
