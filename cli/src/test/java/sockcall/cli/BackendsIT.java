package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which backends there are on a JDK, and which of them is taken. */
final class BackendsIT extends CommandFixture {

    @Test
    void ffmIsTheDefaultOnJava25() throws IOException {
        List<String> lines = backends(Lane.FFM_25);
        assertEquals("ffm  usable (default)", lines.get(0));
        assertEquals("jnr  usable", lines.get(1));
        assertEquals(3, lines.size());
    }

    @Test
    void jnrIsTheDefaultOnJava17AndFfmHasItsReason() throws IOException {
        Needed.bothBackends();
        List<String> lines = backends(Lane.JNR_17);
        assertEquals("ffm  not usable: " + reason(), lines.get(0));
        assertEquals("jnr  usable (default)", lines.get(1));
    }

    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void javaAndPlatformAreNamed(Lane lane) throws IOException {
        List<String> lines = backends(lane);
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("Java " + lane.version() + " ("), last);
        assertTrue(last.contains(" on linux-"), last);
        String kernel = Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip();
        assertTrue(last.endsWith(", kernel " + kernel), last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive", "send"})
    void ffmOnJava17IsRefusedWithItsReason(String command) throws IOException {
        Needed.bothBackends();
        start(sockcall(Lane.JNR_17, command, "-b", "ffm", "x"))
                .end()
                .refused("sockcall: backend ffm: " + reason());
        assertEquals(0, directory.toFile().list().length);
    }

    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void defaultBackendExchanges(Lane lane) throws IOException {
        Running receive = start(sockcall(lane, "receive", path("x"))).listening(path("x"));
        start(sockcall(lane, "send", path("x"), "text")).end().succeeded();
        assertEquals("text", new String(receive.end().succeeded(), StandardCharsets.UTF_8));
    }

    @Test
    void javaOfThePathIsTakenWithoutJavaHome() throws IOException {
        ProcessBuilder program = sockcall(Lane.JNR_17, "backends");
        String home = program.environment().remove("JAVA_HOME");
        program.environment().merge("PATH", home + "/bin:", (path, bin) -> bin + path);
        assertTrue(lines(start(program).end()).contains("jnr  usable (default)"));
    }

    /** A line for each backend, and one for the Java and the platform. */
    private List<String> backends(Lane lane) throws IOException {
        return lines(start(sockcall(lane, "backends")).end());
    }

    private static List<String> lines(Running.End end) {
        return new String(end.succeeded(), StandardCharsets.UTF_8).lines().toList();
    }

    private static String reason() {
        return "needs Java 22 or newer; this is " + Lane.JNR_17.version();
    }
}
