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

    private static final String LOOPS = "g";
    private static final String DIFFERENCE = "difference";
    private static final int SHORTEST = 12;
    private static final int SHORTEST_LOOP = 60;

    private static final double STEADY = 1.1;
    private static final double STEADY_START = 1.5;

    /** A round counts where its two readings of C differ by no more than this factor. */
    double steady() {
        return group.equals(START_UP) ? STEADY_START : STEADY;
    }

    /** The least milliseconds of a turn: those of the loops begin with all of their connections. */
    int shortest() {
        return group.equals(LOOPS) ? SHORTEST_LOOP : SHORTEST;
    }

    /** What one call takes longer than another: of no speed, and with no ratio to C. */
    static Cell difference(String name) {
        return new Cell(name, DIFFERENCE, name, false, true, 0);
    }

    /** Whether its figure is a difference. */
    boolean isDifference() {
        return group.equals(DIFFERENCE);
    }

    /** The name without what makes it another instance of the same work. */
    String work() {
        return name.replaceFirst("@.*", "");
    }
}
