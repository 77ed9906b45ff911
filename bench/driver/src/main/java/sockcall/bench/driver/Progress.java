package sockcall.bench.driver;

import java.time.Duration;
import java.time.Instant;

/** Says on standard error what is being measured: one line, where that is a terminal. */
final class Progress {
    private final Instant start = Instant.now();
    private final boolean isTerminal = System.console() != null;
    private String shown = "";

    /** The step, and what is at hand in it. */
    void show(String step, String what) {
        long seconds = Duration.between(start, Instant.now()).toSeconds();
        if (isTerminal) {
            System.err.printf("\r\033[K%d:%02d %s: %s", seconds / 60, seconds % 60, step, what);
            System.err.flush();
        } else if (!shown.equals(step)) {
            shown = step;
            System.err.printf("%d:%02d %s%n", seconds / 60, seconds % 60, step);
        }
    }

    /** Ends the line. */
    void end() {
        if (isTerminal) {
            System.err.println();
        }
    }
}
