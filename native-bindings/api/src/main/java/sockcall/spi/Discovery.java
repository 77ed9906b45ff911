package sockcall.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * One walk over the providers, past those that do not load.
 *
 * <p>A foreign provider may fail in {@code hasNext} as well as in {@code next}, as a configuration
 * error or as a raw linkage error; the walk can go on after either. A provider on the module path
 * may come twice and counts once.
 */
final class Discovery {
    /** Ends a walk over an iterator that does nothing but fail. */
    private static final int FAILURE_LIMIT = 100;

    private final Map<Class<?>, BackendProvider> providers = new LinkedHashMap<>();
    private final Set<String> failures = new LinkedHashSet<>();

    Discovery() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader own = Backends.class.getClassLoader();
        walk(ServiceLoader.load(BackendProvider.class, context));
        if (context != own) {
            walk(ServiceLoader.load(BackendProvider.class, own));
        }
    }

    Collection<BackendProvider> providers() {
        return providers.values();
    }

    Collection<String> failures() {
        return new ArrayList<>(failures);
    }

    private void walk(Iterable<BackendProvider> found) {
        Iterator<BackendProvider> iterator = found.iterator();
        for (int failed = 0; failed < FAILURE_LIMIT; ) {
            try {
                if (!iterator.hasNext()) {
                    return;
                }
                BackendProvider provider = iterator.next();
                providers.putIfAbsent(provider.getClass(), provider);
            } catch (ServiceConfigurationError | LinkageError e) {
                failures.add(reason(e));
                failed++;
            }
        }
    }

    /** The service loader says which provider failed, and its cause says why. */
    private static String reason(Error failure) {
        Throwable cause = failure.getCause();
        return Attempt.firstLine(failure) + (cause == null ? "" : ": " + Attempt.firstLine(cause));
    }
}
