package sockcall.cli;

import sockcall.ErrnoException;

/** What was refused, by the kernel as a rule, and on what: the one line that a user sees. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(ErrnoException refused, String object) {
        super(refused.getMessage() + ": " + object, refused);
    }

    /** What cannot be done, and why. */
    Refusal(String message) {
        super(message);
    }
}
