package sockcall.cli;

/**
 * The name of a bound socket, given up once: at the end of the command, or when a signal ends the
 * process.
 */
final class BoundName {
    private Runnable removal = () -> {};

    /** Binds, and returns what gives the name up again. */
    interface Binding {
        Runnable bind() throws Refusal;
    }

    BoundName() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::release, "release the name"));
    }

    /** Takes the name. A signal that comes meanwhile has to wait, lest the name be left behind. */
    synchronized void bind(Binding binding) throws Refusal {
        removal = binding.bind();
    }

    synchronized void release() {
        removal.run();
        removal = () -> {};
    }
}
