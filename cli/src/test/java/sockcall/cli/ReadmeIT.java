package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program of the README is a program, and prints what the README says. */
class ReadmeIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void exampleRunsAsItStands(Lane lane) throws IOException {
        String readme = Files.readString(Peers.ROOT.resolve("README.md"));
        String source = between(readme, "```java\n", "```");
        String printed = between(readme, "It prints `", "`");
        SourceProgram example = new SourceProgram(directory, "Example", source);

        Running.End end = lane == Lane.JNR_17
                ? example.onClassPath(lane)
                : example.onClassPath(
                        lane,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dsockcall.backend=" + lane.backend());

        assertEquals(printed + "\n", new String(end.succeeded(), StandardCharsets.UTF_8));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
