package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct cmsghdr}: cmsg(3). The struct stands at the given offset from the buffer's
 * position, so that {@code i * SIZE} names the i-th of an array; numbers are read and written in
 * the buffer's own byte order. musl's {@code cmsg_len} is an int with four bytes of padding, which
 * a number of eight bytes fills on every platform.
 */
public final class StructCmsghdr {
    /** {@code sizeof(struct cmsghdr)}. */
    public static final int SIZE = everywhere(16);

    /** {@code _Alignof(struct cmsghdr)}. */
    public static final int ALIGN = everywhere(8);

    /** {@code size_t cmsg_len}: the bytes of header and data. */
    public static final int cmsg_len = everywhere(0);

    /** {@code int cmsg_level}: whose type it is, as {@code SOL_SOCKET}. */
    public static final int cmsg_level = everywhere(8);

    /** {@code int cmsg_type}: what it is, as {@code SCM_RIGHTS}. */
    public static final int cmsg_type = everywhere(12);

    private StructCmsghdr() {}

    /** {@return {@code cmsg_len}} */
    public static long cmsg_len(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + cmsg_len);
    }

    /** Sets {@code cmsg_len}. */
    public static void cmsg_len(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + cmsg_len, value);
    }

    /** {@return {@code cmsg_level}} */
    public static int cmsg_level(ByteBuffer struct, int offset) {
        return struct.getInt(struct.position() + offset + cmsg_level);
    }

    /** Sets {@code cmsg_level}. */
    public static void cmsg_level(ByteBuffer struct, int offset, int value) {
        struct.putInt(struct.position() + offset + cmsg_level, value);
    }

    /** {@return {@code cmsg_type}} */
    public static int cmsg_type(ByteBuffer struct, int offset) {
        return struct.getInt(struct.position() + offset + cmsg_type);
    }

    /** Sets {@code cmsg_type}. */
    public static void cmsg_type(ByteBuffer struct, int offset, int value) {
        struct.putInt(struct.position() + offset + cmsg_type, value);
    }
}
