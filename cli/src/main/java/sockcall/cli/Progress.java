package sockcall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far a run of the suite, or of the measurement, has come, on standard error: one line that
 * changes on a terminal, and one for each file and engine elsewhere.
 */
final class Progress {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** Carriage return, and the sequence of ECMA-48 that erases the line from there on. */
    private static final String SAME_LINE = "\r\033[K";

    /** What fits into a line of most terminals. */
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean isTerminal;
    private int total;
    private int done;
    private String shown = "";

    Progress(PrintWriter err) {
        this.err = err;
        this.isTerminal = isTerminal();
    }

    private static boolean isTerminal() {
        try {
            return Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty).*");
        } catch (IOException e) {
            return false;
        }
    }

    /** So many steps are to come; the line does not outlive a signal that ends the process. */
    void begin(int count) {
        total = count;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** An engine prepares for all files. */
    void prepare(String engine) {
        show(engine, "preparing", "");
    }

    /** A scenario has ended, or a measurement begins. */
    void step(String file, String engine, String title) {
        done++;
        show(engine, file, ": " + title);
    }

    private synchronized void show(String engine, String file, String title) {
        if (isTerminal) {
            String line = String.format("%d/%d %s %s%s", done, total, engine, file, title);
            shown = line.substring(0, Math.min(WIDTH, line.length()));
            print(SAME_LINE + shown);
        } else if (!shown.equals(engine + ": " + file)) {
            shown = engine + ": " + file;
            print(shown + "\n");
        }
    }

    /** There are no more. */
    synchronized void end() {
        if (isTerminal && !shown.isEmpty()) {
            shown = "";
            print(SAME_LINE);
        }
    }

    private void print(String text) {
        err.print(ByteArguments.printed(text));
        err.flush();
    }
}
