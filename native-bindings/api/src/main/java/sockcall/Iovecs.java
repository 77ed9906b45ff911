package sockcall;

import sockcall.abi.StructIovec;
import sockcall.spi.BufferLifetime;
import sockcall.spi.PointerStruct;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * An array of {@code struct iovec}: the buffers that one call gathers from, or scatters to, in
 * their order. Made once, it serves any number of calls: each takes the buffers as they then stand,
 * from position to limit, or, of a {@link #fixed} array, as they stood when it was made.
 *
 * <pre>{@code
 * Iovecs message = new Iovecs(header, body);
 * calls.writev(fd, message);
 * }</pre>
 *
 * <p>One thread at a time: a call writes here what has changed since the last one; of a fixed
 * array, the first call does.
 */
public final class Iovecs implements PointerStruct {
    private final Pointer[] buffers;
    private final String[] names;
    private final ByteBuffer memory;
    private final ByteBuffer encoded;
    private final Pointer self;

    private final boolean isFixed;

    /** Where nothing can move, once is enough. */
    private boolean isEncoded;

    /** What no call need ask of any buffer, since it stays as it is. */
    private boolean areReadable = true;

    private boolean areWritable = true;

    /**
     * An array of these buffers.
     *
     * @throws NullPointerException when a buffer is {@code null}; the text says which
     */
    public Iovecs(ByteBuffer... buffers) {
        this(false, buffers);
    }

    private Iovecs(boolean isFixed, ByteBuffer... buffers) {
        this.isFixed = isFixed;
        this.buffers = new Pointer[buffers.length];
        names = new String[buffers.length];
        for (int i = 0; i < buffers.length; i++) {
            names[i] = "iov[" + i + "]";
            String name = names[i];
            Objects.requireNonNull(
                    buffers[i], () -> name + " is null: leave it out, or pass an empty buffer");
            this.buffers[i] = new Pointer(isFixed ? copy(buffers[i]) : buffers[i]);
            areReadable &= buffers[i].isDirect() && !BufferLifetime.canEnd(buffers[i]);
            areWritable &= areReadable && !buffers[i].isReadOnly();
        }
        memory = StructMemory.of(buffers.length, StructIovec.SIZE, "iovec");
        encoded = StructMemory.shared(memory);
        self = new Pointer(encoded);
    }

    /**
     * {@return an array of these buffers as they stand now, from position to limit, whatever
     * becomes of their positions and limits} It holds the same memory. A call need not look at each
     * buffer for what has changed, as C's own does not, and takes less time. The memory of an arena
     * is still asked at each call whether it is alive.
     *
     * @throws NullPointerException when a buffer is {@code null}; the text says which
     */
    public static Iovecs fixed(ByteBuffer... buffers) {
        return new Iovecs(true, buffers);
    }

    /** {@return {@code iovcnt}: how many buffers there are} */
    public int count() {
        return buffers.length;
    }

    /** {@return the buffer at this place; of a fixed array, a new one over the same memory} */
    public ByteBuffer get(int index) {
        ByteBuffer memory = buffers[index].memory();
        return isFixed ? copy(memory) : memory;
    }

    private static ByteBuffer copy(ByteBuffer memory) {
        return memory.duplicate().order(memory.order());
    }

    /** {@return the bytes from position to limit of all buffers together} */
    public long remaining() {
        long sum = 0;
        for (Pointer buffer : buffers) {
            sum += buffer.length();
        }
        return sum;
    }

    void gathered() {
        if (!areReadable) {
            for (int i = 0; i < buffers.length; i++) {
                Guard.read(buffers[i].memory(), names[i]);
            }
        }
    }

    void scattered() {
        if (!areWritable) {
            for (int i = 0; i < buffers.length; i++) {
                Guard.written(buffers[i].memory(), names[i]);
            }
        }
    }

    @Override
    public ByteBuffer encode(ToLongFunction<ByteBuffer> address) {
        if (!isEncoded) {
            encodeMoved(address);
            isEncoded = isFixed;
        }
        return encoded.clear();
    }

    private void encodeMoved(ToLongFunction<ByteBuffer> address) {
        for (int i = 0; i < buffers.length; i++) {
            if (buffers[i].hasMoved()) {
                StructIovec.iov_base(memory, i * StructIovec.SIZE, buffers[i].address(address));
                StructIovec.iov_len(memory, i * StructIovec.SIZE, buffers[i].length());
            }
        }
    }

    @Override
    public long address(ToLongFunction<ByteBuffer> address) {
        encode(address);
        return self.address(address);
    }
}
