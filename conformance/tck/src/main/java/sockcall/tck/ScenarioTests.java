package sockcall.tck;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import sockcall.tck.scenario.Scenario;
import sockcall.tck.scenario.ScenarioFile;
import sockcall.tck.scenario.ScenarioRunner;
import sockcall.tck.scenario.ScenarioSyntaxException;
import sockcall.tck.scenario.Scenarios;
import sockcall.tck.scenario.Verdict;

import java.util.stream.Stream;

/** Every scenario of the suite, and of whoever adds files to its folder, on the backend at hand. */
class ScenarioTests {
    private final ScenarioRunner runner = new ScenarioRunner(Lane.backend());

    @TestFactory
    Stream<DynamicContainer> everyExpectationHolds() {
        return Scenarios.all().entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), tests(file.getKey(), file.getValue())));
    }

    /** A file that cannot be read is one test, which fails. */
    private Stream<DynamicTest> tests(String name, String text) {
        try {
            return ScenarioFile.parse(name, text).scenarios().stream()
                    .map(s -> DynamicTest.dynamicTest(s.title(), () -> run(s)));
        } catch (ScenarioSyntaxException e) {
            return Stream.of(DynamicTest.dynamicTest(name, () -> fail(e.getMessage())));
        }
    }

    private void run(Scenario scenario) {
        StringBuilder transcript = new StringBuilder();
        Verdict verdict = runner.run(scenario, transcript);
        if (verdict instanceof Verdict.Skipped skipped) {
            Assumptions.abort(skipped.reason());
        }
        if (verdict instanceof Verdict.Failed failed) {
            fail(failed + "\ntranscript:\n" + transcript);
        }
    }
}
