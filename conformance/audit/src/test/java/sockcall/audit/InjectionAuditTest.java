package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import sockcall.spi.CallDescription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the kernel answers is what the call returns: nothing is tried again, or made whole. */
class InjectionAuditTest {
    @TempDir
    static Path scratch;

    private static Map<String, List<CallDescription>> calls;

    @BeforeAll
    static void askC() {
        calls = Injection.bySyscall(CallsFile.in(scratch).byC());
    }

    @ParameterizedTest
    @CsvSource({
        "JNR_25, EINTR",
        "JNR_25, ENOMEM",
        "JNR_25, ENOBUFS",
        "JNR_25, 530",
        "FFM_25, EINTR",
        "FFM_25, ENOMEM",
        "FFM_25, ENOBUFS",
        "FFM_25, 530"
    })
    void errorIsReturnedAsItIs(Lane lane, String error) throws IOException {
        Injection injection = Injection.error(error, calls);
        assertAnswered(injection, replay(injection, lane, List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"JNR_25", "FFM_25"})
    void shortCountIsReturnedAsItIs(Lane lane) throws IOException {
        Injection injection = Injection.count(2, calls);
        assertAnswered(injection, replay(injection, lane, List.of()));
    }

    @Test
    void callThatIsMadeAgainIsSeen() throws IOException {
        Injection injection = Injection.error("EINTR", calls);
        Trace trace = replay(injection, Lane.FFM_25, Mutant.GOES_ON_AFTER_EINTR.options());
        assertEquals(2 * injection.count(), trace.injected().size());
    }

    private static Trace replay(Injection injection, Lane lane, List<String> options)
            throws IOException {
        Path warm = Files.writeString(scratch.resolve("warm"), injection.warmUp());
        Path file = Files.writeString(scratch.resolve("injected"), injection.scenario());
        List<String> program = Replayed.program(scratch, options, lane, warm, file);
        return Trace.of(scratch, injection.expressions(), program);
    }

    /** Counted too, because an error that was not injected cannot have been changed. */
    private static void assertAnswered(Injection injection, Trace trace) {
        trace.program().succeeded();
        assertEquals(
                injection.count(),
                trace.injected().size(),
                () -> String.join("\n", trace.injected()));
    }
}
