package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import sockcall.Syscalls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * The descriptors of one test: those that it opened, which end with it, and those that the process
 * has, which must be the same before and after.
 */
final class Descriptors implements AutoCloseable {
    static final Path TABLE = Path.of("/proc/self/fd");

    private final Syscalls calls;
    private final Deque<Integer> opened = new ArrayDeque<>();
    private final Map<Integer, String> before = table();

    Descriptors(Syscalls calls) {
        this.calls = calls;
    }

    /** The result of a call that opens a descriptor; {@link #close} closes it. */
    int opened(int fd) {
        if (fd < 0) {
            throw new AssertionError("no descriptor but " + Results.text(fd));
        }
        opened.push(fd);
        return fd;
    }

    /** Closes a descriptor before the end. */
    int closed(int fd) {
        opened.remove(fd);
        return calls.close(fd);
    }

    /** Closes what is still open, and asserts that nothing else was left open. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            calls.close(opened.pop());
        }
        assertEquals(before, table(), "open descriptors before and after");
    }

    /**
     * Every socket, pipe and other nameless object that is open; not files, which the JVM opens
     * when it likes: the jars that it loads from, the sources of random numbers.
     */
    private static Map<Integer, String> table() {
        Map<Integer, String> table = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(TABLE)) {
            for (Path entry : entries) {
                String target = target(entry);
                if (!target.startsWith("/")) {
                    table.put(Integer.valueOf(entry.getFileName().toString()), target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /**
     * The descriptor of the listing itself is gone by the time it is looked at: a file, as others.
     */
    static String target(Path entry) {
        try {
            return Files.readSymbolicLink(entry).toString();
        } catch (IOException e) {
            return "/gone";
        }
    }
}
