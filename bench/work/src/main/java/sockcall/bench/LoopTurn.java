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
    private final Slices slices = new Slices();
    private long first;
    private long served;
    private long started;
    private long last;
    private long servedInSlice;
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
        servedInSlice += messages;
        long now = System.nanoTime();
        if (Slices.isWhole(now - last) && servedInSlice > 0) {
            endSlice();
            last = now;
        }
        return now - started < ns;
    }

    private void endSlice() {
        long spent = THREADS.getCurrentThreadCpuTime();
        slices.add(spent - cpu, servedInSlice);
        served += servedInSlice;
        servedInSlice = 0;
        cpu = spent;
    }

    private void begin() {
        allocated = Allocated.by(null);
        started = System.nanoTime();
        last = started;
        cpu = THREADS.getCurrentThreadCpuTime();
    }

    /** {@return what the turn measured, asked by the thread that served} */
    public Numbers numbers() {
        long bytes = allocated.bytes();
        if (servedInSlice > 0) {
            endSlice();
        }
        return new Numbers(served, slices.time(served), 0, 0, bytes);
    }
}
