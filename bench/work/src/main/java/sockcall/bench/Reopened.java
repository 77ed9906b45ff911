package sockcall.bench;

/** Work that is opened anew for every slice of a turn, so that its files do not grow for ever. */
public final class Reopened implements Work {
    private final Opening opening;
    private final long slice;

    /** Slices of so many nanoseconds. */
    public Reopened(Opening opening, long slice) {
        this.opening = opening;
        this.slice = slice;
    }

    @Override
    public Numbers run(long ns) throws Exception {
        Numbers sum = new Numbers(0, 0, 0, 0, 0);
        while (sum.ns() < ns) {
            try (Work work = opening.open()) {
                sum = sum.plus(work.run(Math.min(slice, ns - sum.ns())));
            }
        }
        return sum;
    }

    @Override
    public void close() {
        // Every slice has closed its own.
    }
}
