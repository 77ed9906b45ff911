package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/**
 * A guard that forgets one of its rules is caught by the breach of that rule, on every parameter.
 */
class GuardMutantsTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @ParameterizedTest(name = "{0}: {1} that does nothing is caught where memory is {2}")
    @CsvSource({
        "G1, present, null",
        "G2, direct, on the heap",
        "G3, alive, of a closed arena",
        "G4, alive, of an arena of another thread",
        "G5, writable, read-only",
        "G6, roomy, a byte too small",
        "G7, bounded, saying 4294967295",
        "G8, terminated, without a NUL",
        "G9, whole, half a struct"
    })
    void forgottenRuleIsCaughtByItsBreaches(String rule, String method, String situation)
            throws ClassNotFoundException {
        List<String> breaches = Breach.all().stream()
                .map(Breach::toString)
                .filter(b -> b.endsWith(situation))
                .toList();
        ForgetfulLoader loader = new ForgetfulLoader("sockcall.Guard", method);
        Thread.currentThread().setContextClassLoader(loader);

        SuiteRun run = SuiteRun.of(loader.loadClass(GuardTests.class.getName()));

        assertTrue(loader.forgot(), () -> "the guard has no method " + method);
        assertTrue(
                breaches.stream().anyMatch(breach -> contains(run.failures(), breach)),
                () -> "none of " + breaches + " in " + run.failures());
        assertEquals(
                List.of(), run.unclear(), "failures that do not say what was expected and came");
    }

    /**
     * Some breaches stay caught: a length that is read shows by itself that its arena is closed.
     */
    private static boolean contains(List<String> failures, String breach) {
        return failures.stream().anyMatch(failure -> failure.contains(breach));
    }
}
