package sockcall.cli;

import java.io.IOException;
import java.util.function.Consumer;

/** What runs scenarios: a backend, or C. */
interface Engine {

    /** The name by which a user asks for it. */
    String name();

    /** Does ahead of all files what takes its time and is of none of them. */
    default void prepare() {}

    /**
     * Runs the scenarios of a file, one of those that it was made for, and hands over each one when
     * it has ended.
     */
    void run(Source source, Consumer<Played> each) throws IOException;
}
