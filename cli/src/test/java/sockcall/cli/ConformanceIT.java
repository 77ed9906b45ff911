package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code conformance} says of the suite, and of a suite in which something fails. */
@Timeout(value = 150, threadMode = ThreadMode.SEPARATE_THREAD)
final class ConformanceIT extends ScenarioFixture {
    /** The whole suite on all engines, with a dozen processes for conditions, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void suitePassesOnAllEngines() throws IOException {
        Running.End end = start(sockcall(Lane.any(), "conformance")).end(PATIENCE);
        assertEquals(0, end.status(), end.text() + end.err());
        assertTrue(end.text().startsWith("subject"), end.text());
        assertFalse(end.text().contains("failed"), end.text());
        assertFalse(end.text().matches("(?s).*skipped: (?!requires ).*"), end.text());
        assertTrue(end.err().contains("jnr: language.scenario\n"), end.err());
    }

    @Test
    void columnsSayWhyTheyWereNotRun() throws IOException {
        ProcessBuilder program =
                sockcall(Lane.JNR_17, "conformance", "--report", "r.html", "listen.scenario");
        program.environment().put("CC", "no-such-compiler");
        Running.End end = start(program).end(PATIENCE);
        assertEquals(0, end.status(), end.text());
        assertTrue(end.text().matches("(?s)subject +ffm +jnr +c\nlisten.scenario .*"), end.text());
        assertFalse(end.text().contains("accept"), end.text());
        assertTrue(end.text().contains("\nffm: not run: needs Java 22 or newer"), end.text());
        assertTrue(end.text().contains("\nc: not run: no C compiler, install gcc\n"), end.text());
        assertTrue(report().contains("not run: no C compiler, install gcc"));
        assertTrue(report().contains("Nothing failed in "));
    }

    @Test
    void failuresAreNamedAndReported() throws IOException {
        scenario("more/sockcall/tck/scenarios/broken.scenario", UNLIKE + WRONG);
        scenario("more/sockcall/tck/scenarios/umask.scenario", WRONG_UNDER_UMASK);
        scenario("more/sockcall/tck/scenarios/unreadable.scenario", "clos 1\n");
        Running.End end = withMore(
                        "conformance",
                        "-b",
                        "jnr",
                        "--report",
                        "r.html",
                        "broken.scenario",
                        "listen.scenario",
                        "umask.scenario",
                        "unreadable.scenario")
                .end(PATIENCE);
        assertEquals(1, end.status(), end.err());
        for (String line : List.of(
                "failed on jnr: broken.scenario: a cookie is its own: C says something else",
                "failed on jnr: broken.scenario: <nothing> is wröng: broken.scenario:5: expected 0",
                "failed on jnr: umask.scenario: nothing is open under a umask:"
                        + " umask.scenario:3: expected 0",
                "failed on c: unreadable.scenario: unreadable.scenario:"
                        + " unreadable.scenario:1:1: expected a call, found clos",
                "report: r.html")) {
            assertTrue(end.text().contains(line + "\n"), end.text());
        }
        assertReported();
    }

    private void assertReported() throws IOException {
        String report = report();
        assertTrue(report.contains("4 of "), report);
        assertTrue(report.contains("! broken.scenario:5: expected 0</pre>"), report);
        assertTrue(report.contains("<tr class=\"different\">"), report);
        assertTrue(report.contains("data-statuses=\"passed failed\""), report);
        assertTrue(report.contains("&lt;nothing&gt; is wröng"), report);
        assertFalse(report.matches("(?s).*(https?:|src=|<link|@import|url\\().*"), report);
        assertTagsAreClosed(report);
    }

    /** Every element but the script, whose text is no markup, and the document type. */
    private static void assertTagsAreClosed(String report) {
        List<String> open = new ArrayList<>();
        String markup = report.replaceAll("(?s)<script>.*</script>|<!DOCTYPE html>", "");
        Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>").matcher(markup);
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                assertEquals(open.remove(open.size() - 1), tag.group(2), tag.group());
            } else if (tag.group(3).isEmpty()) {
                open.add(tag.group(2));
            }
        }
        assertEquals(Collections.emptyList(), open);
    }

    @Test
    void reportThatCannotBeWrittenIsRefusedBeforeAnythingRuns() throws IOException {
        Running.End end = start(sockcall(Lane.any(), "conformance", "--report", "none/r.html"))
                .end();
        assertEquals(2, end.status());
        assertEquals("", end.text());
        assertTrue(end.err().startsWith("sockcall: the report cannot be written: "), end.err());
    }

    private String report() throws IOException {
        return Files.readString(directory.resolve("r.html"));
    }
}
