package sockcall.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The name of a bound socket, given up once: at the end of the command, or when a signal ends the
 * process.
 */
final class BoundName {
    private final Runnable removal;
    private final AtomicBoolean released = new AtomicBoolean();

    BoundName(Runnable removal) {
        this.removal = removal;
        Runtime.getRuntime().addShutdownHook(new Thread(this::release, "release the name"));
    }

    void release() {
        if (released.compareAndSet(false, true)) {
            removal.run();
        }
    }
}
