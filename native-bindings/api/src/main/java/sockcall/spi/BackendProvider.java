package sockcall.spi;

import java.util.Optional;

/**
 * Names a backend, says what it lacks here, and makes it. Found as a service: in
 * {@code META-INF/services} on the class path, in {@code provides} on the module path.
 *
 * <p>The class of a provider must load on every Java that a program may run on, even where its
 * backend does not, so that it can say why.
 */
public interface BackendProvider {

    /** {@return the name by which a user asks for the backend, as {@code ffm}} */
    String name();

    /** {@return its place among others: the usable backend of the highest rank is the default} */
    int rank();

    /**
     * {@return what is missing here, in words a user can act on, as {@code needs Java 22 or newer;
     * this is 17.0.15}; nothing when {@link #open} is worth a try}
     */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /**
     * {@return the module whose classes call native code, which {@code --enable-native-access} has
     * to name}
     */
    default Module nativeModule() {
        return getClass().getModule();
    }

    /** {@return the backend; called only where nothing is {@linkplain #missing missing}} */
    Backend open();
}
