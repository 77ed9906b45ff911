package sockcall.spi;

import java.nio.ByteBuffer;
import java.util.function.ToLongFunction;

/** A struct, or an array of structs, that points to memory, and keeps what it points to alive. */
public interface PointerStruct {
    /**
     * {@return the memory of the struct, always the same and read-only, with the addresses and
     * lengths of what it points to as these are now}
     *
     * @param address what tells the address of a buffer's position, and 0, which is NULL, of
     *     {@code null}
     */
    ByteBuffer encode(ToLongFunction<ByteBuffer> address);

    /**
     * {@return the address of the struct, whose memory then is as {@link #encode} leaves it}
     *
     * @param address as that of {@link #encode}; asked for each buffer once, since the address of
     *     one never changes but by its position
     */
    long address(ToLongFunction<ByteBuffer> address);
}
