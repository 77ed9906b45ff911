package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The choice of a backend with both jars there, on the class path and on the module path. */
class BackendChoiceIT {
    private static final String DENY = "--illegal-native-access=deny";

    @TempDir
    Path directory;

    private SourceProgram choice;

    @BeforeEach
    void writeProgram() throws IOException {
        Needed.bothBackends();
        choice = new SourceProgram(directory, "Choice", """
                        import sockcall.spi.*;

                        public class Choice {
                            public static void main(String[] names) {
                                for (Candidate c : Backends.candidates()) {
                                    System.out.println(c.name() + ": " + c.unusable().orElse("usable"));
                                }
                                try {
                                    System.out.println("open: " + Backends.open());
                                } catch (BackendUnavailableException e) {
                                    System.out.println("refused: " + e.getMessage());
                                }
                            }
                        }
                        """);
    }

    @Test
    void java17TakesJnrAndSaysWhyNotFfmOnTheClassPath() throws IOException {
        assertEquals(chosenOn17(), said(choice.onClassPath(Lane.JNR_17)));
    }

    @Test
    void java17TakesJnrAndSaysWhyNotFfmOnTheModulePath() throws IOException {
        assertEquals(chosenOn17(), said(choice.onModulePath(Lane.JNR_17)));
    }

    @Test
    void java25TakesFfmOnTheClassPath() throws IOException {
        assertEquals(
                "ffm: usable\njnr: usable\nopen: ffm\n",
                said(choice.onClassPath(Lane.FFM_25, DENY, "--enable-native-access=ALL-UNNAMED")));
    }

    @Test
    void java25TakesFfmOnTheModulePath() throws IOException {
        assertEquals(
                "ffm: usable\njnr: usable\nopen: ffm\n",
                said(choice.onModulePath(
                        Lane.FFM_25,
                        DENY,
                        "--enable-native-access=sockcall.ffm,org.jnrproject.jffi")));
    }

    @Test
    void deniedAccessOnTheClassPathNamesTheFlagToPass() throws IOException {
        assertTrue(said(choice.onClassPath(Lane.FFM_25, DENY))
                .startsWith(denied("ALL-UNNAMED", "ALL-UNNAMED") + "refused: no backend"));
    }

    @Test
    void deniedAccessOnTheModulePathNamesTheFlagToPass() throws IOException {
        assertTrue(said(choice.onModulePath(Lane.FFM_25, DENY))
                .startsWith(denied("sockcall.ffm", "org.jnrproject.jffi") + "refused: "));
    }

    @Test
    void deniedAccessOfFfmAloneLeavesJnr() throws IOException {
        assertTrue(said(choice.onModulePath(
                        Lane.FFM_25, DENY, "--enable-native-access=org.jnrproject.jffi"))
                .endsWith("jnr: usable\nopen: jnr\n"));
    }

    @Test
    void propertyForcesABackendWithoutFallback() throws IOException {
        assertTrue(said(choice.onClassPath(Lane.JNR_17, "-Dsockcall.backend=ffm"))
                .endsWith("refused: backend " + reasonOn17() + "\n"));
    }

    private static String chosenOn17() {
        return reasonOn17() + "\njnr: usable\nopen: jnr\n";
    }

    private static String reasonOn17() {
        return "ffm: needs Java 22 or newer; this is " + Lane.JNR_17.version();
    }

    private static String denied(String ffm, String jnr) {
        String words = "native access is denied: start with --enable-native-access=";
        return "ffm: " + words + ffm + "\njnr: " + words + jnr + "\n";
    }

    private static String said(Running.End end) {
        return new String(end.succeeded(), StandardCharsets.UTF_8);
    }
}
