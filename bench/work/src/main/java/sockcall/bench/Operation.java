package sockcall.bench;

/** Work that is the same operation again and again, made by the thread that runs the turn. */
public interface Operation extends AutoCloseable {

    /**
     * Makes so many operations. The loop stands in here, so that it is compiled with its operation
     * whatever else the process runs.
     */
    void repeat(int count) throws Exception;

    /** {@return the thread at the other end, whose allocation counts too; {@code null} without} */
    default Thread partner() {
        return null;
    }

    @Override
    void close();
}
