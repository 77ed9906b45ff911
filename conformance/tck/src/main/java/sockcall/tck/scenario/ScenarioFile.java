package sockcall.tck.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
            return decoded(name, ByteBuffer.wrap(bytes));
        } catch (IOException | InvalidPathException e) {
            throw new ScenarioSyntaxException(name + ": cannot be read: " + reason(e));
        }
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e.getMessage();
    }

    /** The bytes as text; the first one that is not UTF-8 is named by its place. */
    private static String decoded(String name, ByteBuffer bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        boolean isText =
                !StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
        String before = text.flip().toString();
        if (isText) {
            return before;
        }
        String line = before.substring(before.lastIndexOf('\n') + 1);
        throw new Word(
                        String.format("\\x%02x", bytes.get(bytes.position())),
                        name,
                        (int) before.chars().filter(c -> c == '\n').count() + 1,
                        line.codePointCount(0, line.length()) + 1)
                .insteadOf("UTF-8");
    }
}
