package org.example;

import sockcall.spi.Backend;
import sockcall.spi.BackendProvider;
import sockcall.spi.Backends;

/** Provides {@code example}: the calls of jnr, counted. */
public final class CountingBackendProvider implements BackendProvider {

    @Override
    public String name() {
        return "example";
    }

    /** Below all others, so that nobody has it who does not ask for it. */
    @Override
    public int rank() {
        return Integer.MIN_VALUE;
    }

    @Override
    public Backend open() {
        return new CountedCalls(Backends.open("jnr")).backend();
    }
}
