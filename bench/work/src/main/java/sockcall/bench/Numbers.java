package sockcall.bench;

/**
 * What one turn measured.
 *
 * @param count the operations that were made
 * @param ns how long they took together; of operations in batches, by the median slice; of a
 *     {@link Difference}, how much longer
 * @param p50 the median of one operation in nanoseconds; 0 where they are not timed one by one
 * @param p99 the 99th percentile, likewise
 * @param bytes what the threads that took part allocated on the Java heap
 */
public record Numbers(long count, long ns, long p50, long p99, long bytes) {

    /** {@return the numbers as a line of the protocol has them} */
    public String line() {
        return count + " " + ns + " " + p50 + " " + p99 + " " + bytes;
    }

    /** {@return the numbers of a line of the protocol} */
    public static Numbers parse(String line) {
        String[] words = line.split(" ");
        if (words.length != 5) {
            throw new IllegalArgumentException("five numbers are expected, not: " + line);
        }
        return new Numbers(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]));
    }

    /** {@return the nanoseconds of an operation, all of the turn taken together} */
    public double mean() {
        return (double) ns / count;
    }

    /** {@return the bytes that an operation allocated} */
    public double bytesEach() {
        return (double) bytes / count;
    }

    /** {@return both turns as one; of percentiles, the longer turn's stand for both} */
    public Numbers plus(Numbers other) {
        Numbers longer = ns > other.ns ? this : other;
        return new Numbers(
                count + other.count, ns + other.ns, longer.p50, longer.p99, bytes + other.bytes);
    }
}
