package sockcall.bench;

import java.nio.ByteBuffer;

/**
 * Memory that begins at a multiple of 64, as the C program's does. What allocateDirect and malloc
 * give begins at a multiple of 16, by chance at one of 64 too, and is then copied some percent
 * faster.
 */
public final class AlignedMemory {
    private static final int LINE = 64;

    private AlignedMemory() {}

    /** {@return memory of so many bytes} */
    public static ByteBuffer of(int size) {
        ByteBuffer memory = ByteBuffer.allocateDirect(size + LINE);
        return memory.slice(-memory.alignmentOffset(0, LINE) & (LINE - 1), size);
    }
}
