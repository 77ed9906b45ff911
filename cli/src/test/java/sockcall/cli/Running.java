package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process that a test has started: what it is given, what it says, and how it ends. */
final class Running {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern BOUND = Pattern.compile("bound (.*)\n");
    private static final long POLL_NANOS = 500_000;

    private final String name;
    private final Process process;
    private final Collector out;
    private final Collector err;

    /** How a process ended, and all that it said. */
    record End(int status, byte[] out, String err) {

        /** Exit status 0 and nothing on standard error, where a warning would be. */
        byte[] succeeded() {
            assertEquals("", err);
            assertEquals(0, status);
            return out;
        }

        /** Exit status 0 and on standard error what this expression says. */
        byte[] reported(String expression) {
            assertTrue(err.matches(expression), err);
            assertEquals(0, status);
            return out;
        }

        /** Exit status 1 and this line, nothing else, on standard error. */
        void refused(String line) {
            assertEquals(line + "\n", err);
            assertEquals(1, status);
        }

        /** Standard output as text. */
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    /** Takes what a stream says for as long as it says something. */
    private static final class Collector extends Thread {
        private final InputStream from;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Collector(InputStream from) {
            super("collector");
            this.from = from;
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try {
                from.transferTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] all() throws InterruptedException {
            join(PATIENCE.toMillis());
            assertTrue(!isAlive(), "a process that ended has left its output open");
            return bytes.toByteArray();
        }
    }

    Running(ProcessBuilder program) throws IOException {
        name = String.join(" ", program.command());
        process = program.start();
        out = new Collector(process.getInputStream());
        err = new Collector(process.getErrorStream());
    }

    /** Standard input of the process. */
    OutputStream input() {
        return process.getOutputStream();
    }

    /** Gives this, and then the end of file, as standard input. */
    void feed(byte[] bytes) throws IOException {
        try (OutputStream input = input()) {
            input.write(bytes);
        }
    }

    /** Waits until somebody, this process as a rule, has bound the name. */
    Running bound(String socket) {
        await("bound " + socket, () -> Sockets.isBound(socket));
        return this;
    }

    /** Waits until somebody, this process as a rule, listens at the name. */
    Running listening(String socket) {
        await("listening at " + socket, () -> Sockets.isListening(socket));
        return this;
    }

    /** Waits until somebody, this process as a rule, has made the file. */
    Running made(Path file) {
        await("made " + file, () -> Files.exists(file));
        return this;
    }

    /** Waits until the process tells of the address that it has bound, and returns that. */
    String reportsBound() {
        await("bound", () -> BOUND.matcher(err.bytes.toString()).lookingAt());
        Matcher bound = BOUND.matcher(err.bytes.toString());
        assertTrue(bound.lookingAt());
        return bound.group(1);
    }

    /** Waits until the process has said this on standard error. */
    Running reports(String text) {
        await("saying " + text, () -> err.bytes.toString().contains(text));
        return this;
    }

    /** The first bytes of standard output, as soon as there are so many. */
    byte[] says(int size) {
        await("said " + size + " bytes", () -> out.bytes.size() >= size);
        return Arrays.copyOf(out.bytes.toByteArray(), size);
    }

    private void await(String what, BooleanSupplier isTrue) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isTrue.getAsBoolean()) {
            if (!process.isAlive() && !isTrue.getAsBoolean()) {
                fail(name + " ended and never was " + what + ": " + err.bytes);
            }
            if (System.nanoTime() > deadline) {
                fail(name + " is not yet " + what + ": " + err.bytes);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM. {@link Process#destroy} would also close the pipes, with what is still in them. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** SIGINT, for which Java has no call of its own. */
    void interrupt() throws IOException {
        String pid = Long.toString(process.pid());
        new Running(new ProcessBuilder("kill", "-INT", pid)).end().succeeded();
    }

    /** Waits for the end. */
    End end() {
        return end(PATIENCE);
    }

    /** Waits for the end of what may take longer than others. */
    End end(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                fail(name + " does not end: " + err.bytes);
            }
            String said = new String(err.all(), StandardCharsets.UTF_8);
            return new End(process.exitValue(), out.all(), said);
        } catch (InterruptedException e) {
            throw new AssertionError(name + " did not end in time", e);
        }
    }

    /** SIGKILL. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Ends it and what it started, if it has not ended: gently first, so that it tidies up. */
    void stop() {
        List<ProcessHandle> all = Stream.concat(
                        process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                one.destroyForcibly();
            }
        }
    }
}
