package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code bin/lanes}, which finds the JDKs of the machine. */
final class LanesIT extends CommandFixture {
    /** A feature that no JDK of the machine has. */
    private static final String FEATURE = "999";

    private final ProcessBuilder lanes =
            new ProcessBuilder(Peers.ROOT.resolve("bin/lanes").toString(), "--home", FEATURE);

    @Test
    void jdkOfJavaHomeIsFound() throws IOException {
        assertFound(jdk("jdk"));
    }

    @Test
    void jdkInAFolderWithSpacesIsFound() throws IOException {
        assertFound(jdk("my own jdk"));
    }

    @Test
    void jdkThatIsNowhereIsRefusedWithAdvice() throws IOException {
        start(lanes)
                .end()
                .refused("no JDK 999 was found: install one under /usr/lib/jvm,"
                        + " from Debian's openjdk packages or adoptium.net");
    }

    @Test
    void homeOfTheUserIsNotNeeded() throws IOException {
        lanes.environment().remove("HOME");
        assertFound(jdk("jdk"));
    }

    private void assertFound(Path jdk) throws IOException {
        lanes.environment().put("JAVA_HOME", jdk.toString());
        assertEquals(jdk + "\n", new String(start(lanes).end().succeeded()));
    }

    /** As much of a JDK as is looked at. */
    private Path jdk(String name) throws IOException {
        Path home = Files.createDirectory(directory.toRealPath().resolve(name));
        Path javac = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("javac"));
        javac.toFile().setExecutable(true);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + FEATURE + ".0.1\"\n");
        return home;
    }
}
