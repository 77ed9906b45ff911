package sockcall.bench;

/**
 * The thread at the other end. It lives through the whole run, and stands in a blocking call while
 * its work is not at turn.
 */
public final class Partner {
    /**
     * Rounds that are served by one call of a method. A loop that never ends is entered once: when
     * the compiler drops its code, because another partner has left the same loop, the thread goes
     * on in the interpreter, which costs ping-pong 5%.
     */
    private static final int ROUNDS_AT_ONCE = 64;

    /** One round of what the thread does for ever. */
    @FunctionalInterface
    public interface Round {

        /** Serves once, however much that is; false where nothing will come any more. */
        boolean serve() throws Exception;
    }

    private Partner() {}

    /** {@return a thread that serves until there is nothing more, or the descriptor is closed} */
    public static Thread serving(String name, Round round) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (serve(round)) {
                            // The next round may block.
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(name + " has failed", e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static boolean serve(Round round) throws Exception {
        for (int i = 0; i < ROUNDS_AT_ONCE; i++) {
            if (!round.serve()) {
                return false;
            }
        }
        return true;
    }

    /** Waits a moment for a thread to end: one that does not is left behind as a daemon. */
    static void join(Thread partner) {
        if (partner == null) {
            return;
        }
        try {
            partner.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
