package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct iovec}: readv(2). The struct stands at the given offset from the buffer's position,
 * so that {@code i * SIZE} names the i-th of an array; numbers are read and written in the buffer's
 * own byte order.
 */
public final class StructIovec {
    /** {@code sizeof(struct iovec)}. */
    public static final int SIZE = everywhere(16);

    /** {@code _Alignof(struct iovec)}. */
    public static final int ALIGN = everywhere(8);

    /** {@code void *iov_base}: where the memory begins. */
    public static final int iov_base = everywhere(0);

    /** {@code size_t iov_len}: how many bytes it has. */
    public static final int iov_len = everywhere(8);

    private StructIovec() {}

    /** {@return {@code iov_base}} */
    public static long iov_base(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + iov_base);
    }

    /** Sets {@code iov_base}. */
    public static void iov_base(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + iov_base, value);
    }

    /** {@return {@code iov_len}} */
    public static long iov_len(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + iov_len);
    }

    /** Sets {@code iov_len}. */
    public static void iov_len(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + iov_len, value);
    }
}
