package sockcall.tck.scenario;

import java.util.List;
import java.util.Objects;

/**
 * A file of scenarios.
 *
 * @param name its name
 * @param text what it says
 * @param scenarios the scenarios, in their order
 */
public record ScenarioFile(String name, String text, List<Scenario> scenarios) {

    /** Copies the list. */
    public ScenarioFile {
        Objects.requireNonNull(text, "text");
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
        return new ScenarioFile(name, text, new FileParser(name).parse(text));
    }
}
