package sockcall.bench;

/**
 * What one operation takes longer than another, in turns of a slice each: from one cell to the next
 * the machine changes more than a few nanoseconds.
 */
public final class Difference implements Work {
    private final Operation more;
    private final Operation less;
    private final int batch;
    private final Slices slicesOfMore = new Slices();
    private final Slices slicesOfLess = new Slices();

    /** Of two operations, which look at the clock once for so many. */
    public Difference(Operation more, Operation less, int batch) {
        this.more = more;
        this.less = less;
        this.batch = batch;
    }

    @Override
    public Numbers run(long ns) throws Exception {
        Allocated allocated = Allocated.by(null);
        slicesOfMore.clear();
        slicesOfLess.clear();
        long count = 0;
        long start = System.nanoTime();
        do {
            count += slicesOfMore.take(more, batch);
            count += slicesOfLess.take(less, batch);
        } while (System.nanoTime() - start < ns);
        long bytes = allocated.bytes();
        long longer = slicesOfMore.time(count) - slicesOfLess.time(count);
        return new Numbers(count, longer, 0, 0, bytes);
    }

    @Override
    public void close() {
        more.close();
        less.close();
    }
}
