package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct timespec}: timespec(3type). Offsets count from the buffer's position; numbers are
 * read and written in the buffer's own byte order.
 */
public final class StructTimespec {
    /** {@code sizeof(struct timespec)}. */
    public static final int SIZE = everywhere(16);

    /** {@code _Alignof(struct timespec)}. */
    public static final int ALIGN = everywhere(8);

    /** {@code time_t tv_sec}: seconds. */
    public static final int tv_sec = everywhere(0);

    /** {@code long tv_nsec}: nanoseconds, 0 to 999,999,999. */
    public static final int tv_nsec = everywhere(8);

    private StructTimespec() {}

    /** {@return {@code tv_sec}} */
    public static long tv_sec(ByteBuffer struct) {
        return struct.getLong(struct.position() + tv_sec);
    }

    /** Sets {@code tv_sec}. */
    public static void tv_sec(ByteBuffer struct, long value) {
        struct.putLong(struct.position() + tv_sec, value);
    }

    /** {@return {@code tv_nsec}} */
    public static long tv_nsec(ByteBuffer struct) {
        return struct.getLong(struct.position() + tv_nsec);
    }

    /** Sets {@code tv_nsec}. */
    public static void tv_nsec(ByteBuffer struct, long value) {
        struct.putLong(struct.position() + tv_nsec, value);
    }
}
