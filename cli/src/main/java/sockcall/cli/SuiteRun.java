package sockcall.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scenarios of the suite as engines have run them.
 *
 * @param engines what ran them
 * @param subjects the files of the suite, by name
 */
record SuiteRun(Engines engines, List<Subject> subjects) {

    /** A scenario that failed on an engine, and why. */
    record Failure(String engine, Subject subject, Comparison scenario) {

        /** The first thing that is wrong. */
        String reason() {
            return scenario.played().get(engine).lines().stream()
                    .filter(Played::isWrong)
                    .findFirst()
                    .map(line -> line.substring(2))
                    .orElse("C says something else");
        }
    }

    /** Runs every scenario on every engine. */
    static SuiteRun of(Suite suite, Engines engines, Progress progress) throws IOException {
        List<Subject> subjects = new ArrayList<>();
        suite.unreadable()
                .forEach((name, message) ->
                        subjects.add(Subject.unreadable(name, message, engines.usable())));
        int scenarios = suite.sources().stream()
                .mapToInt(source -> source.file().scenarios().size())
                .sum();
        progress.begin(engines.usable().size() * scenarios);
        for (Engine engine : engines.usable()) {
            progress.prepare(engine.name());
            engine.prepare();
        }
        for (Source source : suite.sources()) {
            subjects.add(Subject.run(
                    source,
                    engines.usable(),
                    (engine, played) ->
                            progress.step(source.name(), engine.name(), played.title())));
        }
        progress.end();
        return new SuiteRun(engines, subjects);
    }

    /** All failures, by file. */
    List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (Subject subject : subjects) {
            for (Comparison scenario : subject.scenarios()) {
                for (String engine : scenario.played().keySet()) {
                    if (Subject.status(scenario, engine) == Played.Status.failed) {
                        failures.add(new Failure(engine, subject, scenario));
                    }
                }
            }
        }
        return failures;
    }

    /** How often each engine skipped a scenario, by reason. */
    Map<String, Map<String, Integer>> skips() {
        Map<String, Map<String, Integer>> skips = new TreeMap<>();
        for (Subject subject : subjects) {
            for (Comparison scenario : subject.scenarios()) {
                scenario.played().forEach((engine, played) -> {
                    if (played.status() == Played.Status.skipped) {
                        skips.computeIfAbsent(played.reason(), r -> new LinkedHashMap<>())
                                .merge(engine, 1, Integer::sum);
                    }
                });
            }
        }
        return skips;
    }
}
