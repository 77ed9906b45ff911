package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sockcall.spi.CallDescription;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Each call makes one system call, the one that C makes, with the arguments that it was given. */
class SyscallAuditTest {
    @TempDir
    static Path scratch;

    private static CallsFile calls;
    private static Audited c;

    @BeforeAll
    static void runInC() {
        calls = CallsFile.in(scratch);
        c = calls.byC();
    }

    @Test
    void everyCallOfBackendIsAudited() {
        Set<String> missing = new TreeSet<>(CallDescription.all().keySet());
        c.names().forEach(missing::remove);
        assertEquals(Set.of(), missing, "calls.scenario has to make these calls");
    }

    @Test
    void eachCallOfCIsOneSystemCall() {
        assertEquals(List.of(), c.differencesFrom(c));
    }

    @ParameterizedTest
    @EnumSource
    void eachCallIsTheSystemCallOfC(Lane lane) {
        assertEquals(List.of(), calls.by(lane, List.of()).differencesFrom(c));
    }

    @Test
    void otherSystemCallsAreSeen() {
        Audited mutant = calls.by(Lane.FFM_25, Mutant.MAKES_OTHER_CALLS.options());
        Set<String> seen = new TreeSet<>();
        mutant.differencesFrom(c).forEach(difference -> seen.add(Audited.name(difference)));
        assertEquals(Set.of("listen", "send", "shutdown", "write"), seen);
    }
}
