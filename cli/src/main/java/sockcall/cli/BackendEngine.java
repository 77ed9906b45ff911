package sockcall.cli;

import sockcall.spi.Backend;
import sockcall.spi.Backends;
import sockcall.spi.TracingBackend;
import sockcall.tck.scenario.Scenario;
import sockcall.tck.scenario.ScenarioRunner;

import java.util.function.Consumer;

/** Runs scenarios on a backend, in this process. */
final class BackendEngine implements Engine {
    private final String name;
    private final ScenarioRunner runner;

    BackendEngine(String name, boolean isTraced) {
        this.name = name;
        Backend backend = Backends.open(name);
        runner = new ScenarioRunner(isTraced ? TracingBackend.over(backend, System.err) : backend);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run(Source source, Consumer<Played> each) {
        TranscriptReader transcript = new TranscriptReader(each);
        for (Scenario scenario : source.file().scenarios()) {
            run(scenario, transcript);
        }
        transcript.end();
    }

    /** A backend that throws where it has to return has failed, and the other scenarios follow. */
    private void run(Scenario scenario, TranscriptReader transcript) {
        try {
            runner.run(scenario, transcript);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            String place = scenario.file() + ":" + scenario.line();
            transcript.append(Played.wrong(place + ": ended by " + oneLine(e))).append('\n');
        }
    }

    private static String oneLine(Throwable e) {
        return e.toString().replaceAll("\\s+", " ");
    }
}
