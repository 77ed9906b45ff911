package sockcall.tck;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/**
 * A call that waits in the kernel, in a thread of its own. The kernel itself says when it does:
 * {@code /proc/self/task/TID/syscall} shows the system call that a sleeping thread is in.
 */
final class BlockedCall {
    /** Longer than a socket of a test waits, so that its own result is the one to be seen. */
    private static final int LIMIT = 2 * ContractFixture.PATIENCE;

    private final CompletableFuture<Path> task = new CompletableFuture<>();
    private final FutureTask<Integer> result;

    private BlockedCall(IntSupplier call) {
        result = new FutureTask<>(() -> {
            task.complete(
                    Path.of("/proc").resolve(Files.readSymbolicLink(Path.of("/proc/thread-self"))));
            return call.getAsInt();
        });
    }

    /**
     * Makes a call and returns once it waits.
     *
     * @param fd the first argument of the call, by which it is told from others that the thread
     *     makes for the JVM's own sake
     */
    static BlockedCall start(int fd, IntSupplier call) {
        BlockedCall blocked = new BlockedCall(call);
        Thread thread = new Thread(blocked.result, "blocked call");
        thread.setDaemon(true);
        thread.start();
        blocked.awaitWaitingOn(fd);
        return blocked;
    }

    private void awaitWaitingOn(int fd) {
        String argument = "0x" + Integer.toHexString(fd);
        long deadline = System.nanoTime() + SECONDS.toNanos(LIMIT);
        while (!argument.equals(firstArgument())) {
            if (result.isDone()) {
                throw new AssertionError("did not block but returned " + Results.text(result()));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("made no call on " + fd);
            }
            Thread.yield();
        }
    }

    /** The first argument of the system call that the thread sleeps in; none while it runs. */
    private String firstArgument() {
        Path path = task.getNow(null);
        if (path == null) {
            return "";
        }
        try {
            String[] words = Files.readString(path.resolve("syscall")).split(" ");
            return words.length > 1 ? words[1] : "";
        } catch (IOException e) {
            if (Files.exists(path)) {
                throw new UncheckedIOException(e);
            }
            return "";
        }
    }

    /** The result, once the call has returned. */
    int result() {
        try {
            return result.get(LIMIT, SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still blocked after " + LIMIT + " s", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
