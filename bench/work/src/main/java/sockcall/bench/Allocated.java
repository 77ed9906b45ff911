package sockcall.bench;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

/** The bytes that this thread and its partner have allocated since this was made: exact. */
public final class Allocated {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long partner;
    private final long before;

    private Allocated(long partner) {
        this.partner = partner;
        this.before = now();
    }

    /** {@return a count that begins now; the partner may be {@code null}} */
    @SuppressWarnings("deprecation") // Thread.threadId() is of Java 19.
    public static Allocated by(Thread partner) {
        return new Allocated(partner == null ? -1 : partner.getId());
    }

    /** {@return the bytes up to now} */
    public long bytes() {
        return now() - before;
    }

    private long now() {
        long mine = THREADS.getCurrentThreadAllocatedBytes();
        return partner < 0 ? mine : mine + THREADS.getThreadAllocatedBytes(partner);
    }
}
