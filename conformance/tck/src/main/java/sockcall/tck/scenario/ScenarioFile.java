package sockcall.tck.scenario;

import java.util.List;

/**
 * A file of scenarios.
 *
 * @param name its name
 * @param scenarios the scenarios, in their order
 */
public record ScenarioFile(String name, List<Scenario> scenarios) {

    /** Copies the list. */
    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * {@return the scenarios of a text}
     *
     * @param name the name of the file, for messages and transcripts
     * @throws ScenarioSyntaxException when the text cannot be read; its message says where, and
     *     what was expected
     */
    public static ScenarioFile parse(String name, String text) {
        return new ScenarioFile(name, new FileParser(name).parse(text));
    }
}
