package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import sockcall.spi.CallDescription;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the kernel answers is what the call returns: nothing is tried again, or made whole. */
class InjectionAuditTest {
    @TempDir
    static Path scratch;

    private static Map<String, List<String>> calls;

    @BeforeAll
    static void findSystemCalls() {
        calls = Injection.bySyscall(scratch, Lane.FFM_25);
    }

    @Test
    void everyCallIsAnswered() {
        Set<String> all = new TreeSet<>();
        calls.values().forEach(all::addAll);
        assertEquals(CallDescription.all().keySet(), all);
    }

    /** ENOSYS is what a filter of seccomp says; the C library then has other ways, we have none. */
    @ParameterizedTest
    @CsvSource({
        "JNR_25, EINTR, 4",
        "JNR_25, ENOMEM, 12",
        "JNR_25, ENOSYS, 38",
        "JNR_25, ENOBUFS, 105",
        "JNR_25, 530, 530",
        "FFM_25, EINTR, 4",
        "FFM_25, ENOMEM, 12",
        "FFM_25, ENOSYS, 38",
        "FFM_25, ENOBUFS, 105",
        "FFM_25, 530, 530"
    })
    void errorIsReturnedAsItIs(Lane lane, String error, int number) {
        Injection injection = Injection.error(error, number, calls);
        assertAnswered(injection, injection.on(scratch, lane, List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"JNR_25", "FFM_25"})
    void shortCountIsReturnedAsItIs(Lane lane) {
        Injection injection = Injection.count(2, calls);
        assertAnswered(injection, injection.on(scratch, lane, List.of()));
    }

    @Test
    void callThatIsMadeAgainIsSeen() {
        Injection injection = Injection.error("EINTR", 4, calls);
        Trace trace = injection.on(scratch, Lane.FFM_25, Mutant.GOES_ON_AFTER_EINTR.options());
        assertEquals(2 * injection.count(), trace.injected().size());
    }

    /** Counted too, because an error that was not injected cannot have been changed. */
    private static void assertAnswered(Injection injection, Trace trace) {
        assertEquals(injection.expected(), trace.program().succeeded());
        assertEquals(
                injection.count(),
                trace.injected().size(),
                () -> String.join("\n", trace.injected()));
    }
}
