package sockcall.bench.start;

import sockcall.Constants;
import sockcall.Syscalls;

/** A whole program, up to its first socket. */
public final class FirstSocket {

    private FirstSocket() {}

    /** The argument is the name of the backend. */
    public static void main(String[] args) {
        Syscalls calls = Syscalls.open(args[0]);
        if (calls.socket(Constants.AF_UNIX, Constants.SOCK_STREAM, 0) < 0) {
            System.exit(1);
        }
    }
}
