package sockcall.ffm;

import sockcall.spi.Backend;
import sockcall.spi.BackendProvider;

import java.util.Optional;

/**
 * Provides {@code ffm}. A class file of Java 17, as this module's descriptor is: it loads where the
 * backend itself cannot, and says why.
 */
public final class FfmBackendProvider implements BackendProvider {
    private static final int NEEDED = 22;

    /** Made by the service loader. */
    public FfmBackendProvider() {}

    @Override
    public String name() {
        return "ffm";
    }

    @Override
    public int rank() {
        return 200;
    }

    @Override
    public Optional<String> missing() {
        return Runtime.version().feature() >= NEEDED
                ? Optional.empty()
                : Optional.of("needs Java "
                        + NEEDED
                        + " or newer; this is "
                        + System.getProperty("java.version"));
    }

    @Override
    public Backend open() {
        return new FfmBackend();
    }
}
