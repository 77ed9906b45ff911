package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct mmsghdr}: sendmmsg(2). The struct stands at the given offset from the buffer's
 * position, so that {@code i * SIZE} names the i-th of an array; numbers are read and written in
 * the buffer's own byte order.
 */
public final class StructMmsghdr {
    /** {@code sizeof(struct mmsghdr)}. */
    public static final int SIZE = everywhere(64);

    /** {@code _Alignof(struct mmsghdr)}. */
    public static final int ALIGN = everywhere(8);

    /** {@code struct msghdr msg_hdr}: the message. */
    public static final int msg_hdr = everywhere(0);

    /** {@code unsigned int msg_len}: the bytes that were sent or received. */
    public static final int msg_len = everywhere(56);

    private StructMmsghdr() {}

    /** {@return {@code msg_len}} */
    public static int msg_len(ByteBuffer struct, int offset) {
        return struct.getInt(struct.position() + offset + msg_len);
    }

    /** Sets {@code msg_len}. */
    public static void msg_len(ByteBuffer struct, int offset, int value) {
        struct.putInt(struct.position() + offset + msg_len, value);
    }
}
