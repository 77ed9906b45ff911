package sockcall.bench;

import java.util.Arrays;

/**
 * The times of single operations, in memory that is allocated before the turn. What does not fit is
 * left out.
 */
public final class Samples {
    /** A turn of half a second at one microsecond each. */
    private static final int OF_A_TURN = 1 << 19;

    private final long[] times;
    private int count;

    /** Room for the operations of a turn. */
    public Samples() {
        this(OF_A_TURN);
    }

    /** Room for so many. */
    Samples(int capacity) {
        times = new long[capacity];
    }

    /** Forgets all. */
    public void clear() {
        count = 0;
    }

    /** Remembers one. */
    public void add(long ns) {
        if (count < times.length) {
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
