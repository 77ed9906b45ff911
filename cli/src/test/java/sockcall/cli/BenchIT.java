package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The comparison of the ways between two programs. */
final class BenchIT extends CommandFixture {
    private static final List<String> ROWS = List.of(
            "AF_UNIX stream",
            "AF_UNIX dgram",
            "AF_UNIX seqpacket",
            "pipe",
            "FIFO",
            "UDP loopback",
            "TCP loopback",
            "file");

    /** A number, of any size: what a machine measures in a second proves nothing of its speed. */
    private static final String FIGURES = " +[0-9.]+ us +[0-9.]+ us +#+ +[0-9.]+ GB/s +#+";

    @ParameterizedTest
    @EnumSource
    void everyWayHasItsRow(Lane lane) throws IOException {
        Running.End end = start(sockcall(lane, "bench", "-b", lane.backend(), "--seconds", "1"))
                .end();
        assertEquals(0, end.status(), end.err());
        List<String> lines = end.text().lines().toList();
        assertTrue(lines.get(0).startsWith("Two threads on "), lines.get(0));
        assertTrue(lines.get(0).contains(", " + lane.backend() + " on Java "), lines.get(0));
        for (int i = 0; i < ROWS.size(); i++) {
            String row = lines.get(4 + i);
            assertTrue(row.matches(ROWS.get(i) + FIGURES), row);
        }
        assertEquals("", lines.get(4 + ROWS.size()));
    }

    /** The two ways of the file are left then. */
    @Test
    void interruptLeavesNoFile() throws IOException {
        Path files = Files.createDirectory(directory.resolve("files"));
        ProcessBuilder program = interruptible(Lane.any(), "bench", "--seconds", "6");
        program.environment().put("SOCKCALL_BENCH_DIRECTORY", files.toString());
        Running bench = start(program).reports("file: round trip\n");
        bench.interrupt();
        Running.End end = bench.end();
        assertEquals(BY_SIGINT, end.status());
        assertEquals("", end.text());
        assertEquals(0, files.toFile().list().length);
    }
}
