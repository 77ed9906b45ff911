package sockcall.bench.driver;

/**
 * One kind of work.
 *
 * @param name what the participants call it
 * @param group the letter of the issue that it belongs to; {@code w} for the comparison of ways
 * @param title what the tables call it
 * @param isTimedOneByOne whether its figure is the median of single operations
 * @param isPinned whether the participant is held to one processor
 * @param bytes of an operation, where throughput is what it is about; else 0
 */
record Cell(
        String name,
        String group,
        String title,
        boolean isTimedOneByOne,
        boolean isPinned,
        int bytes) {
    /** The group of the whole processes, whose single readings differ more. */
    static final String START_UP = "h";

    private static final double STEADY = 1.1;
    private static final double STEADY_START = 1.5;

    /** A round counts where its two readings of C differ by no more than this factor. */
    double steady() {
        return group.equals(START_UP) ? STEADY_START : STEADY;
    }

    /** The name without what makes it another instance of the same work. */
    String work() {
        return name.replaceFirst("@.*", "");
    }
}
