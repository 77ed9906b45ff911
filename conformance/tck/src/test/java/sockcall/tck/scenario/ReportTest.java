package sockcall.tck.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/** Reports go through a pipe as one line each, whatever their text. */
class ReportTest {
    private static final String ANY_TEXT = "a\tb\\t\r\n\\\\ \"\\x00\" ü 'end\n";

    static Stream<Verdict> verdicts() {
        return Stream.of(
                new Verdict.Passed(),
                new Verdict.Skipped(ANY_TEXT),
                new Verdict.Failed("f:1", ANY_TEXT, ""));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void reportIsReadBackFromItsLine(Verdict verdict) {
        Report report = new Report("f:1", ANY_TEXT, verdict);
        assertEquals(1, report.line().lines().count());
        assertEquals(report, Report.of(report.line()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\tb\tc\td", "a\tb\tc\td\te\tf"})
    void otherLineIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> Report.of(line));
    }
}
