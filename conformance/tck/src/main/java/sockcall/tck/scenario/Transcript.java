package sockcall.tck.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The lines of a run, and the first of them that is not as expected. */
final class Transcript {
    private final Appendable out;
    private Verdict verdict = new Verdict.Passed();

    Transcript(Appendable out) {
        this.out = out;
    }

    void line(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints what is wrong.
     *
     * @param place the line of the scenario
     * @param wrong what the transcript says of it
     * @param expected what was expected
     * @param came what came
     */
    void wrong(String place, String wrong, String expected, String came) {
        line("! " + place + ": " + wrong);
        if (verdict instanceof Verdict.Passed) {
            verdict = new Verdict.Failed(place, expected, came);
        }
    }

    /** What came of the run so far. */
    Verdict verdict() {
        return verdict;
    }
}
