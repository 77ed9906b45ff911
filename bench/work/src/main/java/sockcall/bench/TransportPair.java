package sockcall.bench;

/**
 * The two ends of a way for bytes.
 *
 * @param near the end of the thread that runs the turns
 * @param far the end of its partner
 */
public record TransportPair(Transport near, Transport far) implements AutoCloseable {

    @Override
    public void close() {
        close(null);
    }

    /** Closes both ends; the far one once its thread, where there is one, has left it. */
    public void close(Thread partner) {
        near.end();
        far.end();
        near.close();
        Partner.join(partner);
        far.close();
    }
}
