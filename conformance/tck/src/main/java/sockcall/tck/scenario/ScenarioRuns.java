package sockcall.tck.scenario;

import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Runs the scenarios of some files: on a backend in this process, and those with conditions in
 * processes of their own, each on the backend that {@link Backends#PROPERTY} names here.
 */
public final class ScenarioRuns {
    private final ScenarioRunner runner;
    private final List<ScenarioFile> files;
    private Map<String, Report> conditioned;

    /** Runs nothing yet. */
    public ScenarioRuns(Backend backend, List<ScenarioFile> files) {
        this.runner = new ScenarioRunner(backend);
        this.files = List.copyOf(files);
    }

    /**
     * {@return what came of a run of a scenario of the files} The first one with conditions makes
     * all of these run.
     *
     * @param transcript where its lines go, each with a newline
     */
    public synchronized Verdict run(Scenario scenario, Appendable transcript) {
        if (scenario.conditions().isEmpty() || ScenarioRunner.unmet(scenario).isPresent()) {
            return runner.run(scenario, transcript);
        }
        if (conditioned == null) {
            conditioned = ConditionedRuns.reports(files);
        }
        Report report = conditioned.get(scenario.place(scenario.line()));
        try {
            transcript.append(report.transcript());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report.verdict();
    }
}
