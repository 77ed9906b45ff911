package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;

/**
 * Each call makes one system call with the arguments that it was given: calls whose expected line
 * is written down, because the language of scenarios was made for others.
 */
class DirectAuditTest {
    /** Where a line stands for what strace shows; other C libraries and processors differ. */
    private static final String PLATFORM = "linux-x86_64 glibc";

    @TempDir
    Path scratch;

    @ParameterizedTest
    @EnumSource
    void eachCallIsTheOneThatIsWrittenDown(Lane lane) {
        Oracle.build(scratch);
        if (!Oracle.platform().equals(PLATFORM)) {
            throw Needed.isMissing("lines of strace for " + Oracle.platform());
        }
        List<String> program = lane.program(scratch, List.of(), DirectCalls.class, List.of());
        Trace trace = Trace.of(scratch, List.of(Trace.ALL_BUT_NOISE), program);
        trace.program().succeeded();
        assertEquals(
                Resource.text("direct-calls.txt"),
                String.join("", lines(Audited.made(trace.marked()))));
    }

    /** A line for each call; where it has made more than one system call, the line shows them. */
    private static List<String> lines(List<List<String>> made) {
        return made.stream().map(one -> String.join(" and ", one) + "\n").toList();
    }
}
