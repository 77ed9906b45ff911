package sockcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sockcall.tck.scenario.Replay;
import sockcall.tck.scenario.ScenarioSyntaxException;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code sockcall replay}: runs the scenarios of files, and prints their transcripts. */
@Command(
        name = "replay",
        description = {
            "Runs the scenarios of each FILE and prints what every call gave.",
            "",
            "docs/scenarios.md tells how a scenario is written. With more than one -b each runs the"
                    + " file in its turn.",
            ""
        },
        exitCodeList = {
            "0:all expectations held",
            "1:one did not, or transcripts differ",
            "2:a FILE cannot be read, or wrong usage"
        })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ChosenEngines chosen;

    @Option(
            names = "--trace",
            description =
                    "prints every call of a backend to standard error as well, as strace does")
    private boolean isTraced;

    @Option(
            names = "--diff",
            description = "runs all usable backends and C, or those named, and shows side by side"
                    + " where their transcripts differ")
    private boolean isDiff;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "a file of scenarios; - is standard input")
    private List<String> files;

    private PrintWriter out;

    /** Made by picocli. */
    ReplayCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        out = command.commandLine().getOut();
        List<String> names = isDiff ? chosen.names() : chosen.namesOrDefault();
        List<Source> sources = new ArrayList<>();
        try {
            for (String file : files) {
                sources.add(Source.given(ByteArguments.text(file)));
            }
        } catch (ScenarioSyntaxException e) {
            command.commandLine().getErr().println(ByteArguments.printed(e.getMessage()));
            return Replay.UNREADABLE;
        }
        Engines engines = names.isEmpty()
                ? Engines.all(sources, isTraced)
                : Engines.named(names, sources, isTraced, false);
        boolean isGood = true;
        for (Source source : sources) {
            isGood &= isDiff ? compare(source, engines) : print(source, engines.usable());
        }
        return isGood ? Replay.PASSED : Replay.FAILED;
    }

    private boolean print(Source source, List<Engine> engines) throws IOException {
        List<Played> failed = new ArrayList<>();
        for (Engine engine : engines) {
            if (engines.size() > 1) {
                out.println("# " + engine.name());
            }
            engine.run(source, played -> {
                out.println(ByteArguments.printed("scenario " + played.title()));
                played.lines().forEach(line -> out.println(ByteArguments.printed(line)));
                if (played.status() == Played.Status.failed) {
                    failed.add(played);
                }
            });
        }
        return failed.isEmpty();
    }

    private boolean compare(Source source, Engines engines) throws IOException {
        List<String> names = engines.usable().stream().map(Engine::name).toList();
        SideBySide view = new SideBySide(out, names);
        Subject subject = Subject.run(source, engines.usable(), (engine, played) -> {});
        long differing = 0;
        long failed = 0;
        for (Comparison scenario : subject.scenarios()) {
            view.print(scenario);
            differing += scenario.isDifferent() ? 1 : 0;
            failed += scenario.isFailed() ? 1 : 0;
        }
        engines.reasons().forEach(out::println);
        out.printf(
                "%s on %s: scenarios: %d, failed: %d, different: %d%n",
                ByteArguments.printed(source.name()),
                String.join(", ", names),
                subject.scenarios().size(),
                failed,
                differing);
        return differing + failed == 0;
    }
}
