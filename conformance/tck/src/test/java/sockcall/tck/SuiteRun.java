package sockcall.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.util.ArrayList;
import java.util.List;

/** One run of a class of the suite: which tests there were, and what those that failed said. */
final class SuiteRun implements TestExecutionListener {
    private final List<String> failures = new ArrayList<>();
    private int tests;

    private SuiteRun() {}

    /** Runs a class of the suite in this process. */
    static SuiteRun of(Class<?> suite) {
        SuiteRun run = new SuiteRun();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(suite))
                        .build(),
                run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests++;
        }
        result.getThrowable()
                .ifPresent(thrown -> failures.add(test.getDisplayName() + ": " + thrown));
    }

    /** How many tests ran. */
    int tests() {
        return tests;
    }

    /** The tests that failed, each with its message. */
    List<String> failures() {
        return failures;
    }
}
