package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct timeval}: timeval(3type), the value of {@code SO_RCVTIMEO} and {@code SO_SNDTIMEO}.
 * Offsets count from the buffer's position; numbers are read and written in the buffer's own byte
 * order.
 */
public final class StructTimeval {
    /** {@code sizeof(struct timeval)}. */
    public static final int SIZE = everywhere(16);

    /** {@code _Alignof(struct timeval)}. */
    public static final int ALIGN = everywhere(8);

    /** {@code time_t tv_sec}: seconds. */
    public static final int tv_sec = everywhere(0);

    /** {@code suseconds_t tv_usec}: microseconds, 0 to 999,999. */
    public static final int tv_usec = everywhere(8);

    private StructTimeval() {}

    /** {@return {@code tv_sec}} */
    public static long tv_sec(ByteBuffer struct) {
        return struct.getLong(struct.position() + tv_sec);
    }

    /** Sets {@code tv_sec}. */
    public static void tv_sec(ByteBuffer struct, long value) {
        struct.putLong(struct.position() + tv_sec, value);
    }

    /** {@return {@code tv_usec}} */
    public static long tv_usec(ByteBuffer struct) {
        return struct.getLong(struct.position() + tv_usec);
    }

    /** Sets {@code tv_usec}. */
    public static void tv_usec(ByteBuffer struct, long value) {
        struct.putLong(struct.position() + tv_usec, value);
    }
}
