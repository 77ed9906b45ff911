package sockcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import sockcall.spi.Backends;
import sockcall.spi.Candidate;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code sockcall backends}: which backends there are, and which of them can be used here. */
@Command(
        name = "backends",
        description = "Lists the backends: usable or why not, and which is the default.")
final class BackendsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    /** Made by picocli. */
    BackendsCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        List<Candidate> candidates = Backends.candidates();
        Candidate byDefault = byDefault(candidates);
        for (Candidate candidate : candidates) {
            out.printf(
                    "%-4s %s%s%n",
                    candidate.name(),
                    candidate.unusable().map(reason -> "not usable: " + reason).orElse("usable"),
                    candidate == byDefault ? " (default)" : "");
        }
        if (candidates.isEmpty()) {
            out.println("no backend was found");
        }
        out.printf(
                "Java %s on %s, kernel %s%n",
                Environment.java(), Environment.platform(), Environment.kernel());
        return byDefault == null ? Main.REFUSED : 0;
    }

    private static Candidate byDefault(List<Candidate> candidates) {
        String forced = System.getProperty(Backends.PROPERTY);
        return candidates.stream()
                .filter(candidate -> candidate.unusable().isEmpty())
                .filter(candidate -> forced == null || candidate.name().equals(forced))
                .findFirst()
                .orElse(null);
    }
}
