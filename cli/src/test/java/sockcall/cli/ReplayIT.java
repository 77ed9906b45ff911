package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

/** What {@code replay} prints of scenarios, and its exit status. */
final class ReplayIT extends ScenarioFixture {
    private static final String GOOD_TRANSCRIPT =
            "scenario nothing is open\nclose(-1) = -EBADF\ndescriptors +0\n";

    private final Lane lane = Lane.any();

    @ParameterizedTest
    @EnumSource
    void backendPrintsTheTranscript(Lane lane) throws IOException {
        scenario("f", GOOD);
        Running.End end = replay(lane, "-b", lane.backend(), "f");
        end.succeeded();
        assertEquals(GOOD_TRANSCRIPT, end.text());
    }

    @Test
    void oraclePrintsTheTranscript() throws IOException {
        scenario("f", GOOD);
        Running.End end = start(sockcall(lane, "replay", "-b", "c", "f")).end();
        end.succeeded();
        assertEquals(GOOD_TRANSCRIPT, end.text());
    }

    @Test
    void severalEnginesPrintInTheirTurn() throws IOException {
        scenario("f", GOOD);
        Running.End end = replay(lane, "-b", "c", "-b", "jnr", "f");
        end.succeeded();
        assertEquals("# c\n" + GOOD_TRANSCRIPT + "# jnr\n" + GOOD_TRANSCRIPT, end.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jnr", "c"})
    void failingExpectationIsALineAndStatusOne(String engine) throws IOException {
        scenario("f", WRONG + GOOD);
        Running.End end = replay(lane, "-b", engine, "f");
        assertEquals(1, end.status());
        assertEquals("", end.err());
        assertEquals(
                "scenario <nothing> is wröng\nclose(-1) = -EBADF\n! f:2: expected 0\n"
                        + "descriptors +0\n"
                        + GOOD_TRANSCRIPT,
                end.text());
    }

    @ParameterizedTest
    @EnumSource
    void conditionHoldsOnEveryBackend(Lane lane) throws IOException {
        scenario("f", WRONG_UNDER_UMASK + GOOD);
        Running.End end = replay(lane, "-b", lane.backend(), "f");
        assertEquals(
                "scenario nothing is open under a umask\nclose(-1) = -EBADF\n! f:3: expected 0\n"
                        + "descriptors +0\n"
                        + GOOD_TRANSCRIPT,
                end.text());
        assertEquals(1, end.status());
    }

    @Test
    void conditionedScenarioIsComparedWithC() throws IOException {
        scenario("f", WRONG_UNDER_UMASK);
        Running.End end = replay(lane, "--diff", "-b", "jnr", "-b", "c", "f");
        assertTrue(
                end.text().endsWith("f on jnr, c: scenarios: 1, failed: 1, different: 0\n"),
                end.text());
    }

    @Test
    void conditionedScenarioRunsOnTheBackendThatIsNamed() throws IOException {
        provideConfused();
        scenario("f", WRONG_UNDER_UMASK);
        Running.End end = withMore("replay", "-b", "confused", "f").end();
        assertTrue(end.text().contains("\nclose(-1) = -EPERM\n"), end.text() + end.err());
    }

    /** A backend that answers EPERM, 1, to every call. */
    private void provideConfused() throws IOException {
        scenario("Confused.java", """
                import sockcall.spi.*;
                import java.lang.reflect.Proxy;

                public class Confused implements BackendProvider {
                    public String name() {
                        return "confused";
                    }

                    public int rank() {
                        return Integer.MIN_VALUE;
                    }

                    public Backend open() {
                        return (Backend) Proxy.newProxyInstance(
                                Backend.class.getClassLoader(),
                                new Class<?>[] {Backend.class},
                                (proxy, method, arguments) -> -1);
                    }
                }
                """);
        scenario("more/META-INF/services/sockcall.spi.BackendProvider", "Confused\n");
        String javac = Lane.JNR_17.home() + "/bin/javac";
        String jars = SourceProgram.JARS + "/*";
        start(new ProcessBuilder(javac, "-d", "more", "-cp", jars, "Confused.java"))
                .end()
                .succeeded();
    }

    @Test
    void traceOfAConditionedScenarioIsOnStandardErrorToo() throws IOException {
        scenario("f", WRONG_UNDER_UMASK);
        Running.End end = replay(lane, "--trace", "f");
        assertTrue(end.err().startsWith("close(-1) = -1 EBADF"), end.err());
    }

    @Test
    void fileThatCannotBeParsedIsNamedAndNothingIsRun() throws IOException {
        scenario("good", GOOD);
        scenario("f", "clos 1\n");
        assertUnreadable("f:1:1: expected a call, found clos\n", replay(lane, "good", "f"));
    }

    @Test
    void fileThatIsNotThereIsNamed() throws IOException {
        assertUnreadable("f: cannot be read: there is no such file\n", replay(lane, "f"));
    }

    private static void assertUnreadable(String message, Running.End end) {
        assertEquals(message, end.err());
        assertEquals("", end.text());
        assertEquals(2, end.status());
    }

    @Test
    void standardInputIsReplayedOnAllEngines() throws IOException {
        Running replay = start(withCompiled(sockcall(lane, "replay", "--diff", "-")));
        replay.feed(Bytes.utf8(GOOD));
        Running.End end = replay.end();
        end.succeeded();
        assertTrue(end.text().contains("scenarios: 1, failed: 0, different: 0\n"), end.text());
    }

    @Test
    void whatEnginesAgreeOnIsShownOnce() throws IOException {
        scenario("f", GOOD);
        Running.End end = replay(Lane.JNR_17, "--diff", "f");
        end.succeeded();
        String[] lines = end.text().split("\n");
        assertEquals(5, lines.length, end.text());
        assertEquals("         | close(-1) = -EBADF", lines[1]);
        assertTrue(lines[3].startsWith("ffm: not run: needs Java 22 or newer"), lines[3]);
        assertEquals("f on jnr, c: scenarios: 1, failed: 0, different: 0", lines[4]);
    }

    @Test
    void whatEnginesDisagreeOnIsShownForEach() throws IOException {
        scenario("f", UNLIKE);
        Running.End end = replay(lane, "--diff", "-b", "jnr", "-b", "c", "f");
        assertEquals(1, end.status());
        String[] lines = end.text().split("\n");
        assertTrue(lines[2].startsWith("* jnr    | getsockopt(3, SOL_SOCKET, SO_COOKIE"), lines[2]);
        assertTrue(lines[3].startsWith("* c      | getsockopt(3, SOL_SOCKET, SO_COOKIE"), lines[3]);
        assertEquals("         | descriptors +1", lines[4]);
        assertEquals("f on jnr, c: scenarios: 1, failed: 0, different: 1", lines[5]);
    }

    @Test
    void traceIsOnStandardError() throws IOException {
        scenario("f", GOOD);
        Running.End end = replay(lane, "--trace", "f");
        assertEquals(0, end.status());
        assertEquals(GOOD_TRANSCRIPT, end.text());
        assertTrue(end.err().startsWith("close(-1) = -1 EBADF"), end.err());
    }

    @Test
    void oracleWithoutCompilerIsRefused() throws IOException {
        scenario("f", GOOD);
        ProcessBuilder program = sockcall(lane, "replay", "-b", "c", "f");
        program.environment().put("CC", "no-such-compiler");
        start(program).end().refused("sockcall: c: not run: no C compiler, install gcc");
    }

    private Running.End replay(Lane lane, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 1];
        all[0] = "replay";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return start(withCompiled(sockcall(lane, all))).end();
    }
}
