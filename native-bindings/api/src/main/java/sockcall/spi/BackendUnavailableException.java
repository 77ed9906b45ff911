package sockcall.spi;

/**
 * There is no backend of the wanted name, or none at all, that works here; the message says why.
 */
public final class BackendUnavailableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    BackendUnavailableException(String message) {
        super(message);
    }
}
