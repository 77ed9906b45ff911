package sockcall.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The other end of a loop of many connections: a C program, the same for every participant. */
public final class Load {
    private final Process process;

    /** Connects so many times to a path, and then sends, until the connections are closed. */
    public Load(Path path, int connections) throws IOException {
        process = new ProcessBuilder(
                        Surroundings.load(), path.toString(), Integer.toString(connections))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits for its end, which comes when the connections are closed. */
    public void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
