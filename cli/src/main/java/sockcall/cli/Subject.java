package sockcall.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A scenario file that engines have run.
 *
 * @param name its name
 * @param scenarios its scenarios, in their order
 * @param times how long each engine took for all of them
 */
record Subject(String name, List<Comparison> scenarios, Map<String, Duration> times) {

    /**
     * Runs a file on every engine.
     *
     * @param each called with the engine and a scenario when that has ended
     */
    static Subject run(Source source, List<Engine> engines, BiConsumer<Engine, Played> each)
            throws IOException {
        Map<String, Duration> times = new LinkedHashMap<>();
        Map<String, List<Played>> runs = new LinkedHashMap<>();
        for (Engine engine : engines) {
            List<Played> run = new ArrayList<>();
            long start = System.nanoTime();
            engine.run(source, played -> {
                run.add(played);
                each.accept(engine, played);
            });
            times.put(engine.name(), Duration.ofNanos(System.nanoTime() - start));
            runs.put(engine.name(), run);
        }
        return new Subject(source.name(), compared(runs, source), times);
    }

    /** A file that no engine can run. */
    static Subject unreadable(String name, String message, List<Engine> engines) {
        Map<String, Played> played = new LinkedHashMap<>();
        Map<String, Duration> times = new LinkedHashMap<>();
        for (Engine engine : engines) {
            played.put(engine.name(), new Played(name, List.of(Played.wrong(message))));
            times.put(engine.name(), Duration.ZERO);
        }
        return new Subject(name, List.of(new Comparison(played)), times);
    }

    private static List<Comparison> compared(Map<String, List<Played>> runs, Source source) {
        List<Comparison> scenarios = new ArrayList<>();
        for (int i = 0; i < source.file().scenarios().size(); i++) {
            Map<String, Played> played = new LinkedHashMap<>();
            for (Map.Entry<String, List<Played>> run : runs.entrySet()) {
                played.put(run.getKey(), run.getValue().get(i));
            }
            scenarios.add(new Comparison(played));
        }
        return scenarios;
    }

    /** How many scenarios have this status on this engine. */
    long count(String engine, Played.Status status) {
        return scenarios.stream().filter(s -> status(s, engine) == status).count();
    }

    /** What came of a scenario on an engine; where C says something else, it has failed. */
    static Played.Status status(Comparison scenario, String engine) {
        return isUnlikeC(scenario, engine)
                ? Played.Status.failed
                : scenario.played().get(engine).status();
    }

    /** What came of a scenario, on all engines together. */
    static Set<Played.Status> statuses(Comparison scenario) {
        Set<Played.Status> statuses = EnumSet.noneOf(Played.Status.class);
        scenario.played().keySet().forEach(engine -> statuses.add(status(scenario, engine)));
        return statuses;
    }

    /** Whether C says something else. */
    static boolean isUnlikeC(Comparison scenario, String engine) {
        return scenario.played().containsKey(OracleEngine.NAME)
                && scenario.isDifferent(engine, OracleEngine.NAME);
    }
}
