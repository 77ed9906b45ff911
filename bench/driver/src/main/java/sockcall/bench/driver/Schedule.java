package sockcall.bench.driver;

/**
 * How long and how often.
 *
 * @param rounds that every cell gets
 * @param parts of a round, each with readings of C of its own: the machine changes its speed from
 *     one second to the next, and the interval of a median shrinks with the number of readings
 * @param kept the rounds that have to count: a cell with fewer gets more
 * @param extra the most rounds that a cell gets in addition
 * @param milliseconds of the turns of a participant in a round
 * @param warm milliseconds of the first turn of a Java participant, which does not count
 * @param minutes after which no more rounds are begun
 */
record Schedule(
        int rounds, int parts, int kept, int extra, int milliseconds, int warm, int minutes) {

    /** The milliseconds of a turn. */
    int turn() {
        return milliseconds / parts;
    }

    static Schedule full() {
        return new Schedule(8, 4, 7, 6, 250, 1300, 19);
    }

    static Schedule quick() {
        return new Schedule(7, 2, 7, 2, 120, 1200, 2);
    }

    static Schedule check() {
        return new Schedule(7, 2, 7, 4, 150, 1200, 4);
    }
}
