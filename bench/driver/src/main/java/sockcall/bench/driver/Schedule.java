package sockcall.bench.driver;

/**
 * How long and how often.
 *
 * @param sweeps over all cells
 * @param kept the rounds that have to count: a cell with fewer gets more
 * @param extra the most sweeps that a cell gets in addition
 * @param milliseconds that a participant has in a cell of a sweep, in turns as short as the cell
 *     allows: the machine changes its speed from one moment to the next, and turns that follow each
 *     other closely see the same
 * @param warm milliseconds of the first turn of a Java participant, which does not count
 * @param minutes after which no more sweeps are begun
 */
record Schedule(int sweeps, int kept, int extra, int milliseconds, int warm, int minutes) {

    /** The rounds of a cell in a sweep. */
    int rounds(Cell cell) {
        return Math.max(1, milliseconds / cell.shortest());
    }

    /** The milliseconds of a turn. */
    int turn(Cell cell) {
        return milliseconds / rounds(cell);
    }

    static Schedule full() {
        return new Schedule(8, 7, 6, 250, 1300, 19);
    }

    static Schedule quick() {
        return new Schedule(7, 7, 2, 120, 1200, 2);
    }

    static Schedule check() {
        return new Schedule(7, 7, 4, 150, 1200, 4);
    }
}
