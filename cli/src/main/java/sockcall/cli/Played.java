package sockcall.cli;

import java.util.List;

/**
 * A scenario that an engine has run.
 *
 * @param title its title
 * @param lines its transcript, without the line of the title
 */
record Played(String title, List<String> lines) {
    private static final String WRONG = "! ";
    private static final String SKIPPED = "skipped: ";

    /** What came of it. */
    enum Status {
        passed,
        failed,
        skipped
    }

    /** Copies the lines. */
    Played {
        lines = List.copyOf(lines);
    }

    Status status() {
        if (lines.stream().anyMatch(Played::isWrong)) {
            return Status.failed;
        }
        return lines.stream().anyMatch(line -> line.startsWith(SKIPPED))
                ? Status.skipped
                : Status.passed;
    }

    /** Whether a line of a transcript says that the line before it is not as expected. */
    static boolean isWrong(String line) {
        return line.startsWith(WRONG);
    }

    /** A line that says so. */
    static String wrong(String what) {
        return WRONG + what;
    }

    /** Why it was skipped, if it was. */
    String reason() {
        return lines.stream()
                .filter(line -> line.startsWith(SKIPPED))
                .map(line -> line.substring(SKIPPED.length()))
                .findFirst()
                .orElse("");
    }

    /**
     * Whether others can be expected to have the same transcript: tools that set the conditions of
     * a process, which the backends need and C does not, are no property of the system.
     */
    boolean isComparable() {
        return !reason().startsWith("needs ");
    }
}
