package sockcall.tck.scenario;

/** What came of a run. */
public sealed interface Verdict {

    /** All expectations held. */
    record Passed() implements Verdict {}

    /**
     * An expectation did not hold.
     *
     * @param place the first line of which that is true, as {@code FILE:LINE}
     * @param expected what was expected there
     * @param came what came, as the transcript shows it
     */
    record Failed(String place, String expected, String came) implements Verdict {
        @Override
        public String toString() {
            return place + ": expected " + expected + ", came " + came;
        }
    }

    /**
     * The scenario was not run.
     *
     * @param reason what is missing
     */
    record Skipped(String reason) implements Verdict {
        @Override
        public String toString() {
            return "skipped: " + reason;
        }
    }
}
