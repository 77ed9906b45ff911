package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An argument that is a part of larger memory, from a position above 0 to a limit below the end. A
 * call must use that part alone, and leave the position and the limit where they are.
 */
final class Window {
    /** Room on each side; a multiple of every alignment that a struct here has. */
    private static final int MARGIN = 16;

    private static final byte FILL = 0x5a;

    private final ByteBuffer memory;
    private final int end;

    private Window(int size) {
        end = MARGIN + size;
        memory = ByteBuffer.allocateDirect(end + MARGIN).order(ByteOrder.nativeOrder());
        for (int i = 0; i < memory.capacity(); i++) {
            memory.put(i, FILL);
        }
        memory.limit(end).position(MARGIN);
    }

    /** A window of these bytes, from position to limit. */
    static Window of(ByteBuffer bytes) {
        Window window = new Window(bytes.remaining());
        window.memory.put(MARGIN, bytes, bytes.position(), bytes.remaining());
        return window;
    }

    /** The argument. */
    ByteBuffer memory() {
        return memory;
    }

    /** What is in the window now. */
    ByteBuffer content() {
        return memory.duplicate()
                .position(MARGIN)
                .limit(end)
                .slice()
                .order(ByteOrder.nativeOrder());
    }

    /** Asserts that position, limit and the memory around are as they were. */
    void assertKept() {
        assertAll(
                () -> assertEquals(MARGIN, memory.position(), "position"),
                () -> assertEquals(end, memory.limit(), "limit"),
                this::assertKeptAround);
    }

    private void assertKeptAround() {
        ByteBuffer whole = memory.duplicate().clear();
        for (int i = 0; i < MARGIN; i++) {
            assertEquals(FILL, whole.get(i), "byte before the position");
            assertEquals(FILL, whole.get(end + i), "byte after the limit");
        }
    }
}
