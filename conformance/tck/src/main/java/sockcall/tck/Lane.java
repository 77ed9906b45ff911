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

    /** What stands in for the backend while the suite itself is tested. */
    private static volatile Backend substitute;

    private Lane() {}

    static Backend backend() {
        Backend standing = substitute;
        return standing == null ? BACKEND : standing;
    }

    static Syscalls calls() {
        return Syscalls.over(backend());
    }

    /** Runs the tests to come on another backend; on the lane's own again with {@code null}. */
    static void substitute(Backend backend) {
        substitute = backend;
    }
}
