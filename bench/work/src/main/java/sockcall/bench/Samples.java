package sockcall.bench;

import java.util.Arrays;

/**
 * The times of single operations, in memory that is allocated before the turn. What does not fit is
 * left out: a turn of half a second at one microsecond each fits.
 */
public final class Samples {
    private static final int CAPACITY = 1 << 19;

    private final long[] times = new long[CAPACITY];
    private int count;

    /** Forgets all. */
    public void clear() {
        count = 0;
    }

    /** Remembers one. */
    public void add(long ns) {
        if (count < CAPACITY) {
            times[count++] = ns;
        }
    }

    /** Puts them in order, as {@link #percentile} needs them. */
    public void sort() {
        Arrays.sort(times, 0, count);
    }

    /** {@return the time that so many percent of the operations do not exceed; 0 without any} */
    public long percentile(int percent) {
        return count == 0 ? 0 : times[(int) ((long) (count - 1) * percent / 100)];
    }
}
