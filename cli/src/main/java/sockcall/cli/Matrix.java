package sockcall.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The outcome of a run of the suite as text: subject by engine, and what there is to say of it. */
final class Matrix {
    private final SuiteRun run;
    private final List<List<String>> rows = new ArrayList<>();

    Matrix(SuiteRun run) {
        this.run = run;
        List<String> head = new ArrayList<>(List.of("subject"));
        head.addAll(run.engines().names());
        rows.add(head);
        for (Subject subject : run.subjects()) {
            List<String> row = new ArrayList<>(List.of(subject.name()));
            run.engines().names().forEach(engine -> row.add(cell(subject, engine)));
            rows.add(row);
        }
    }

    /** What an engine made of a file. */
    static String cell(Subject subject, String engine) {
        if (!subject.times().containsKey(engine)) {
            return "not run";
        }
        List<String> parts = new ArrayList<>();
        for (Played.Status status : Played.Status.values()) {
            long count = subject.count(engine, status);
            if (count > 0) {
                parts.add(count + " " + status);
            }
        }
        parts.add(seconds(subject, engine));
        return String.join(", ", parts);
    }

    /** How long an engine took for a file. */
    static String seconds(Subject subject, String engine) {
        return String.format("%.2f s", subject.times().get(engine).toMillis() / 1e3);
    }

    void print(PrintWriter out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(String.format("%-" + (width(i) + 2) + "s", row.get(i)));
            }
            print(out, line.toString().stripTrailing());
        }
        run.engines().reasons().forEach(reason -> print(out, reason));
        run.skips().forEach((reason, engines) -> print(out, skip(reason, engines)));
        for (SuiteRun.Failure failure : run.failures()) {
            print(
                    out,
                    "failed on " + failure.engine() + ": " + failure.subject().name() + ": "
                            + failure.scenario().title() + ": " + failure.reason());
        }
    }

    /** Why scenarios were skipped, and how many on each engine. */
    static String skip(String reason, Map<String, Integer> engines) {
        return engines.entrySet().stream()
                .map(engine -> engine.getValue() + " on " + engine.getKey())
                .collect(Collectors.joining(", ", "skipped: " + reason + " (", ")"));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static void print(PrintWriter out, String line) {
        out.println(ByteArguments.printed(line));
    }
}
