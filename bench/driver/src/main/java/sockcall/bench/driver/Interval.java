package sockcall.bench.driver;

/** Where a median lies, as far as the run can tell. */
record Interval(double low, double high) {

    /** As the tables show it. */
    @Override
    public String toString() {
        return String.format("%.3f-%.3f", low, high);
    }
}
