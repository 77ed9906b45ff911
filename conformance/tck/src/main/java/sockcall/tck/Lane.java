package sockcall.tck;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.Backends;

/**
 * What the suite runs against: the backend of the system property {@code sockcall.backend}, or the
 * default one.
 */
final class Lane {
    /** The Java version that the tests have to see; none is asked for where it is not set. */
    static final Integer JAVA = Integer.getInteger("sockcall.tck.java");

    private static final Backend BACKEND = Backends.open();

    private Lane() {}

    static Backend backend() {
        return BACKEND;
    }

    static Syscalls calls() {
        return Syscalls.over(BACKEND);
    }
}
