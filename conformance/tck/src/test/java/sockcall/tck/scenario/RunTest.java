package sockcall.tck.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

import sockcall.Errno;
import sockcall.spi.Backend;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Runs over a backend that answers as it is told. */
class RunTest {
    private final StringBuilder transcript = new StringBuilder();
    private final List<String> made = new ArrayList<>();

    private Verdict run(String text, ToIntFunction<Object[]> answer) {
        Backend backend = (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> {
                    made.add(method.getName());
                    return answer.applyAsInt(arguments);
                });
        Scenario scenario = ScenarioFile.parse("f", text).scenarios().get(0);
        return new ScenarioRunner(backend, Set.of()).run(scenario, transcript);
    }

    private void assertTranscript(String lines) {
        assertEquals("scenario f\n" + lines + "descriptors +0\n", transcript.toString());
    }

    @Test
    void lineThatDiffersIsFollowedByItsExpectation() {
        Verdict verdict = run("close 77  =>  EBADF # so\nclose 78 => 0", arguments -> 0);
        assertTranscript("close(77) = 0\n! f:1: expected EBADF\nclose(78) = 0\n");
        assertEquals("f:1: expected EBADF, came close(77) = 0", verdict.toString());
    }

    @Test
    void rangeAndAnyAreShownAsSuch() {
        Verdict verdict = run("close 7 => 3..5\nclose 7 => any\nclose 7 => 5..6", arguments -> 4);
        assertTranscript("close(7) = 3..5\nclose(7) = any\nclose(7) = 4\n! f:3: expected 5..6\n");
        assertInstanceOf(Verdict.Failed.class, verdict);
    }

    @Test
    void receivedBytesAreComparedWhereAFieldNamesThem() {
        run("""
                recv 7 9 0 => 3 "hel"
                recv 7 9 0 => 3 "help"
                recv 7 9 0 => 3
                """, arguments -> fill(arguments[1], "hel"));
        assertTranscript("""
                recv(7, "hel", 9, 0) = 3
                recv(7, "hel", 9, 0) = 3
                ! f:2: expected 3 "help"
                recv(7, "hel", 9, 0) = 3
                """);
    }

    @Test
    void reventsAreThoseOfEachEntry() {
        run("poll [7:POLLIN -1:0] 0 => 1 [POLLIN 0]\npoll null 0 => 1", arguments -> {
            if (arguments[0] != null) {
                ((ByteBuffer) arguments[0]).putInt(20, 0x10001).putInt(28, 0);
            }
            return 1;
        });
        assertTranscript(
                "poll([{7, POLLIN, POLLIN}, {-1, 0, 0}], 2, 0) = 1\npoll(NULL, 0, 0) = 1\n");
    }

    @Test
    void memoryBeyondTheBufferIsWatched() {
        Verdict verdict = run("read 7 1 => 0", arguments -> {
            ByteBuffer buffer = ((ByteBuffer) arguments[1]).duplicate();
            buffer.clear().put(buffer.capacity() - 16, (byte) 0);
            return 0;
        });
        assertTranscript("read(7, _, 1) = 0\n! f:1: memory beyond the buffer was written\n");
        assertInstanceOf(Verdict.Failed.class, verdict);
    }

    @Test
    void pointersAreShownAndPassedToTheBackendItself() {
        run("""
                send 7 null:5 0 => EFAULT
                send 7 bad:5 0 => EFAULT
                send 7 bad:-1 0 => EFAULT
                accept 7 addr:4/bad => EFAULT
                accept 7 addr:4/null => EFAULT
                accept 7 bad:4/-1 => EFAULT
                getsockname 7 null => EFAULT
                """, arguments -> -Errno.EFAULT);
        assertTranscript("""
                send(7, NULL, 5, 0) = -EFAULT
                send(7, BAD, 5, 0) = -EFAULT
                send(7, BAD, -1, 0) = -EFAULT
                accept(7, _, BAD) = -EFAULT
                accept(7, _, NULL) = -EFAULT
                accept(7, BAD, [-1]) = -EFAULT
                getsockname(7, NULL, NULL) = -EFAULT
                """);
    }

    @Test
    void callThatThrowsEndsTheScenario() {
        Verdict verdict = run("close 7 => 0\nclose 8", arguments -> {
            throw new IllegalStateException("broken");
        });
        String thrown = "java.lang.IllegalStateException: broken";
        assertTranscript("! f:1: close threw " + thrown + "\n");
        assertEquals("f:1: expected a result, came " + thrown, verdict.toString());
    }

    @Test
    void repeatedCallHasALineEachTime() {
        run("repeat 2 close 7 => 0", arguments -> 0);
        assertTranscript("close(7) = 0\nclose(7) = 0\n");
    }

    @Test
    void setupThatFailsIsNamedAndTheCallsAreMade() {
        Verdict verdict = run(
                "setup symlink \"l\" \"\"\nsetup chmod 0 \"none\"\nclose 7 => 0", arguments -> 0);
        assertTranscript(
                "! f:1: this cannot be set up\n! f:2: this cannot be set up\nclose(7) = 0\n");
        assertInstanceOf(Verdict.Failed.class, verdict);
    }

    @Test
    void nameOfAFailedCallStandsForNoDescriptor() {
        run("s = socket AF_UNIX SOCK_STREAM 0 => EMFILE\nclose $s", arguments -> -Errno.EMFILE);
        assertTranscript("socket(AF_UNIX, SOCK_STREAM, 0) = -EMFILE\nclose(-1) = -EMFILE\n");
    }

    @Test
    void skippedScenarioSaysWhyAndMakesNoCall() {
        Verdict verdict = run("with umask 22\nclose 7", arguments -> 0);
        assertEquals(
                "scenario f\nskipped: with umask 022 holds in a process of its own\n",
                transcript.toString());
        assertEquals(List.of(), made);
        assertInstanceOf(Verdict.Skipped.class, verdict);
    }

    @Test
    void lastConditionOfAKindHolds() {
        run("with umask 22\nwith umask 77\nclose 7", arguments -> 0);
        assertEquals(
                "scenario f\nskipped: with umask 077 holds in a process of its own\n",
                transcript.toString());
    }

    @Test
    void newerKernelIsRequired() {
        run("requires kernel 0.1\nrequires kernel 999.0\nclose 7", arguments -> 0);
        assertEquals("scenario f\nskipped: requires kernel 999.0\n", transcript.toString());
    }

    private static int fill(Object memory, String text) {
        ByteBuffer buffer = (ByteBuffer) memory;
        for (int i = 0; i < text.length(); i++) {
            buffer.put(buffer.position() + i, (byte) text.charAt(i));
        }
        return text.length();
    }
}
