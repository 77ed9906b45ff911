package sockcall.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** What a test needs of the machine. Where it is missing, CI fails and anybody else skips. */
final class Needed {
    private Needed() {}

    /** Ends the test, which names what is missing. */
    static void isMissing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            fail("CI=true needs it: " + what);
        }
        abort(what);
    }
}
