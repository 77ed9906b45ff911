package sockcall.tck.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sockcall.spi.Backend;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The exit status of a replayed file, and what is printed where. */
class ReplayTest {
    @TempDir
    Path directory;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder messages = new StringBuilder();

    /** Replays on a backend of which every call gives 0. */
    private int status(String text) throws IOException {
        Backend backend = (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> 0);
        Path file = Files.writeString(directory.resolve("f.scenario"), text);
        return Replay.run(file.toString(), backend, out, messages);
    }

    @Test
    void fileThatHoldsGivesZero() throws IOException {
        assertEquals(0, status("scenario a\nclose 7 => 0\nscenario b\nrequires kernel 999.0\n"));
        assertEquals("""
                scenario a
                close(7) = 0
                descriptors +0
                scenario b
                skipped: requires kernel 999.0
                """, out.toString());
    }

    @Test
    void differenceInAnyScenarioGivesOne() throws IOException {
        assertEquals(1, status("scenario a\nclose 7 => 1\nscenario b\nclose 7 => 0\n"));
    }

    @Test
    void fileThatCannotBeReadGivesTwoAndRunsNothing() throws IOException {
        assertEquals(2, status("close 7\nclose\n"));
        assertEquals("", out.toString());
        assertEquals(
                directory + "/f.scenario:2:6: expected a descriptor, found the end of the line\n",
                messages.toString());
    }

    @Test
    void byteThatIsNotUtf8IsNamedByItsPlace() throws IOException {
        byte[] text = "close 7\n# é \n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xff;
        Path file = Files.write(directory.resolve("f"), text);
        assertEquals(2, Replay.run(file.toString(), null, out, messages));
        assertEquals("", out.toString());
        String place = directory + "/f:2:4: ";
        assertEquals(place + "expected UTF-8, found \\xff\n", messages.toString());
    }

    @Test
    void fileThatIsNotThereGivesTwo() throws IOException {
        assertEquals(2, Replay.run(directory + "/none", null, out, messages));
        assertEquals("", out.toString());
    }
}
