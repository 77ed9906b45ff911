package sockcall.tck;

import org.junit.jupiter.api.Assumptions;

import java.util.Map;

/** The version of the kernel, for what older ones lack. */
final class Kernel {
    private static final String VERSION = System.getProperty("os.version");

    /** The calls that not every kernel has, with the first that has them. */
    private static final Map<String, Version> NEWER = Map.of(
            "close_range", new Version(5, 9),
            "epoll_pwait2", new Version(5, 11),
            "pidfd_open", new Version(5, 3),
            "pidfd_send_signal", new Version(5, 1));

    private record Version(int major, int minor) {}

    private Kernel() {}

    /** Whether only newer kernels have this call. */
    static boolean isNewer(String call) {
        return NEWER.containsKey(call);
    }

    /** Skips a test of a newer call that the kernel does not have. */
    static void assumeHas(String call) {
        Version first = NEWER.get(call);
        assumeAtLeast(first.major(), first.minor(), call);
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
