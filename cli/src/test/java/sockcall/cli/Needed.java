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

    /** Ends a test that looks at both backends where no JDK could build the one of ffm. */
    static void bothBackends() {
        String[] ffm = SourceProgram.JARS.toFile().list((dir, name) -> name.contains("-ffm-"));
        if (ffm == null || ffm.length == 0) {
            isMissing("no JDK 22 or newer has built the ffm backend");
        }
    }
}
