package sockcall.tck.scenario;

import java.util.List;

/**
 * What a call has to give.
 *
 * @param text the expectation as it stands in the file; null where a line has none
 * @param low the smallest result
 * @param high the largest result
 * @param shown what the transcript shows for such a result; null for the result itself
 * @param fields what the call has to have written
 */
record Expectation(String text, int low, int high, String shown, List<Field> fields) {
    /** Of a line without one. */
    static final Expectation NONE =
            new Expectation(null, Integer.MIN_VALUE, Integer.MAX_VALUE, null, List.of());

    Expectation {
        fields = List.copyOf(fields);
    }

    private boolean isResult(int result) {
        return low <= result && result <= high;
    }

    /** What stands for a result in the transcript; null for itself. */
    String mask(int result) {
        return isResult(result) ? shown : null;
    }

    boolean holds(Outcome outcome) {
        return isResult(outcome.shownResult()) && fields.stream().allMatch(f -> f.holds(outcome));
    }
}
