package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import sockcall.Syscalls;
import sockcall.tck.scenario.DescriptorTable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * The descriptors of one test: those that it opened, which end with it, and those that the process
 * has, which must be the same before and after.
 */
final class Descriptors implements AutoCloseable {
    private final Syscalls calls;
    private final Deque<Integer> opened = new ArrayDeque<>();
    private final Map<Integer, String> before = DescriptorTable.nameless();

    Descriptors(Syscalls calls) {
        this.calls = calls;
    }

    /** The result of a call that opens a descriptor; {@link #close} closes it. */
    int opened(int fd) {
        if (fd < 0) {
            throw new AssertionError("expected a descriptor, but was " + Results.text(fd));
        }
        opened.push(fd);
        return fd;
    }

    /** Closes a descriptor before the end. */
    int closed(int fd) {
        opened.remove(fd);
        return calls.close(fd);
    }

    /** A descriptor that somebody else closes. */
    void forgotten(int fd) {
        opened.remove(fd);
    }

    /** Closes what is still open, and asserts that nothing else was left open. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            calls.close(opened.pop());
        }
        assertEquals(before, DescriptorTable.nameless(), "open descriptors before and after");
    }
}
