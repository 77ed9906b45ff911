package sockcall.tck;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.util.Objects;

/**
 * What the suite runs against: the backend of the system property {@code sockcall.backend}, or the
 * default one.
 */
final class Lane {
    /** The Java version that the tests have to see; none is asked for where it is not set. */
    static final Integer JAVA = Integer.getInteger("sockcall.tck.java");

    /** What stands in for the backend while the suite itself is tested. */
    private static Backend substitute;

    private static Backend backend;
    private static String name;

    private Lane() {}

    /** Opened anew only where another one is asked for, as by the next {@link Conformance}. */
    static synchronized Backend backend() {
        if (substitute != null) {
            return substitute;
        }
        String asked = System.getProperty(Backends.PROPERTY);
        if (backend == null || !Objects.equals(asked, name)) {
            backend = Backends.open();
            name = asked;
        }
        return backend;
    }

    static Syscalls calls() {
        return Syscalls.over(backend());
    }

    /** Runs the tests to come on another backend; on the lane's own again with {@code null}. */
    static synchronized void substitute(Backend backend) {
        substitute = backend;
    }
}
