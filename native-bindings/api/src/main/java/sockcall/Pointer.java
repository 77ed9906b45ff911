package sockcall;

import java.nio.ByteBuffer;
import java.util.function.ToLongFunction;

/**
 * A buffer, or NULL, that a struct points to. Its address is asked for once, since that of one
 * buffer never changes: asked for at each call, by a loop over several, it would be an allocation.
 */
final class Pointer {
    /** No address that memory can have. */
    private static final long UNKNOWN = -1;

    private final ByteBuffer memory;
    private long base = UNKNOWN;
    private int position = -1;
    private int limit = -1;

    Pointer(ByteBuffer memory) {
        this.memory = memory;
    }

    /** {@return the buffer; {@code null} for NULL} */
    ByteBuffer memory() {
        return memory;
    }

    /** {@return a pointer to this memory, this one if it is that} */
    Pointer to(ByteBuffer other) {
        return other == memory ? this : new Pointer(other);
    }

    /** {@return the address of the buffer's position as it is now} */
    long address(ToLongFunction<ByteBuffer> address) {
        if (memory == null) {
            return 0;
        }
        if (base == UNKNOWN) {
            base = address.applyAsLong(memory) - memory.position();
        }
        return base + memory.position();
    }

    /** {@return whether position or limit are not where they were when this was last asked} */
    boolean hasMoved() {
        if (memory.position() == position && memory.limit() == limit) {
            return false;
        }
        position = memory.position();
        limit = memory.limit();
        return true;
    }

    /** {@return the bytes from position to limit as they are now} */
    int length() {
        return memory == null ? 0 : memory.remaining();
    }
}
