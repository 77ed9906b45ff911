package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A buffer whose position and limit leave room on both sides, where canaries sit: a call that goes
 * beyond either, or that moves them, shows.
 */
final class FencedMemory {
    private static final int MARGIN = 24;
    private static final byte CANARY = 0x5a;

    private final int size;
    private final ByteBuffer whole;
    private final ByteBuffer window;

    FencedMemory(MemoryKind kind, int size, Path directory) {
        this.size = size;
        window = kind.memory(size + 2 * MARGIN, directory);
        whole = window.duplicate();
        for (int i = 0; i < whole.limit(); i++) {
            whole.put(i, CANARY);
        }
        window.position(MARGIN).limit(MARGIN + size);
    }

    /** The buffer to pass to a call: canaries all over. */
    ByteBuffer window() {
        return window;
    }

    /** Asserts that only so many bytes were written, from the position on, and nothing moved. */
    void assertWritten(int count) {
        assertEquals(MARGIN, window.position(), "position");
        assertEquals(MARGIN + size, window.limit(), "limit");
        assertCanaries(0, MARGIN);
        assertCanaries(MARGIN + count, whole.limit());
    }

    private void assertCanaries(int from, int to) {
        for (int i = from; i < to; i++) {
            int index = i - MARGIN;
            assertEquals(CANARY, whole.get(i), () -> "byte " + index + " from the position");
        }
    }
}
