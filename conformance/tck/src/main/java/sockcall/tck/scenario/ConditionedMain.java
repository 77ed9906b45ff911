package sockcall.tck.scenario;

import sockcall.spi.Backends;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The program of a process in which conditions hold: runs the scenarios that standard input names,
 * and prints a {@link Report} of each.
 */
final class ConditionedMain {
    private ConditionedMain() {}

    /** A line of standard input, for scenarios of a file. */
    static String request(ScenarioFile file, List<Scenario> scenarios) {
        String lines = scenarios.stream()
                .map(scenario -> Integer.toString(scenario.line()))
                .collect(Collectors.joining(" "));
        return Tabbed.line(file.name(), file.text(), lines);
    }

    /** Takes no arguments; {@link Condition#PROPERTY} says what holds. */
    public static void main(String[] arguments) throws IOException {
        PrintStream reports = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What a backend prints is no report.
        System.setOut(System.err);
        ScenarioRunner runner = new ScenarioRunner(Backends.open());
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String request : in.lines().toList()) {
            List<String> fields = Tabbed.fields(request);
            Set<String> lines = Arrays.stream(fields.get(2).split(" ")).collect(Collectors.toSet());
            ScenarioFile.parse(fields.get(0), fields.get(1)).scenarios().stream()
                    .filter(scenario -> lines.contains(Integer.toString(scenario.line())))
                    .forEach(
                            scenario -> reports.println(report(runner, scenario).line()));
        }
    }

    private static Report report(ScenarioRunner runner, Scenario scenario) {
        StringBuilder transcript = new StringBuilder();
        Verdict verdict = runner.run(scenario, transcript);
        return new Report(scenario.place(scenario.line()), transcript.toString(), verdict);
    }
}
