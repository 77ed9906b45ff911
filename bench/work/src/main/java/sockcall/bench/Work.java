package sockcall.bench;

import java.io.IOException;

/** What one participant does in one cell: opened once, it is run in any number of turns. */
public interface Work extends AutoCloseable {

    /** Does the work for about this long, and says what it measured. */
    Numbers run(long ns) throws Exception;

    @Override
    void close() throws IOException;
}
