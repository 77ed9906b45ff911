package sockcall.tck.scenario;

import sockcall.spi.Backend;
import sockcall.spi.Backends;
import sockcall.spi.TracingBackend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the scenarios of some files: on a backend in this process, and those with conditions in
 * processes of their own.
 */
public final class ScenarioRuns {
    private final ScenarioRunner runner;
    private final List<String> options;
    private final List<ScenarioFile> files;
    private Map<String, Report> conditioned;

    /**
     * Runs nothing yet.
     *
     * @param backend what makes the calls in this process; in the others it is the one that
     *     {@link Backends#PROPERTY} names here, or the default one
     */
    public ScenarioRuns(Backend backend, List<ScenarioFile> files) {
        this(backend, named(System.getProperty(Backends.PROPERTY)), files);
    }

    private ScenarioRuns(Backend backend, List<String> options, List<ScenarioFile> files) {
        this.runner = new ScenarioRunner(backend);
        this.options = List.copyOf(options);
        this.files = List.copyOf(files);
    }

    /**
     * {@return runs on one backend, in this process and in the others; nothing is run yet}
     *
     * @param name the name of the backend
     * @param isTraced whether each call is printed to standard error too
     */
    public static ScenarioRuns on(String name, boolean isTraced, List<ScenarioFile> files) {
        Backend backend = Backends.open(name);
        List<String> options = new ArrayList<>(named(name));
        if (!isTraced) {
            return new ScenarioRuns(backend, options, files);
        }
        options.add(ConditionedProcess.TRACED);
        return new ScenarioRuns(TracingBackend.over(backend, System.err), options, files);
    }

    private static List<String> named(String name) {
        return name == null ? List.of() : List.of("-D" + Backends.PROPERTY + "=" + name);
    }

    /**
     * {@return what came of a run of a scenario of the files} The first one with conditions makes
     * all of these run, if they have not.
     *
     * @param transcript where its lines go, each with a newline
     */
    public Verdict run(Scenario scenario, Appendable transcript) {
        if (scenario.conditions().isEmpty() || ScenarioRunner.unmet(scenario).isPresent()) {
            return runner.run(scenario, transcript);
        }
        Report report = conditioned().get(scenario.place(scenario.line()));
        try {
            transcript.append(report.transcript());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report.verdict();
    }

    /** Runs all scenarios with conditions, which takes some seconds, ahead of all others. */
    public void runConditioned() {
        conditioned();
    }

    private synchronized Map<String, Report> conditioned() {
        if (conditioned == null) {
            conditioned = ConditionedRuns.reports(files, options);
        }
        return conditioned;
    }
}
