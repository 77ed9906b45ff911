package sockcall.tck;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sockcall.abi.Platform;
import sockcall.tck.scenario.CProgram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The Java tables are those of C: nothing wrong, nothing missing, nothing extra. */
class AbiTests {
    @TempDir
    Path directory;

    @Test
    void tablesAreThoseRecordedForThisPlatform() throws IOException {
        assertTablesAreThoseOf(recorded());
    }

    /**
     * A macro that the headers at hand lack is the record's, because headers differ in age: the
     * kernel's number does not change.
     */
    @Test
    void tablesAreThoseOfTheMachineAtHand() throws IOException, InterruptedException {
        String compiler = CProgram.compiler().orElse(null);
        if (compiler == null) {
            String reason = "no C compiler for the ABI probe: install gcc";
            Assumptions.assumeTrue("true".equals(System.getenv("CI")), reason);
            fail(reason);
        }
        AbiFacts fresh = AbiFacts.parse(AbiProbe.run(compiler, directory));
        assertTablesAreThoseOf(fresh.completedBy(recorded()));
    }

    private static AbiFacts recorded() throws IOException {
        return AbiFacts.parse(AbiProbe.recorded(Platform.name())
                .orElseThrow(() -> new AssertionError(
                        "no ABI is recorded for " + Platform.name() + ": make oracle-record")));
    }

    private static void assertTablesAreThoseOf(AbiFacts expected) throws IOException {
        List<String> differences = expected.differences(JavaAbi.facts());
        if (!differences.isEmpty()) {
            fail("the Java tables differ from C:\n  " + String.join("\n  ", differences));
        }
    }
}
