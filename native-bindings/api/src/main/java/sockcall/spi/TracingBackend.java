package sockcall.spi;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A backend that makes every call through another one, and prints a line for each when it returns,
 * as strace does: {@code send(4, "hello", 5, MSG_NOSIGNAL) = 5}.
 *
 * <p>The system property {@code sockcall.trace} traces any program: {@code stderr}, or the name of
 * a file that lines are appended to.
 */
public final class TracingBackend {
    /** The system property that traces every backend that is opened. */
    public static final String PROPERTY = "sockcall.trace";

    /** What the property named, opened once. */
    private static final Map<String, PrintStream> TARGETS = new ConcurrentHashMap<>();

    private TracingBackend() {}

    /**
     * {@return a backend that prints its calls}
     *
     * @param backend what makes the calls
     * @param out where the lines go, each with a newline, one at a time
     */
    public static Backend over(Backend backend, Appendable out) {
        return new Tracer(backend, out).as(Backend.class);
    }

    /** The backend as it is, or traced if the system property asks for it. */
    static Backend ifAskedFor(Backend backend) {
        String target = System.getProperty(PROPERTY);
        return target == null
                ? backend
                : over(backend, TARGETS.computeIfAbsent(target, TracingBackend::opened));
    }

    private static PrintStream opened(String target) {
        if (target.equals("stderr")) {
            return System.err;
        }
        try {
            FileOutputStream file = new FileOutputStream(target, true);
            return new PrintStream(file, true, StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new BackendUnavailableException(
                    "the file of -D" + PROPERTY + " cannot be written: " + e.getMessage());
        }
    }

    private static final class Tracer extends Interposed {
        private final Appendable out;
        private final CallFormat format = new CallFormat();

        Tracer(Backend backend, Appendable out) {
            super(backend);
            this.out = out;
        }

        @Override
        int make(CallDescription call, Object[] arguments) {
            BegunCall begun = format.begin(call, arguments);
            int result = call.on(backend, arguments);
            print(format.call(begun, result) + " = " + format.result(begun, result));
            return result;
        }

        private void print(String line) {
            synchronized (out) {
                try {
                    out.append(line).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
