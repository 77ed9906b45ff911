package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;

/** What a thread allocates, as its JVM counts it. */
final class Allocation {
    private static final int TIMES = 10_000;

    private Allocation() {}

    /**
     * Asserts that a task that has run before allocates nothing. To ask takes some bytes itself:
     * fewer than one a run.
     */
    static void assertNone(Runnable task) {
        repeat(task);
        long before = allocated();
        repeat(task);
        assertEquals(0, (allocated() - before) / TIMES, "bytes allocated in each run");
    }

    private static void repeat(Runnable task) {
        for (int i = 0; i < TIMES; i++) {
            task.run();
        }
    }

    @SuppressWarnings("deprecation") // Thread.getId: its successor came with Java 19.
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
