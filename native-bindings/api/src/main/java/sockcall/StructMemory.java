package sockcall;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The memory of the struct objects: direct, in native order, and of a size that was checked. */
final class StructMemory {
    private StructMemory() {}

    /**
     * Room for so many structs, one after the other.
     *
     * @throws IllegalArgumentException when there cannot be so many; the text says how many can be
     */
    static ByteBuffer of(int count, int size, String struct) {
        int most = Integer.MAX_VALUE / size;
        if (count < 0 || count > most) {
            throw new IllegalArgumentException("an array of "
                    + count
                    + " struct "
                    + struct
                    + ": pass a number from 0 to "
                    + most);
        }
        return of(count * size);
    }

    /**
     * Room for so many bytes.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    static ByteBuffer of(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("a size of " + size + ": pass a number from 0 up");
        }
        return natively(ByteBuffer.allocateDirect(size));
    }

    /** The same memory, for others: its position and limit are theirs. */
    static ByteBuffer shared(ByteBuffer memory) {
        return natively(memory.duplicate());
    }

    private static ByteBuffer natively(ByteBuffer memory) {
        return memory.order(ByteOrder.nativeOrder());
    }
}
