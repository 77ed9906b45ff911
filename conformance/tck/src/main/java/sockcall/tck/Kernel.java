package sockcall.tck;

import org.junit.jupiter.api.Assumptions;

/** The version of the kernel, for what older ones lack. */
final class Kernel {
    private static final String VERSION = System.getProperty("os.version");

    private Kernel() {}

    /** Skips a test, and says why, where the kernel is older than what it is about. */
    static void assumeAtLeast(int major, int minor, String what) {
        String[] numbers = VERSION.split("[^0-9]+");
        int here = 1000 * Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]);
        Assumptions.assumeTrue(
                here >= 1000 * major + minor,
                () -> what + " needs Linux " + major + "." + minor + "; this is " + VERSION);
    }
}
