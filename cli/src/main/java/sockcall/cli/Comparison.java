package sockcall.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One scenario as several engines ran it, call by call. */
final class Comparison {
    private final Map<String, Played> played;
    private final List<Step> steps = new ArrayList<>();

    /**
     * A call, or the end of a scenario.
     *
     * @param variants what the transcripts say of it, each with the engines that say so
     */
    record Step(Map<List<String>, List<String>> variants) {

        /** Whether not all engines say the same. */
        boolean isDifferent() {
            return variants.size() > 1;
        }
    }

    /** Compares the runs of these engines that can be compared. */
    Comparison(Map<String, Played> played) {
        this.played = played;
        Map<String, List<List<String>>> calls = new LinkedHashMap<>();
        played.forEach((engine, run) -> {
            if (run.isComparable()) {
                calls.put(engine, calls(run.lines()));
            }
        });
        int count = calls.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < count; i++) {
            steps.add(step(calls, i));
        }
    }

    /** The lines of each call: its own, and what is wrong with it. */
    private static List<List<String>> calls(List<String> lines) {
        List<List<String>> calls = new ArrayList<>();
        for (String line : lines) {
            if (calls.isEmpty() || !Played.isWrong(line)) {
                calls.add(new ArrayList<>());
            }
            calls.get(calls.size() - 1).add(line);
        }
        return calls;
    }

    /** A transcript that has ended says nothing more. */
    private static Step step(Map<String, List<List<String>>> calls, int number) {
        Map<List<String>, List<String>> variants = new LinkedHashMap<>();
        calls.forEach((engine, all) -> variants.computeIfAbsent(
                        number < all.size() ? all.get(number) : List.of(), l -> new ArrayList<>())
                .add(engine));
        return new Step(variants);
    }

    List<Step> steps() {
        return steps;
    }

    boolean isDifferent() {
        return steps.stream().anyMatch(Step::isDifferent);
    }

    /** Whether an expectation did not hold on some engine. */
    boolean isFailed() {
        return played.values().stream().anyMatch(run -> run.status() == Played.Status.failed);
    }

    /** Whether it is so that this engine says something else than that one. */
    boolean isDifferent(String one, String other) {
        return steps.stream()
                .anyMatch(step -> step.variants().values().stream()
                        .anyMatch(engines -> engines.contains(one)
                                && !engines.contains(other)
                                && played.get(other).isComparable()));
    }

    /** The engines whose run cannot be compared, each with the reason. */
    Map<String, String> skipped() {
        Map<String, String> skipped = new LinkedHashMap<>();
        played.forEach((engine, run) -> {
            if (!run.isComparable()) {
                skipped.put(engine, run.reason());
            }
        });
        return skipped;
    }

    Map<String, Played> played() {
        return played;
    }

    String title() {
        return played.values().iterator().next().title();
    }
}
