package sockcall.cli;

import sockcall.tck.scenario.Scenario;
import sockcall.tck.scenario.ScenarioRuns;

import java.util.List;
import java.util.function.Consumer;

/** Runs scenarios on a backend, in this process and in those in which conditions hold. */
final class BackendEngine implements Engine {
    private final String name;
    private final ScenarioRuns runs;

    BackendEngine(String name, boolean isTraced, List<Source> sources) {
        this.name = name;
        this.runs = ScenarioRuns.on(
                name, isTraced, sources.stream().map(Source::file).toList());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        runs.runConditioned();
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
            runs.run(scenario, transcript);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            String place = scenario.file() + ":" + scenario.line();
            transcript.append(Played.wrong(place + ": ended by " + oneLine(e))).append('\n');
        }
    }

    private static String oneLine(Throwable e) {
        return e.toString().replaceAll("\\s+", " ");
    }
}
