package sockcall.cli;

import sockcall.abi.Platform;

/** Where this runs, in words for people. */
final class Environment {
    private Environment() {}

    static String java() {
        return System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
    }

    static String platform() {
        return Platform.name();
    }

    static String kernel() {
        return System.getProperty("os.version");
    }
}
