package sockcall.abi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The operating system and processor that this process runs on, by the kernel's names. */
public final class Platform {

    /** How Java spells a processor, and how {@code uname -m} spells it. */
    private static final Map<String, String> MACHINES = Map.of(
            "amd64", "x86_64",
            "x86_64", "x86_64",
            "aarch64", "aarch64",
            "riscv64", "riscv64",
            "ppc64le", "ppc64le",
            "s390x", "s390x");

    private static final String SYSTEM = System.getProperty("os.name", "unknown");
    private static final String PROCESSOR = System.getProperty("os.arch", "unknown");
    private static final String MACHINE = MACHINES.getOrDefault(PROCESSOR, PROCESSOR);

    private Platform() {}

    /** {@return the platform as {@code linux-x86_64}} */
    public static String name() {
        return SYSTEM.toLowerCase(Locale.ROOT) + "-" + MACHINE;
    }

    /** {@return nothing on a supported platform, else what is supported and what this is} */
    public static Optional<String> unsupported() {
        return unsupported(SYSTEM, PROCESSOR);
    }

    static Optional<String> unsupported(String system, String processor) {
        if (system.equals("Linux") && MACHINES.containsKey(processor)) {
            return Optional.empty();
        }
        return Optional.of(
                "supported is Linux on x86_64, aarch64, riscv64, ppc64le and s390x; this is "
                        + system
                        + " on "
                        + processor);
    }

    /**
     * {@return a number that is the same on every supported platform}
     *
     * <p>A call, so that no compiler copies the number into the class files of a consumer.
     */
    public static int everywhere(int value) {
        return value;
    }

    /** {@return the number of this platform, where 64-bit PowerPC has one of its own} */
    public static int unlessPowerPC(int value, int powerPC) {
        return MACHINE.equals("ppc64le") ? powerPC : value;
    }

    /** {@return the number of this platform, where x86_64 has one of its own} */
    public static int onX86(int x86, int elsewhere) {
        return MACHINE.equals("x86_64") ? x86 : elsewhere;
    }

    /** {@return the number of this platform, where they differ} */
    public static int byMachine(int x86, int aarch64, int riscv64, int ppc64le, int s390x) {
        return switch (MACHINE) {
            case "aarch64" -> aarch64;
            case "riscv64" -> riscv64;
            case "ppc64le" -> ppc64le;
            case "s390x" -> s390x;
            default -> x86;
        };
    }
}
