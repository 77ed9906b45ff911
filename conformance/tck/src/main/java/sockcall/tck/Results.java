package sockcall.tck;

import static org.junit.jupiter.api.AssertionFailureBuilder.assertionFailure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import sockcall.Errno;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Results of calls, compared and shown by the names of errors. */
final class Results {
    private static final Duration PROMPT = Duration.ofSeconds(ContractFixture.PATIENCE / 2);

    private Results() {}

    /** A result as a reader of man pages writes it: {@code 5}, or {@code -EPIPE}. */
    static String text(int result) {
        return result < 0 ? "-" + Errno.name(-result) : Integer.toString(result);
    }

    /** Asserts a result: a value from 0 up, or {@code -errno}. */
    static void assertResult(int expected, int actual) {
        assertEquals(text(expected), text(actual));
    }

    /** Asserts what a call returns, whose errors are no exceptions. */
    static void assertReturns(int expected, IntSupplier call) {
        int actual;
        try {
            actual = call.getAsInt();
        } catch (RuntimeException e) {
            throw assertionFailure().expected(text(expected)).actual(e).cause(e).build();
        }
        assertResult(expected, actual);
    }

    /**
     * Asserts the result of a call that must not wait. One that waits gives EAGAIN as well, but
     * only when the patience of its socket ends.
     */
    static void assertAtOnce(int expected, IntSupplier call) {
        assertTimeout(PROMPT, () -> assertResult(expected, call.getAsInt()));
    }
}
