package sockcall.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of a run. */
final class Markdown {
    private final Results results;
    private final List<String> lines = new ArrayList<>();

    private Markdown(Results results) {
        this.results = results;
    }

    /** Writes the page of the tables. */
    static void write(Results results, String command, List<String> plots, Path file)
            throws IOException {
        Markdown page = new Markdown(results);
        page.head(command);
        page.targets();
        page.plots(plots);
        page.cells();
        page.singleCalls();
        page.allocation();
        Files.write(file, page.lines);
    }

    private void head(String command) {
        add("# Figures of one run");
        add("");
        add("Written by `" + command + "`, which writes it anew. [What they mean]"
                + "(../performance.md).");
        add("");
        table("machine", "");
        results.machine().forEach((key, value) -> row(key, value));
        Schedule schedule = results.schedule();
        row("sweeps", schedule.sweeps() + ", in each " + schedule.milliseconds() + " ms a cell");
        row("took", results.seconds() / 60 + " min " + results.seconds() % 60 + " s");
        add("");
    }

    private void targets() {
        add("## Targets");
        add("");
        table("cell", "participant", "against", "at most", "median", "interval", "verdict");
        for (Verdict verdict : results.verdicts()) {
            row(verdict);
        }
        for (GuardCost cost : results.guard()) {
            row(
                    "guard and structs, a call",
                    cost.participant(),
                    "none",
                    number(GuardCost.LIMIT) + " ns",
                    number(cost.together()) + " ns",
                    cost.interval() + " ns",
                    cost.outcome().toString());
        }
        add("");
        add("Ahead of every peer in every cell, the closest of each pair first:");
        add("");
        table("cell", "participant", "against", "at most", "median", "interval", "verdict");
        Set<String> shown = new LinkedHashSet<>();
        results.peers().stream()
                .sorted(Comparator.comparingDouble(Verdict::median).reversed())
                .filter(verdict -> shown.add(verdict.participant() + verdict.against())
                        || verdict.outcome() != Verdict.Outcome.MET)
                .forEach(this::row);
        add("");
    }

    private void row(Verdict verdict) {
        row(
                verdict.cell(),
                verdict.participant(),
                verdict.against(),
                ratio(verdict.limit()),
                ratio(verdict.median()),
                verdict.interval().toString(),
                verdict.outcome().toString());
    }

    private void plots(List<String> names) {
        add("## Plots");
        add("");
        names.forEach(name -> add("![" + name + "](" + name + ".svg)"));
        add("");
    }

    private void cells() {
        add("## Cells");
        add("");
        add("Ratios are to C of the same round; of C, the last reading over the first: the noise.");
        if (!results.unsteady().isEmpty()) {
            add("");
            add("**No round counts, since C differed from itself in each: "
                    + String.join("; ", results.unsteady()) + ".**");
        }
        String cell = "";
        for (Figure figure : results.figures()) {
            if (!figure.cell().equals(cell)) {
                cell = figure.cell();
                add("");
                add("### (" + figure.group() + ") " + figure.title());
                add("");
                if (figure.rounds() < results.schedule().kept()) {
                    add("**Only " + figure.rounds() + " rounds count here.**");
                    add("");
                }
                add("Rounds that count: " + figure.rounds() + "; dropped: " + figure.dropped()
                        + ".");
                add("");
                table("participant", "ns", "p99 ns", "rate", "ratio", "interval", "min/min");
            }
            row(
                    figure.participant(),
                    number(figure.ns()),
                    figure.p99() == 0 ? "" : number(figure.p99()),
                    rate(figure),
                    ratio(figure.ratio()),
                    figure.interval().toString(),
                    ratio(figure.minToMin()));
        }
        add("");
    }

    private void singleCalls() {
        if (results.singleCalls().isEmpty()) {
            return;
        }
        add("## Single calls, by JMH");
        add("");
        table("benchmark", "participant", "ns", "error", "B an operation");
        for (SingleCallRuns.SingleCall call : results.singleCalls()) {
            row(
                    call.benchmark(),
                    call.participant(),
                    number(call.ns()),
                    number(call.error()),
                    String.format(Locale.ROOT, "%.3f", call.bytesAllocated()));
        }
        add("");
    }

    private void allocation() {
        add("## Allocated");
        add("");
        add("Bytes an operation on the Java heap, of both ends; what is not named allocated less"
                + " than 0.1.");
        add("");
        table("cell", "participant", "B an operation");
        for (Figure figure : results.figures()) {
            if (figure.bytesAllocated() >= 0.1 && !figure.group().equals(Cell.START_UP)) {
                row(figure.title(), figure.participant(), number(figure.bytesAllocated()));
            }
        }
        add("");
    }

    /** What a user can do with the figure. */
    private static String rate(Figure figure) {
        if (figure.bytesMoved() > 0) {
            return String.format(Locale.ROOT, "%.2f GB/s", figure.bytesMoved() / figure.ns());
        }
        return String.format(Locale.ROOT, "%,.0f/s", 1e9 / figure.ns());
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private void table(String... head) {
        row(head);
        add("|" + " --- |".repeat(head.length));
    }

    private void row(String... words) {
        add("| " + String.join(" | ", words) + " |");
    }

    private void add(String line) {
        lines.add(line);
    }
}
