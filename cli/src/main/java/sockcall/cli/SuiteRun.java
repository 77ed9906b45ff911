package sockcall.cli;

import sockcall.tck.scenario.ScenarioFile;
import sockcall.tck.scenario.ScenarioSyntaxException;
import sockcall.tck.scenario.Scenarios;

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
    static SuiteRun of(Engines engines, Progress progress) throws IOException {
        List<Subject> subjects = new ArrayList<>();
        Map<String, Source> sources = new TreeMap<>();
        Scenarios.all().forEach((name, text) -> {
            try {
                sources.put(name, new Source(ScenarioFile.parse(name, text), text, false));
            } catch (ScenarioSyntaxException e) {
                subjects.add(Subject.unreadable(name, e.getMessage(), engines.usable()));
            }
        });
        progress.begin(engines.usable().size()
                * sources.values().stream()
                        .mapToInt(source -> source.file().scenarios().size())
                        .sum());
        for (Source source : sources.values()) {
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
