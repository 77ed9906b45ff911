package sockcall.bench.driver;

import sockcall.bench.Numbers;

import java.util.Map;

/**
 * One round of a cell: C first and last, all others in between.
 *
 * @param first the first turn of C
 * @param last the last turn of C
 * @param others the turns of the others, by their names
 */
record Round(Numbers first, Numbers last, Map<String, Numbers> others) {
    /** What C needed, in nanoseconds an operation. */
    double reference(Cell cell) {
        return (value(cell, first) + value(cell, last)) / 2;
    }

    /** How the last reading of C compares with the first: the noise of the round. */
    double drift(Cell cell) {
        return value(cell, last) / value(cell, first);
    }

    /** Whether the round counts: else the machine has changed while it ran. */
    boolean isSteady(Cell cell) {
        if (cell.isDifference()) {
            return true;
        }
        double drift = drift(cell);
        return drift <= cell.steady() && drift >= 1 / cell.steady();
    }

    /** What a participant needed, in nanoseconds an operation. */
    static double value(Cell cell, Numbers numbers) {
        return cell.isTimedOneByOne() ? numbers.p50() : numbers.mean();
    }

    /** What a participant needed in this round; NaN where it cannot enter. */
    double value(Cell cell, String participant) {
        if (participant.equals(Participants.C)) {
            return reference(cell);
        }
        Numbers numbers = others.get(participant);
        return numbers == null ? Double.NaN : value(cell, numbers);
    }
}
