package sockcall.cli;

import java.io.PrintWriter;
import java.util.List;

/**
 * Prints transcripts of several engines: what they agree on once, and what they do not by engine.
 */
final class SideBySide {
    private final PrintWriter out;
    private final int width;

    /**
     * Prints to this writer.
     *
     * @param engines the names of all engines
     */
    SideBySide(PrintWriter out, List<String> engines) {
        this.out = out;
        this.width = String.join(", ", engines).length();
    }

    void print(Comparison scenario) {
        line(" ", "", "scenario " + scenario.title());
        scenario.skipped().forEach((engine, reason) -> line(" ", engine, "skipped: " + reason));
        for (Comparison.Step step : scenario.steps()) {
            step.variants().forEach((lines, engines) -> {
                if (step.isDifferent()) {
                    lines("*", String.join(", ", engines), lines);
                } else {
                    lines(" ", "", lines);
                }
            });
        }
    }

    private void lines(String mark, String engines, List<String> lines) {
        if (lines.isEmpty()) {
            line(mark, engines, "(has ended)");
        }
        for (String line : lines) {
            line(mark, engines, line);
        }
    }

    private void line(String mark, String engines, String text) {
        out.println(ByteArguments.printed(
                String.format("%s %-" + width + "s | %s", mark, engines, text)));
    }
}
