package sockcall.tck.scenario;

/**
 * A scenario file cannot be read; the message is {@code FILE:LINE:COLUMN: expected WHAT, found
 * WORD}, or {@code FILE: cannot be read: WHY} of one that cannot be opened.
 */
public final class ScenarioSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScenarioSyntaxException(String message) {
        super(message);
    }
}
