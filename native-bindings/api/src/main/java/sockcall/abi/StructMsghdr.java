package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct msghdr}: sendmsg(2). The struct stands at the given offset from the buffer's
 * position, so that {@code i * SIZE} names the i-th of an array; numbers are read and written in
 * the buffer's own byte order. musl's {@code msg_iovlen} and {@code msg_controllen} are ints with
 * four bytes of padding, which a number of eight bytes fills on every platform.
 */
public final class StructMsghdr {
    /** {@code sizeof(struct msghdr)}. */
    public static final int SIZE = everywhere(56);

    /** {@code _Alignof(struct msghdr)}. */
    public static final int ALIGN = everywhere(8);

    /** {@code void *msg_name}: the address, or NULL. */
    public static final int msg_name = everywhere(0);

    /** {@code socklen_t msg_namelen}: the bytes of the address. */
    public static final int msg_namelen = everywhere(8);

    /** {@code struct iovec *msg_iov}: the data. */
    public static final int msg_iov = everywhere(16);

    /** {@code size_t msg_iovlen}: how many iovecs there are. */
    public static final int msg_iovlen = everywhere(24);

    /** {@code void *msg_control}: the control messages, or NULL. */
    public static final int msg_control = everywhere(32);

    /** {@code size_t msg_controllen}: the bytes of the control messages. */
    public static final int msg_controllen = everywhere(40);

    /** {@code int msg_flags}: what recvmsg found out. */
    public static final int msg_flags = everywhere(48);

    private StructMsghdr() {}

    /** {@return {@code msg_name}} */
    public static long msg_name(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + msg_name);
    }

    /** Sets {@code msg_name}. */
    public static void msg_name(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + msg_name, value);
    }

    /** {@return {@code msg_namelen}} */
    public static int msg_namelen(ByteBuffer struct, int offset) {
        return struct.getInt(struct.position() + offset + msg_namelen);
    }

    /** Sets {@code msg_namelen}. */
    public static void msg_namelen(ByteBuffer struct, int offset, int value) {
        struct.putInt(struct.position() + offset + msg_namelen, value);
    }

    /** {@return {@code msg_iov}} */
    public static long msg_iov(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + msg_iov);
    }

    /** Sets {@code msg_iov}. */
    public static void msg_iov(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + msg_iov, value);
    }

    /** {@return {@code msg_iovlen}} */
    public static long msg_iovlen(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + msg_iovlen);
    }

    /** Sets {@code msg_iovlen}. */
    public static void msg_iovlen(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + msg_iovlen, value);
    }

    /** {@return {@code msg_control}} */
    public static long msg_control(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + msg_control);
    }

    /** Sets {@code msg_control}. */
    public static void msg_control(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + msg_control, value);
    }

    /** {@return {@code msg_controllen}} */
    public static long msg_controllen(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + msg_controllen);
    }

    /** Sets {@code msg_controllen}. */
    public static void msg_controllen(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + msg_controllen, value);
    }

    /** {@return {@code msg_flags}} */
    public static int msg_flags(ByteBuffer struct, int offset) {
        return struct.getInt(struct.position() + offset + msg_flags);
    }

    /** Sets {@code msg_flags}. */
    public static void msg_flags(ByteBuffer struct, int offset, int value) {
        struct.putInt(struct.position() + offset + msg_flags, value);
    }
}
