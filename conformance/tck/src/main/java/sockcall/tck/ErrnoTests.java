package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_NOSIGNAL;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.MsgHdr;

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

    @Test
    void manyThreadsEachGetTheirOwnErrno() throws InterruptedException {
        int socket = socket(SOCK_STREAM);
        assertOwnErrno("EINVAL", own -> calls.close(-1), own -> calls.listen(socket, 1));
    }

    /** What encodes a struct first has more between one call and the next. */
    @Test
    void manyThreadsEachGetTheirOwnErrnoOfTheirMessages() throws InterruptedException {
        int socket = socket(SOCK_STREAM);
        assertOwnErrno(
                "ENOTCONN",
                own -> calls.recvmsg(-1, own, 0),
                own -> calls.sendmsg(socket, own, MSG_NOSIGNAL));
    }

    /** A call that fails, with a message of the thread's own. */
    private interface Failing {
        int call(MsgHdr own);
    }

    /**
     * Half of the threads fail with EBADF and half with another error, and give way between calls,
     * so that a virtual thread meets the errno of others on its carrier. On Java 17, which has
     * none, the threads are the system's.
     */
    private void assertOwnErrno(String other, Failing bad, Failing failing)
            throws InterruptedException {
        Executor threads = threads();
        CountDownLatch ended = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            int offset = i;
            threads.execute(() -> {
                MsgHdr own = new MsgHdr();
                for (int round = 0; round < ROUNDS; round++) {
                    boolean isBad = (round + offset) % 2 == 0;
                    int result = isBad ? bad.call(own) : failing.call(own);
                    String seen = (isBad ? "EBADF as " : other + " as ") + Results.text(result);
                    results.computeIfAbsent(seen, key -> new LongAdder()).increment();
                    Thread.yield();
                }
                ended.countDown();
            });
        }
        ended.await(2, TimeUnit.MINUTES);
        assertEquals(0, ended.getCount(), "threads that have not ended");
        long half = (long) THREADS * ROUNDS / 2;
        assertEquals(
                Map.of("EBADF as -EBADF", half, other + " as -" + other, half),
                Map.copyOf(counts()));
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
