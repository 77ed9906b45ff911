package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.DiscoverySelector;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A guard that forgets one of its rules is caught by the breach of that rule, on every parameter.
 */
class GuardMutantsTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @ParameterizedTest(
            name = "{0}: {1}.{2} that does nothing, or says no, is caught where memory is {3}")
    @CsvSource({
        "G1, Guard, present, null",
        "G2, Guard, direct, on the heap",
        "G3, Guard, alive, of a closed arena",
        "G4, Guard, alive, of an arena of another thread",
        "G4, spi.BufferLifetime, canEnd, iov[1] of a closed arena",
        "G5, Guard, writable, read-only",
        "G6, Guard, roomy, a byte too small",
        "G7, Guard, bounded, saying 4294967295",
        "G8, Guard, terminated, without a NUL",
        "G9, Guard, whole, half a struct",
        "G10, Guard, counted, more than there are: 3",
        "G11, Guard, byValue, of a pointer: 5",
        "G12, Guard, sized, without a size: 35090",
        "G13, Iovecs, gathered, iov[1] on the heap",
        "G13, Iovecs, scattered, iov[1] read-only",
        "G13, MsgHdr, gathered, msg_control on the heap",
        "G13, MsgHdr, scattered, msg_name read-only",
        "G13, MMsgHdrs, gathered, sendmmsg: iov[1] on the heap",
        "G13, MMsgHdrs, scattered, recvmmsg: msg_control read-only"
    })
    void forgottenRuleIsCaughtByItsBreaches(
            String rule, String type, String method, String situation)
            throws ClassNotFoundException {
        List<Breach> all = Breach.all();
        int[] broken = IntStream.range(0, all.size())
                .filter(i -> all.get(i).toString().endsWith(situation))
                .toArray();
        ForgetfulLoader loader = new ForgetfulLoader("sockcall." + type, method);
        Thread.currentThread().setContextClassLoader(loader);

        SuiteRun run = SuiteRun.of(breaches(loader, broken));

        assertTrue(loader.forgot(), () -> type + " has no method " + method);
        assertTrue(
                IntStream.of(broken)
                        .anyMatch(i -> contains(run.failures(), all.get(i).toString())),
                () -> "none of those " + situation + " in " + run.failures());
        assertEquals(
                List.of(), run.unclear(), "failures that do not say what was expected and came");
    }

    /** The test of the guard, of these breaches alone: all of them would take its time. */
    private static DiscoverySelector breaches(ClassLoader loader, int... places)
            throws ClassNotFoundException {
        return selectIteration(
                selectMethod(
                        loader.loadClass(GuardTests.class.getName()),
                        "brokenRuleThrowsWithItsTextAndNoCallIsMade",
                        loader.loadClass(Breach.class.getName())),
                places);
    }

    /**
     * Some breaches stay caught: a length that is read shows by itself that its arena is closed.
     */
    private static boolean contains(List<String> failures, String breach) {
        return failures.stream().anyMatch(failure -> failure.contains(breach));
    }
}
