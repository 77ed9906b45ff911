package sockcall.bench;

/**
 * The time of a turn is that of its median slice: what else ran on the processor for a moment does
 * not count.
 */
final class Slices {
    /** Longer than a sender needs to fill a socket. */
    private static final long LENGTH = 2_000_000;

    /** The slices are kept in parts of a nanosecond an operation. */
    private static final long PRECISION = 1000;

    private static final int CAPACITY = 1 << 14;

    private final Samples samples = new Samples(CAPACITY);

    /** Forgets all. */
    void clear() {
        samples.clear();
    }

    /** {@return whether so many nanoseconds are a slice} */
    static boolean isWhole(long ns) {
        return ns >= LENGTH;
    }

    /** Makes a slice of these operations. {@return how many they were} */
    long take(Operation operation, int batch) throws Exception {
        long operations = 0;
        long start = System.nanoTime();
        long now;
        do {
            operation.repeat(batch);
            operations += batch;
            now = System.nanoTime();
        } while (!isWhole(now - start));
        add(now - start, operations);
        return operations;
    }

    /** Remembers a slice, and what it took for so many operations. */
    void add(long ns, long operations) {
        samples.add(ns * PRECISION / operations);
    }

    /** {@return the nanoseconds that so many operations take at the speed of the median slice} */
    long time(long operations) {
        samples.sort();
        return samples.percentile(50) * operations / PRECISION;
    }
}
