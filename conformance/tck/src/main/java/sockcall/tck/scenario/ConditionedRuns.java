package sockcall.tck.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The scenarios with conditions, one process for all that have the same ones. */
final class ConditionedRuns {
    /** On a build server a condition that cannot be set is a failure. */
    private static final boolean IS_STRICT = "true".equals(System.getenv("CI"));

    private final List<ScenarioFile> files;
    private final List<String> options;
    private final Map<String, Report> reports = new HashMap<>();

    private ConditionedRuns(List<ScenarioFile> files, List<String> options) {
        this.files = files;
        this.options = options;
    }

    /**
     * Runs all scenarios of the files that have conditions and lack nothing; reports by place.
     *
     * @param options what Java is given, as the name of the backend
     */
    static Map<String, Report> reports(List<ScenarioFile> files, List<String> options) {
        ConditionedRuns runs = new ConditionedRuns(files, options);
        Map<Set<Condition>, List<Scenario>> groups = files.stream()
                .flatMap(file -> file.scenarios().stream())
                .filter(s ->
                        !s.conditions().isEmpty() && ScenarioRunner.unmet(s).isEmpty())
                .collect(Collectors.groupingBy(
                        ConditionedRuns::group, LinkedHashMap::new, Collectors.toList()));
        if (!groups.isEmpty()) {
            runs.run(groups);
        }
        return runs.reports;
    }

    /** The number of descriptors is not of the process: placeholders make it what it is to be. */
    private static Set<Condition> group(Scenario scenario) {
        return scenario.conditions().stream()
                .map(c -> c.kind() == Condition.Kind.NOFILE ? new Condition(c.kind(), 0) : c)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void run(Map<Set<Condition>, List<Scenario>> groups) {
        try (ClassPathCopy classes = new ClassPathCopy()) {
            for (List<Scenario> group : groups.values()) {
                run(group, classes);
            }
        } catch (IOException e) {
            groups.values().forEach(group -> failRest(group, e.toString()));
        }
    }

    private void run(List<Scenario> group, ClassPathCopy classes) throws IOException {
        ConditionedCommand command = new ConditionedCommand(
                group.stream().flatMap(s -> s.conditions().stream()).toList());
        Optional<String> missing = command.missing(ConditionedProcess.java());
        if (missing.isPresent()) {
            group.forEach(scenario -> skip(scenario, missing.get()));
            return;
        }
        List<String> requests = new ArrayList<>();
        for (ScenarioFile file : files) {
            List<Scenario> wanted =
                    file.scenarios().stream().filter(group::contains).toList();
            if (!wanted.isEmpty()) {
                requests.add(ConditionedMain.request(file, wanted));
            }
        }
        ConditionedProcess.Ended ended =
                new ConditionedProcess(command, options, classes).run(requests);
        ended.reports().forEach(report -> reports.put(report.place(), report));
        failRest(group, "a process that ended with " + ended.said());
    }

    private void failRest(List<Scenario> group, String came) {
        group.stream()
                .filter(scenario -> !reports.containsKey(scenario.place(scenario.line())))
                .forEach(scenario -> fail(scenario, "a report", came));
    }

    private void skip(Scenario scenario, String reason) {
        if (IS_STRICT) {
            fail(scenario, "conditions that can be set, as CI=true demands", reason);
            return;
        }
        put(scenario, "skipped: " + reason, new Verdict.Skipped(reason));
    }

    private void fail(Scenario scenario, String expected, String came) {
        String place = scenario.place(scenario.line());
        String line = "! " + place + ": " + came.replaceAll("\\s+", " ");
        put(scenario, line, new Verdict.Failed(place, expected, came));
    }

    private void put(Scenario scenario, String line, Verdict verdict) {
        String transcript = "scenario " + scenario.title() + "\n" + line + "\n";
        String place = scenario.place(scenario.line());
        reports.put(place, new Report(place, transcript, verdict));
    }
}
