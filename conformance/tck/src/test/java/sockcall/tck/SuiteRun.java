package sockcall.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One run of a class of the suite: which tests there were, and what those that failed said. */
final class SuiteRun implements TestExecutionListener {
    /** JUnit's words for a condition, which say nothing of what came. */
    private static final String BARE = "( ==> )?expected: <(true|false)> but was: <(true|false)>";

    private static final Pattern CLEAR = Pattern.compile("(?s)[Ee]xpected\\b.*\\bwas\\b");

    /** What a buffer says of itself, which is nothing of its bytes. */
    private static final Pattern BUFFER = Pattern.compile("Buffer\\w*\\[pos=");

    private final List<String> failures = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private int tests;

    private SuiteRun() {}

    /** Runs a class of the suite in this process. */
    static SuiteRun of(Class<?> suite) {
        return of(selectClass(suite));
    }

    /** Runs tests of the suite in this process. */
    static SuiteRun of(DiscoverySelector tests) {
        SuiteRun run = new SuiteRun();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request().selectors(tests).build(), run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests++;
        }
        result.getThrowable().ifPresent(thrown -> failed(test.getDisplayName(), thrown));
    }

    private void failed(String test, Throwable thrown) {
        String failure = test + ": " + thrown;
        failures.add(failure);
        if (!isClear(thrown)) {
            unclear.add(failure);
        }
    }

    /** An exception that is no assertion's says nothing of what was expected. */
    private static boolean isClear(Throwable thrown) {
        String said = String.valueOf(thrown.getMessage()).replaceAll(BARE, "");
        return thrown instanceof AssertionError
                && CLEAR.matcher(said).find()
                && !BUFFER.matcher(said).find();
    }

    /** How many tests ran. */
    int tests() {
        return tests;
    }

    /** The tests that failed, each with its message. */
    List<String> failures() {
        return failures;
    }

    /** Those whose message does not say in words both what was expected and what came. */
    List<String> unclear() {
        return unclear;
    }
}
