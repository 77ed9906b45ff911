package sockcall.tck;

import org.junit.jupiter.api.Assumptions;

/** The version of the kernel, for what older ones lack. */
final class Kernel {
    private static final String VERSION = System.getProperty("os.version");

    private Kernel() {}

    /** Skips a test of a call that the kernel does not have. */
    static void assumeHas(String call) {
        switch (call) {
            case "close_range" -> assumeAtLeast(5, 9, call);
            case "epoll_pwait2" -> assumeAtLeast(5, 11, call);
            case "pidfd_open" -> assumeAtLeast(5, 3, call);
            case "pidfd_send_signal" -> assumeAtLeast(5, 1, call);
            default -> {}
        }
    }

    /** Skips a test, and says why, where the kernel is older than what it is about. */
    static void assumeAtLeast(int major, int minor, String what) {
        String[] numbers = VERSION.split("[^0-9]+");
        int here = 1000 * Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]);
        Assumptions.assumeTrue(
                here >= 1000 * major + minor,
                () -> what + " needs Linux " + major + "." + minor + "; this is " + VERSION);
    }
}
