package sockcall.tck.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call in a thread of its own, of which can be seen whether it blocks. */
final class BackgroundCall {
    /** Seconds that a call may take where a scenario waits for it. */
    static final int PATIENCE = 20;

    /** A number, six arguments, two pointers: proc(5). */
    private static final int LONGEST_LINE = 256;

    private static final Path SELF = Path.of("/proc/thread-self");

    private final CompletableFuture<Path> task = new CompletableFuture<>();
    private final CountDownLatch mayBegin = new CountDownLatch(1);
    private final FutureTask<Outcome> call;
    private final Thread thread;

    BackgroundCall(Callable<Outcome> call) {
        this.call = new FutureTask<>(() -> {
            task.complete(Path.of("/proc").resolve(Files.readSymbolicLink(SELF)));
            mayBegin.await();
            return call.call();
        });
        this.thread = new Thread(this.call, "started call");
        thread.setDaemon(true);
    }

    /**
     * Begins the call, and waits until it blocks or has returned.
     *
     * <p>A thread of the JVM also blocks for reasons of the JVM, always in the same system call:
     * the one in which it waits here for its beginning. Only another one is the call.
     *
     * <p>What shows it is opened before, as there may be no descriptor left for it then.
     *
     * @param limit what the call may open
     * @return false when it did neither in time
     */
    boolean begin(DescriptorLimit limit) {
        thread.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        try (FileChannel shown = FileChannel.open(task.join().resolve("syscall"))) {
            String waiting = blockedIn(shown, end, "");
            limit.beginCall(1);
            mayBegin.countDown();
            try {
                return waiting != null && blockedIn(shown, end, number(waiting)) != null;
            } finally {
                limit.endCall(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The line of the system call that the thread blocks in, twice in a row with nothing in between
     * but a yield; {@code ""} when it has returned, null when the time is over.
     */
    private String blockedIn(FileChannel shown, long end, String exceptIn) {
        do {
            String line = systemCall(shown);
            Thread.yield();
            if (call.isDone()) {
                return "";
            }
            if (!number(line).equals(exceptIn)
                    && number(line).matches("[0-9]+")
                    && line.equals(systemCall(shown))
                    && !call.isDone()) {
                return line;
            }
        } while (System.nanoTime() < end);
        return null;
    }

    /** What {@code syscall} of proc(5) says: {@code running}, or a number, arguments and more. */
    private String systemCall(FileChannel shown) {
        if (mayBegin.getCount() > 0 && thread.getState() != Thread.State.WAITING) {
            return "running";
        }
        ByteBuffer line = ByteBuffer.allocate(LONGEST_LINE);
        try {
            shown.read(line, 0);
        } catch (IOException e) {
            // ESRCH: the thread is gone.
            return "gone";
        }
        return new String(line.array(), 0, line.position(), StandardCharsets.US_ASCII);
    }

    private static String number(String line) {
        return line.split("\\s", 2)[0];
    }

    /** What the call gave. */
    Outcome await() throws ExecutionException, TimeoutException, InterruptedException {
        return call.get(PATIENCE, TimeUnit.SECONDS);
    }

    boolean hasReturned() {
        return call.isDone();
    }
}
