package sockcall;

import java.io.IOException;

/** A call that the kernel refused: which one, and with what error. */
public final class ErrnoException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The name of the call. */
    private final String call;

    /** The error number, positive. */
    private final int errno;

    /**
     * Describes a refused call, as {@code bind: EADDRINUSE (98) Address already in use}.
     *
     * @param call the name of the call, as {@code bind}
     * @param errno the error number, positive
     */
    public ErrnoException(String call, int errno) {
        super(call + ": " + Errno.name(errno) + " (" + errno + ") " + Errno.text(errno));
        this.call = call;
        this.errno = errno;
    }

    /**
     * Turns the result of a call into Java's habit.
     *
     * @param call the name of the call, as {@code bind}
     * @param result what the call returned: a value from 0 up, or {@code -errno}
     * @return the result, when it is not an error
     * @throws ErrnoException when the result is an error
     */
    public static int check(String call, int result) throws ErrnoException {
        if (result < 0) {
            throw new ErrnoException(call, -result);
        }
        return result;
    }

    /** {@return the name of the call} */
    public String call() {
        return call;
    }

    /** {@return the error number, positive; {@link Errno} has the names} */
    public int errno() {
        return errno;
    }

    /** {@return the name of the error, as {@code EADDRINUSE}} */
    public String name() {
        return Errno.name(errno);
    }
}
