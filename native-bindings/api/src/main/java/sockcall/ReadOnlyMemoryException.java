package sockcall;

import java.nio.ReadOnlyBufferException;

/** A {@link ReadOnlyBufferException} that says which argument it speaks of. */
final class ReadOnlyMemoryException extends ReadOnlyBufferException {
    private static final long serialVersionUID = 1L;

    /** What was wrong, and what to do. */
    private final String message;

    ReadOnlyMemoryException(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
