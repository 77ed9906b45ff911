package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * A buffer whose position and limit leave room on both sides, where canaries sit: a call that goes
 * beyond either, or that moves them, shows.
 */
final class FencedMemory {
    /** Room on each side; a multiple of every alignment that a struct here has. */
    private static final int MARGIN = 24;

    private static final byte CANARY = 0x5a;

    private final int size;
    private final ByteBuffer whole;
    private final ByteBuffer window;

    FencedMemory(MemoryKind kind, int size, Path directory) {
        this(kind.memory(size + 2 * MARGIN, directory), size);
    }

    private FencedMemory(ByteBuffer memory, int size) {
        this.size = size;
        window = memory;
        whole = window.duplicate();
        for (int i = 0; i < whole.limit(); i++) {
            whole.put(i, CANARY);
        }
        window.position(MARGIN).limit(MARGIN + size);
    }

    /** A buffer of these bytes, from position to limit, in native order. */
    static FencedMemory of(ByteBuffer bytes) {
        int size = bytes.remaining();
        ByteBuffer memory = ContractFixture.memory(size + 2 * MARGIN);
        FencedMemory fenced = new FencedMemory(memory, size);
        fenced.whole.put(MARGIN, bytes, bytes.position(), size);
        return fenced;
    }

    /** The buffer to pass to a call: canaries all over, or the bytes that it was made of. */
    ByteBuffer window() {
        return window;
    }

    /** What is between the canaries now, wherever the position and the limit are. */
    ByteBuffer content() {
        return whole.slice(MARGIN, size).order(ByteOrder.nativeOrder());
    }

    /** Asserts that nothing around was written, and nothing moved. */
    void assertKept() {
        assertWritten(size);
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
