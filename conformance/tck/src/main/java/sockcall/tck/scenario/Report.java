package sockcall.tck.scenario;

import java.util.List;

/**
 * What came of a scenario that ran in another process.
 *
 * @param place where the scenario stands, as {@code FILE:LINE}
 * @param transcript its lines
 * @param verdict what came of it
 */
record Report(String place, String transcript, Verdict verdict) {

    /** A line that says it all, by a number of fields that tells the verdicts apart. */
    String line() {
        if (verdict instanceof Verdict.Failed failed) {
            return Tabbed.line(place, transcript, failed.place(), failed.expected(), failed.came());
        }
        if (verdict instanceof Verdict.Skipped skipped) {
            return Tabbed.line(place, transcript, skipped.reason());
        }
        return Tabbed.line(place, transcript);
    }

    /** Reads a line. */
    static Report of(String line) {
        List<String> fields = Tabbed.fields(line);
        Verdict verdict = switch (fields.size()) {
            case 2 -> new Verdict.Passed();
            case 3 -> new Verdict.Skipped(fields.get(2));
            case 5 -> new Verdict.Failed(fields.get(2), fields.get(3), fields.get(4));
            default -> throw new IllegalArgumentException("no report: " + line);
        };
        return new Report(fields.get(0), fields.get(1), verdict);
    }
}
