package sockcall.tck;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import sockcall.tck.scenario.Scenario;
import sockcall.tck.scenario.ScenarioFile;
import sockcall.tck.scenario.ScenarioRuns;
import sockcall.tck.scenario.ScenarioSyntaxException;
import sockcall.tck.scenario.Scenarios;
import sockcall.tck.scenario.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every scenario of the suite, and of whoever adds files to its folder, on the backend at hand. */
class ScenarioTests {
    @TestFactory
    Stream<DynamicNode> everyExpectationHolds() {
        List<ScenarioFile> files = new ArrayList<>();
        List<DynamicNode> unreadable = new ArrayList<>();
        Scenarios.all().forEach((name, text) -> {
            try {
                files.add(ScenarioFile.parse(name, text));
            } catch (ScenarioSyntaxException e) {
                unreadable.add(DynamicTest.dynamicTest(name, () -> fail(e.getMessage())));
            }
        });
        ScenarioRuns runs = new ScenarioRuns(Lane.backend(), files);
        return Stream.concat(unreadable.stream(), files.stream().map(file -> tests(file, runs)));
    }

    private static DynamicContainer tests(ScenarioFile file, ScenarioRuns runs) {
        return DynamicContainer.dynamicContainer(
                file.name(),
                file.scenarios().stream()
                        .map(s -> DynamicTest.dynamicTest(s.title(), () -> run(s, runs))));
    }

    private static void run(Scenario scenario, ScenarioRuns runs) {
        StringBuilder transcript = new StringBuilder();
        Verdict verdict = runs.run(scenario, transcript);
        if (verdict instanceof Verdict.Skipped skipped) {
            Assumptions.abort(skipped.reason());
        }
        if (verdict instanceof Verdict.Failed failed) {
            fail(failed + "\ntranscript:\n" + transcript);
        }
    }
}
