package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;

/** Any program can be traced from outside, as docs/backends.md says. */
final class TraceIT extends CommandFixture {
    private static final String CALLS = "(?s).*socket\\(AF_UNIX, SOCK_STREAM, 0\\) = \\d+\n"
            + "connect\\(\\d+, \\{sa_family=AF_UNIX, sun_path=\"x\"}, 4\\) = -1 ENOENT.*";

    @ParameterizedTest
    @EnumSource
    void programIsTracedToStandardError(Lane lane) throws IOException {
        String said = sendNowhere(lane, "stderr").err();
        assertTrue(said.matches(CALLS), said);
    }

    @ParameterizedTest
    @EnumSource
    void programIsTracedToAFile(Lane lane) throws IOException {
        sendNowhere(lane, "trace.txt");
        String said = Files.readString(directory.resolve("trace.txt"));
        assertTrue(said.matches(CALLS), said);
    }

    private Running.End sendNowhere(Lane lane, String target) throws IOException {
        ProcessBuilder program = sockcall(lane, "send", "-b", lane.backend(), "x", "text");
        program.environment().put("JAVA_TOOL_OPTIONS", "-Dsockcall.trace=" + target);
        Running.End end = start(program).end();
        assertEquals(1, end.status());
        return end;
    }
}
