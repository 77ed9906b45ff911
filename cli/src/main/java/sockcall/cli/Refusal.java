package sockcall.cli;

import sockcall.ErrnoException;

/** A call that the kernel refused, and on what: the one line that a user sees. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(ErrnoException refused, String object) {
        super(refused.getMessage() + ": " + object, refused);
    }
}
