package sockcall.bench;

/** The work of an operation: as many as fit into the turn. */
public final class Repeated implements Work {
    private final Operation operation;
    private final int batch;
    private final Samples samples = new Samples();
    private final Slices slices = new Slices();

    /** A batch of none times each operation. */
    private Repeated(Operation operation, int batch) {
        this.operation = operation;
        this.batch = batch;
    }

    /** {@return work that looks at the clock once for so many operations} */
    public static Work inBatches(int batch, Operation operation) {
        return new Repeated(operation, batch);
    }

    /** {@return work that times each operation, for its percentiles} */
    public static Work oneByOne(Operation operation) {
        return new Repeated(operation, 0);
    }

    @Override
    public Numbers run(long ns) throws Exception {
        Allocated allocated = Allocated.by(operation.partner());
        return batch > 0 ? batches(ns, allocated) : timed(ns, allocated);
    }

    private Numbers batches(long ns, Allocated allocated) throws Exception {
        slices.clear();
        long count = 0;
        long start = System.nanoTime();
        do {
            count += slices.take(operation, batch);
        } while (System.nanoTime() - start < ns);
        long bytes = allocated.bytes();
        return new Numbers(count, slices.time(count), 0, 0, bytes);
    }

    private Numbers timed(long ns, Allocated allocated) throws Exception {
        samples.clear();
        long count = 0;
        long start = System.nanoTime();
        long last = start;
        while (last - start < ns) {
            operation.repeat(1);
            long now = System.nanoTime();
            samples.add(now - last);
            last = now;
            count++;
        }
        long bytes = allocated.bytes();
        samples.sort();
        return new Numbers(
                count, last - start, samples.percentile(50), samples.percentile(99), bytes);
    }

    @Override
    public void close() {
        operation.close();
    }
}
