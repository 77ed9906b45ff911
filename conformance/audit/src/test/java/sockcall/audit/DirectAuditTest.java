package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

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
        assertEquals(Resource.text("direct-calls.txt"), made(lane, List.of()));
    }

    @Test
    void otherSystemCallIsSeen() {
        assertEquals(
                Resource.text("direct-calls.txt").replace("\ndup(3)", "\nfcntl(3, F_DUPFD, 0)"),
                made(Lane.FFM_25, Mutant.DUPLICATES_BY_FCNTL.options()));
    }

    private String made(Lane lane, List<String> options) {
        Oracle.build(scratch);
        if (!Oracle.platform().equals(PLATFORM)) {
            throw Needed.isMissing("lines of strace for " + Oracle.platform());
        }
        return DirectCalls.by(scratch, lane, options).made().stream()
                .map(DirectAuditTest::line)
                .collect(Collectors.joining());
    }

    /** Where a call has made more than one system call, the line shows all of them. */
    private static String line(List<String> made) {
        return String.join(" and ", made) + "\n";
    }
}
