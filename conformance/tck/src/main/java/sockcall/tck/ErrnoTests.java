package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** The errno of a call is its own, whatever other threads do meanwhile. */
class ErrnoTests extends ContractFixture {
    private static final int THREADS = 10_000;
    private static final int ROUNDS = 20;

    private final Map<String, LongAdder> results = new ConcurrentHashMap<>();

    @Test
    void failedCallGivesTheErrnoOfTheFailureBeforeItsOwn() {
        int socket = socket(SOCK_STREAM);
        assertResult(-EINVAL, calls.listen(socket, 1));
        assertResult(-EBADF, calls.close(-1));
        assertResult(-EINVAL, calls.listen(socket, 1));
    }

    /**
     * Half of the threads fail with EBADF and half with EINVAL, and give way between calls, so that
     * a virtual thread meets the errno of others on its carrier. On Java 17, which has none, the
     * threads are the system's.
     */
    @Test
    void manyThreadsEachGetTheirOwnErrno() throws InterruptedException {
        int socket = socket(SOCK_STREAM);
        Executor threads = threads();
        CountDownLatch ended = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            int offset = i;
            threads.execute(() -> {
                alternate(socket, offset);
                ended.countDown();
            });
        }
        ended.await(2, TimeUnit.MINUTES);
        assertEquals(0, ended.getCount(), "threads that have not ended");
        long half = (long) THREADS * ROUNDS / 2;
        assertEquals(
                Map.of("EBADF as -EBADF", half, "EINVAL as -EINVAL", half), Map.copyOf(counts()));
    }

    private void alternate(int socket, int offset) {
        for (int round = 0; round < ROUNDS; round++) {
            boolean bad = (round + offset) % 2 == 0;
            int result = bad ? calls.close(-1) : calls.listen(socket, 1);
            String seen = (bad ? "EBADF as " : "EINVAL as ") + Results.text(result);
            results.computeIfAbsent(seen, key -> new LongAdder()).increment();
            Thread.yield();
        }
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        results.forEach((seen, count) -> counts.put(seen, count.sum()));
        return counts;
    }

    private static Executor threads() {
        if (Runtime.version().feature() < 21) {
            return Executors.newFixedThreadPool(200, ErrnoTests::daemon);
        }
        try {
            return (Executor)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
