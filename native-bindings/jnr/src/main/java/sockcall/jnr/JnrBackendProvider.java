package sockcall.jnr;

import com.kenai.jffi.Library;

import sockcall.spi.Backend;
import sockcall.spi.BackendProvider;

/** Provides {@code jnr}. */
public final class JnrBackendProvider implements BackendProvider {

    /** Made by the service loader. */
    public JnrBackendProvider() {}

    @Override
    public String name() {
        return "jnr";
    }

    @Override
    public int rank() {
        return 100;
    }

    /** {@return the module of jffi, which alone has native methods} */
    @Override
    public Module nativeModule() {
        return Library.class.getModule();
    }

    @Override
    public Backend open() {
        return new JnrBackend();
    }
}
