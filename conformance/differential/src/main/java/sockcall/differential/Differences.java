package sockcall.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where engines differ over scenarios, each given by its lines, the title first. */
final class Differences {
    private final List<Engine> engines;

    Differences(List<Engine> engines) {
        this.engines = List.copyOf(engines);
    }

    /**
     * Those of the scenarios on which the engines differ, and differ again when they are run alone.
     * What does not come again cannot be shrunk or shown: it is told on standard error.
     */
    List<List<String>> among(List<List<String>> scenarios) {
        List<List<String>> again = new ArrayList<>();
        differing(scenarios).forEach((lines, difference) -> {
            if (!differing(List.of(lines)).isEmpty()) {
                again.add(lines);
            } else {
                System.err.println("differed once, " + lines.get(0) + ": " + difference);
            }
        });
        return again;
    }

    /** The scenarios on which the engines differ, each with the first line that does. */
    private Map<List<String>, String> differing(List<List<String>> scenarios) {
        StringBuilder text = new StringBuilder();
        scenarios.forEach(lines -> text.append(String.join("\n", lines)).append('\n'));
        List<Map<String, String>> transcripts = new ArrayList<>();
        for (Engine engine : engines) {
            transcripts.add(engine.transcripts("random", text.toString()));
        }
        Map<List<String>, String> differing = new LinkedHashMap<>();
        for (List<String> lines : scenarios) {
            for (Map<String, String> other : transcripts) {
                String first = transcripts.get(0).get(title(lines));
                if (!Objects.equals(first, other.get(title(lines)))) {
                    differing.put(lines, firstDifference(first, other.get(title(lines))));
                }
            }
        }
        return differing;
    }

    private static String firstDifference(String one, String other) {
        List<String> ones = one == null ? List.of() : one.lines().toList();
        List<String> others = other == null ? List.of() : other.lines().toList();
        int i = 0;
        while (i < ones.size() && i < others.size() && ones.get(i).equals(others.get(i))) {
            i++;
        }
        return at(ones, i) + " | " + at(others, i);
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(end)";
    }

    private static String title(List<String> lines) {
        return lines.get(0).substring("scenario ".length());
    }

    /**
     * The scenario without what the difference does not need: halves, quarters and at last single
     * lines are left out for as long as the engines still differ over the rest. A line that binds a
     * name goes only with the lines that use it, for without it they cannot be read.
     */
    List<String> shrunk(List<String> scenario) {
        List<String> lines = scenario;
        for (int size = lines.size() / 2; size > 0; ) {
            List<String> smaller = firstSmaller(lines, size);
            if (smaller == null) {
                size /= 2;
            } else {
                lines = smaller;
            }
        }
        return lines;
    }

    private List<String> firstSmaller(List<String> lines, int size) {
        for (int from = 1; from < lines.size(); from += size) {
            List<String> rest = new ArrayList<>(lines.subList(0, from));
            rest.addAll(lines.subList(Math.min(lines.size(), from + size), lines.size()));
            List<String> readable = readable(rest);
            if (readable.size() < lines.size() && !among(List.of(readable)).isEmpty()) {
                return readable;
            }
        }
        return null;
    }

    /** The lines that use no name but those that lines above them bind. */
    private static List<String> readable(List<String> lines) {
        List<String> kept = new ArrayList<>();
        List<String> bound = new ArrayList<>();
        for (String line : lines) {
            boolean known = List.of(line.split("[ :\\[\\]]+")).stream()
                    .filter(word -> word.startsWith("$"))
                    .allMatch(word -> bound.contains(word.substring(1)));
            if (known) {
                kept.add(line);
                int equals = line.indexOf(" = ");
                if (equals > 0) {
                    bound.addAll(List.of(line.substring(0, equals).split(" ")));
                }
            }
        }
        return kept;
    }

    /** Each engine's transcript of a scenario, for a person to read. */
    String report(List<String> scenario) {
        Map<Engine, String> transcripts = new LinkedHashMap<>();
        for (Engine engine : engines) {
            String text = String.join("\n", scenario) + "\n";
            transcripts.put(engine, engine.transcripts("random", text).get(title(scenario)));
        }
        StringBuilder report = new StringBuilder();
        transcripts.forEach((engine, transcript) ->
                report.append("-- ").append(engine).append('\n').append(transcript));
        return report.toString();
    }
}
