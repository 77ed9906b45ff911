package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct linger}: socket(7), the value of {@code SO_LINGER}. Offsets count from the buffer's
 * position; numbers are read and written in the buffer's own byte order.
 */
public final class StructLinger {
    /** {@code sizeof(struct linger)}. */
    public static final int SIZE = everywhere(8);

    /** {@code _Alignof(struct linger)}. */
    public static final int ALIGN = everywhere(4);

    /** {@code int l_onoff}: whether close waits. */
    public static final int l_onoff = everywhere(0);

    /** {@code int l_linger}: for how many seconds. */
    public static final int l_linger = everywhere(4);

    private StructLinger() {}

    /** {@return {@code l_onoff}} */
    public static int l_onoff(ByteBuffer struct) {
        return struct.getInt(struct.position() + l_onoff);
    }

    /** Sets {@code l_onoff}. */
    public static void l_onoff(ByteBuffer struct, int value) {
        struct.putInt(struct.position() + l_onoff, value);
    }

    /** {@return {@code l_linger}} */
    public static int l_linger(ByteBuffer struct) {
        return struct.getInt(struct.position() + l_linger);
    }

    /** Sets {@code l_linger}. */
    public static void l_linger(ByteBuffer struct, int value) {
        struct.putInt(struct.position() + l_linger, value);
    }
}
