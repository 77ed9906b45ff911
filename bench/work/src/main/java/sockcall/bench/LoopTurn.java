package sockcall.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The bookkeeping of a turn of a loop of many connections. Its cost is the processor time of the
 * loop's thread, since the load is another process on the same processor.
 *
 * <p>What is served first, all connections once and some more, is not counted: it warms the memory
 * of the connections.
 */
public final class LoopTurn {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SERVED_FIRST = 2000;

    private final long ns;
    private long first;
    private long served;
    private long started;
    private long cpu;
    private Allocated allocated;

    /** A turn of so long, over so many connections. */
    public LoopTurn(long ns, int connections) {
        this.ns = ns;
        first = (long) connections + SERVED_FIRST;
    }

    /** Some messages were served, by this thread. {@return whether the turn goes on} */
    public boolean served(int messages) {
        if (first > 0) {
            first -= messages;
            if (first <= 0) {
                begin();
            }
            return true;
        }
        served += messages;
        return System.nanoTime() - started < ns;
    }

    private void begin() {
        allocated = Allocated.by(null);
        started = System.nanoTime();
        cpu = THREADS.getCurrentThreadCpuTime();
    }

    /** {@return what the turn measured, asked by the thread that served} */
    public Numbers numbers() {
        long spent = THREADS.getCurrentThreadCpuTime() - cpu;
        return new Numbers(served, spent, 0, 0, allocated.bytes());
    }
}
