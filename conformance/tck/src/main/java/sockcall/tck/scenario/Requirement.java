package sockcall.tck.scenario;

/** What a scenario needs of the machine, or else is skipped. */
public sealed interface Requirement {

    /** {@return whether this machine has it} */
    boolean isMet();

    /** To be root. */
    record Root() implements Requirement {
        @Override
        public boolean isMet() {
            return Credentials.isRoot();
        }

        @Override
        public String toString() {
            return "requires root";
        }
    }

    /** A kernel of this version, or a newer one. */
    record Kernel(int major, int minor) implements Requirement {
        @Override
        public boolean isMet() {
            String[] running = System.getProperty("os.version").split("[^0-9]+", 3);
            int runningMajor = Integer.parseInt(running[0]);
            int runningMinor = Integer.parseInt(running[1]);
            return runningMajor > major || runningMajor == major && runningMinor >= minor;
        }

        @Override
        public String toString() {
            return "requires kernel " + major + "." + minor;
        }
    }
}
