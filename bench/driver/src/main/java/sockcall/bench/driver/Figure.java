package sockcall.bench.driver;

import sockcall.bench.Numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * What the run says of a participant in a cell, as it stands in the JSON file.
 *
 * @param ns the median of the rounds, nanoseconds an operation
 * @param ratio the median of the ratios to C of the same round
 * @param interval where that median lies; of C, where its last reading over its first does
 * @param minToMin the least reading over the least one of C
 * @param p99 the median of the 99th percentiles; 0 where single operations are not timed
 * @param bytesAllocated an operation, the median of the rounds
 * @param bytesMoved by an operation, where throughput is what it is about; else 0
 * @param rounds that count
 * @param dropped rounds that do not
 */
record Figure(
        String cell,
        String group,
        String title,
        String participant,
        double ns,
        double ratio,
        Interval interval,
        double minToMin,
        double p99,
        double bytesAllocated,
        int bytesMoved,
        int rounds,
        int dropped) {

    /** All figures of a run. */
    static List<Figure> of(Measured measured) {
        List<Figure> figures = new ArrayList<>();
        for (Cell cell : measured.cells()) {
            if (measured.steady(cell).isEmpty() || cell.isDifference()) {
                continue;
            }
            for (String participant : measured.participants(cell)) {
                figures.add(of(measured, cell, participant));
            }
        }
        return figures;
    }

    private static Figure of(Measured measured, Cell cell, String participant) {
        double[] values = measured.values(cell, participant);
        double[] ratios = participant.equals(Participants.C)
                ? measured.drifts(cell)
                : measured.ratios(
                        new Measured.Side(cell, participant),
                        new Measured.Side(cell, Participants.C));
        double[] p99 = measured.each(cell, participant, Numbers::p99);
        double[] bytes = measured.each(cell, participant, Numbers::bytesEach);
        return new Figure(
                cell.name(),
                cell.group(),
                cell.title(),
                participant,
                Statistics.median(values),
                Statistics.median(ratios),
                Statistics.interval(ratios),
                Statistics.min(values) / Statistics.min(measured.values(cell, Participants.C)),
                Statistics.median(p99),
                Statistics.median(bytes),
                cell.bytes(),
                ratios.length,
                measured.dropped(cell));
    }
}
