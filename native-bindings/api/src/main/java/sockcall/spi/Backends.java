package sockcall.spi;

import sockcall.abi.Platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the backends and chooses one: the usable one of the highest rank, or the one that is asked
 * for.
 *
 * <p>Providers come from the class loader of the thread's context and from the one of this class.
 */
public final class Backends {
    /** The system property that names the backend of {@link #open()}; there is no other then. */
    public static final String PROPERTY = "sockcall.backend";

    private static final String ADVICE = "add io.github.sockcall:sockcall-ffm (Java 22 or newer) or"
            + " io.github.sockcall:sockcall-jnr (Java 17 or newer)";

    private Backends() {}

    /**
     * {@return every backend that was found, the highest rank first, with the reason of those that
     * are not usable} To know, it tries each of them.
     */
    public static List<Candidate> candidates() {
        return attempts().stream().map(Attempt::candidate).toList();
    }

    /** {@return the names of all that was found, the highest rank first} It tries none of them. */
    public static List<String> names() {
        return attempts().stream().map(Attempt::name).toList();
    }

    /**
     * {@return the usable backend of the highest rank, or the one that the system property
     * {@code sockcall.backend} names}
     *
     * @throws BackendUnavailableException when there is none; its message says why
     */
    public static Backend open() {
        String name = System.getProperty(PROPERTY);
        if (name != null) {
            return open(name);
        }
        List<Attempt> attempts = attempts();
        Backend backend = firstUsable(attempts);
        if (backend == null) {
            throw new BackendUnavailableException("no backend is usable: " + reasons(attempts));
        }
        return backend;
    }

    /**
     * {@return the backend of this name}
     *
     * @param name as {@code ffm} or {@code jnr}
     * @throws BackendUnavailableException when it is not usable; its message says why
     */
    public static Backend open(String name) {
        List<Attempt> attempts = attempts();
        List<Attempt> named = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (attempt.name().equals(name)) {
                named.add(attempt);
            }
        }
        Backend backend = firstUsable(named);
        if (backend == null) {
            throw new BackendUnavailableException(refusal(name, named, attempts));
        }
        return backend;
    }

    /** Null where none is. In loops, since the first stream of a program takes milliseconds. */
    private static Backend firstUsable(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            Optional<Backend> backend = attempt.backend();
            if (backend.isPresent()) {
                // The trace outside of the faults, because it shows what the program gets.
                return TracingBackend.ifAskedFor(Faults.ifAskedFor(backend.get()));
            }
        }
        return null;
    }

    private static String refusal(String name, List<Attempt> named, List<Attempt> all) {
        if (!named.isEmpty()) {
            return "backend " + reasons(named);
        }
        String found = all.stream().map(Attempt::name).collect(Collectors.joining(", "));
        return "no backend is named "
                + name
                + "; "
                + (all.isEmpty() ? "none was found: " + ADVICE : "found: " + found);
    }

    private static String reasons(List<Attempt> attempts) {
        return attempts.isEmpty()
                ? "none was found: " + ADVICE
                : attempts.stream()
                        .map(a -> a.name() + ": " + a.candidate().unusable().orElse("usable"))
                        .collect(Collectors.joining("; "));
    }

    private static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        Discovery discovery = new Discovery();
        for (BackendProvider provider : discovery.providers()) {
            attempts.add(Attempt.at(provider, Platform.unsupported()));
        }
        for (String failure : discovery.failures()) {
            attempts.add(new Attempt(failure));
        }
        Collections.sort(attempts);
        return attempts;
    }
}
