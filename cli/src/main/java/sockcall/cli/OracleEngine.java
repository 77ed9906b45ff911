package sockcall.cli;

import sockcall.tck.scenario.Oracle;
import sockcall.tck.scenario.Scenario;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Runs scenarios in C, which is what all others are compared with. */
final class OracleEngine implements Engine {
    static final String NAME = "c";

    private final Oracle oracle;

    OracleEngine(Oracle oracle) {
        this.oracle = oracle;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Source source, Consumer<Played> each) throws IOException {
        TranscriptReader transcript = new TranscriptReader(each);
        StringBuilder messages = new StringBuilder();
        int status = source.isGiven()
                ? oracle.run(source.name(), source.text(), transcript, messages)
                : oracle.runText(source.name(), source.text(), transcript, messages);
        List<Scenario> all = source.file().scenarios();
        String said = messages.isEmpty() ? "" : ": " + messages.toString().strip();
        for (Scenario left : all.subList(Math.min(transcript.end(), all.size()), all.size())) {
            String why = "the oracle ended with status " + status + said;
            each.accept(new Played(left.title(), List.of(Played.wrong(why))));
        }
    }
}
