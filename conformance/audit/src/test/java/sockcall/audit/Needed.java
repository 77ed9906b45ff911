package sockcall.audit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** What the audit needs of the machine. Where it is missing, CI fails and anybody else skips. */
final class Needed {
    private Needed() {}

    /** Ends the test, which names what is missing. */
    static AssertionError isMissing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            return fail("CI=true needs it: " + what);
        }
        return abort(what);
    }
}
