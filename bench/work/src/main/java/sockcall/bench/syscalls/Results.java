package sockcall.bench.syscalls;

import sockcall.Errno;

/** What a call has to return, or the measurement is worth nothing. */
final class Results {

    private Results() {}

    /** {@return the result, which has to be no error} */
    static int counted(String call, int result) {
        if (result < 0) {
            throw new IllegalStateException(call + ": " + Errno.name(-result));
        }
        return result;
    }

    /** Demands exactly this result. */
    static void exactly(int expected, String call, int result) {
        if (result != expected) {
            throw new IllegalStateException(
                    call + " returned " + result + " in the place of " + expected);
        }
    }
}
