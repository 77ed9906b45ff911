package sockcall.bench;

/** The work of an operation: as many as fit into the turn. */
public final class Repeated implements Work {
    private final Operation operation;
    private final int batch;
    private final Samples samples;

    private Repeated(Operation operation, int batch, Samples samples) {
        this.operation = operation;
        this.batch = batch;
        this.samples = samples;
    }

    /** {@return work that looks at the clock once for so many operations} */
    public static Work inBatches(int batch, Operation operation) {
        return new Repeated(operation, batch, null);
    }

    /** {@return work that times each operation, for its percentiles} */
    public static Work oneByOne(Operation operation) {
        return new Repeated(operation, 1, new Samples());
    }

    @Override
    public Numbers run(long ns) throws Exception {
        Allocated allocated = Allocated.by(operation.partner());
        return samples == null ? batches(ns, allocated) : timed(ns, allocated);
    }

    private Numbers batches(long ns, Allocated allocated) throws Exception {
        long count = 0;
        long spent = 0;
        long start = System.nanoTime();
        while (spent < ns) {
            operation.repeat(batch);
            count += batch;
            spent = System.nanoTime() - start;
        }
        return new Numbers(count, spent, 0, 0, allocated.bytes());
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
