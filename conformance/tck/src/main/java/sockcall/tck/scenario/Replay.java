package sockcall.tck.scenario;

import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.io.IOException;
import java.util.List;

/** Runs the scenarios of a file, and prints their transcripts. */
public final class Replay {
    /** All expectations held. */
    public static final int PASSED = 0;

    /** An expectation did not hold. */
    public static final int FAILED = 1;

    /** The file cannot be read, and nothing was run. */
    public static final int UNREADABLE = 2;

    private Replay() {}

    /**
     * {@return the exit status for the scenarios of a file, after all of them}
     *
     * @param file its name, {@code -} for standard input, which stands in messages and transcripts
     *     as it is given
     * @param backend what makes the calls; scenarios with conditions run on the one that the system
     *     property names
     * @param out where the transcripts go
     * @param messages where goes why the file cannot be read
     */
    public static int run(String file, Backend backend, Appendable out, Appendable messages)
            throws IOException {
        ScenarioFile scenarios;
        try {
            scenarios = ScenarioFile.parse(file, ScenarioFile.text(file));
        } catch (ScenarioSyntaxException e) {
            messages.append(e.getMessage()).append('\n');
            return UNREADABLE;
        }
        ScenarioRuns runs = new ScenarioRuns(backend, List.of(scenarios));
        int status = PASSED;
        for (Scenario scenario : scenarios.scenarios()) {
            if (runs.run(scenario, out) instanceof Verdict.Failed) {
                status = FAILED;
            }
        }
        return status;
    }

    /** Replays the files on the backend that the system property names, or on the default one. */
    public static void main(String[] files) throws IOException {
        int status = PASSED;
        for (String file : files) {
            status = Math.max(status, run(file, Backends.open(), System.out, System.err));
        }
        System.exit(status);
    }
}
