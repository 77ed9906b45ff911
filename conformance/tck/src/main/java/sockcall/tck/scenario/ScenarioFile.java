package sockcall.tck.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    /**
     * {@return the text of a file}
     *
     * @param name its name; {@code -} is standard input
     * @throws ScenarioSyntaxException when there is no such text; its message says why
     */
    public static String text(String name) {
        try {
            byte[] bytes =
                    name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IOException | InvalidPathException e) {
            throw new ScenarioSyntaxException(name + ": cannot be read: " + reason(e));
        }
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof CharacterCodingException ? "it is not UTF-8" : e.getMessage();
    }
}
