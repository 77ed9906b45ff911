package sockcall.bench.driver;

import java.util.Locale;

/** Where a median lies, as far as the run can tell. */
record Interval(double low, double high) {

    /** As the tables show it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f to %.3f", low, high);
    }
}
