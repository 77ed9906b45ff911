package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that has run to its end, and what it said. */
record Ended(List<String> command, int status, String out, String err) {
    /** The folder of the project. */
    static final Path ROOT = Path.of(System.getProperty("basedir", "conformance/audit"))
            .toAbsolutePath()
            .getParent()
            .getParent();

    private static final int PATIENCE_SECONDS = 60;

    /**
     * Runs a program in the folder of the project. What it says goes into files, which never fill
     * up as a pipe does.
     */
    static Ended run(Path scratch, List<String> command) {
        try {
            Path out = Files.createTempFile(scratch, "out", "");
            Path err = Files.createTempFile(scratch, "err", "");
            ProcessBuilder program = new ProcessBuilder(command).directory(ROOT.toFile());
            program.environment().keySet().removeIf(key -> key.startsWith("MAKE"));
            program.redirectOutput(out.toFile()).redirectError(err.toFile());
            Process process = started(program);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                fail("does not end: " + String.join(" ", command) + Files.readString(err));
            }
            int status = process.exitValue();
            return new Ended(command, status, Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while a program ran", e);
        }
    }

    private static Process started(ProcessBuilder program) {
        try {
            return program.start();
        } catch (IOException e) {
            String name = program.command().get(0);
            throw Needed.isMissing("no " + name + ": install " + name + " (" + e + ")");
        }
    }

    /** What it said, if it has succeeded and warned of nothing. */
    String succeeded() {
        assertEquals("", err, out);
        assertEquals(0, status, out);
        return out;
    }
}
