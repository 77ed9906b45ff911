package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import sockcall.Errno;

/** Results of calls, compared and shown by the names of errors. */
final class Results {
    private Results() {}

    /** A result as a reader of man pages writes it: {@code 5}, or {@code -EPIPE}. */
    static String text(int result) {
        return result < 0 ? "-" + Errno.name(-result) : Integer.toString(result);
    }

    /** Asserts a result: a value from 0 up, or {@code -errno}. */
    static void assertResult(int expected, int actual) {
        assertEquals(text(expected), text(actual));
    }
}
