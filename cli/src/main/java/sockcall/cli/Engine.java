package sockcall.cli;

import java.io.IOException;
import java.util.function.Consumer;

/** What runs scenarios: a backend, or C. */
interface Engine {

    /** The name by which a user asks for it. */
    String name();

    /** Runs the scenarios of a file, and hands over each one when it has ended. */
    void run(Source source, Consumer<Played> each) throws IOException;
}
