package sockcall.tck;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
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
        return start(1, fd, call);
    }

    /**
     * Makes a poll of so many entries and returns once it waits. Its first argument is a pointer,
     * and so is its third where the C library makes a ppoll of it; the number is its second.
     */
    static BlockedCall polling(int nfds, IntSupplier call) {
        return start(2, nfds, call);
    }

    private static BlockedCall start(int index, int argument, IntSupplier call) {
        BlockedCall blocked = new BlockedCall(call);
        Thread thread = new Thread(blocked.result, "blocked call");
        thread.setDaemon(true);
        thread.start();
        blocked.awaitWaitingOn(index, argument);
        return blocked;
    }

    private void awaitWaitingOn(int index, int number) {
        String argument = "0x" + Integer.toHexString(number);
        long deadline = System.nanoTime() + SECONDS.toNanos(LIMIT);
        while (!argument.equals(argument(index))) {
            if (result.isDone()) {
                throw new AssertionError(
                        "expected to block, but the result was " + Results.text(result()));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(
                        "expected a call on " + number + ", but none was made in " + LIMIT + " s");
            }
            Thread.yield();
        }
    }

    /** An argument, from 1 on, of the system call that the thread sleeps in; none while it runs. */
    private String argument(int index) {
        Path path = task.getNow(null);
        if (path == null) {
            return "";
        }
        try {
            String[] words = Files.readString(path.resolve("syscall")).trim().split(" ");
            return words.length > index ? words[index] : "";
        } catch (IOException e) {
            // The file is gone with the thread, or its thread is ("No such process").
            return "";
        }
    }

    /** The result, once the call has returned. */
    int result() {
        try {
            return result.get(LIMIT, SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "expected a result, but the call was still blocked after " + LIMIT + " s", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("expected a result, but the call was ended by " + e, e);
        }
    }

    /** Asserts what the call returns, once something has woken it. */
    void assertReturns(int expected) {
        Results.assertResult(expected, result());
    }
}
