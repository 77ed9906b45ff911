package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct pollfd}: poll(2). The struct stands at the given offset from the buffer's position,
 * so that {@code i * SIZE} names the i-th of an array; numbers are read and written in the buffer's
 * own byte order.
 */
public final class StructPollfd {
    /** {@code sizeof(struct pollfd)}. */
    public static final int SIZE = everywhere(8);

    /** {@code _Alignof(struct pollfd)}. */
    public static final int ALIGN = everywhere(4);

    /** {@code int fd}: the descriptor, or a negative number to be passed over. */
    public static final int fd = everywhere(0);

    /** {@code short events}: what to wait for. */
    public static final int events = everywhere(4);

    /** {@code short revents}: what the kernel found. */
    public static final int revents = everywhere(6);

    private StructPollfd() {}

    /** {@return {@code fd}} */
    public static int fd(ByteBuffer array, int offset) {
        return array.getInt(array.position() + offset + fd);
    }

    /** Sets {@code fd}. */
    public static void fd(ByteBuffer array, int offset, int value) {
        array.putInt(array.position() + offset + fd, value);
    }

    /** {@return {@code events}, as the unsigned number that it is} */
    public static int events(ByteBuffer array, int offset) {
        return Short.toUnsignedInt(array.getShort(array.position() + offset + events));
    }

    /** Sets {@code events}. */
    public static void events(ByteBuffer array, int offset, int value) {
        array.putShort(array.position() + offset + events, (short) value);
    }

    /** {@return {@code revents}, as the unsigned number that it is} */
    public static int revents(ByteBuffer array, int offset) {
        return Short.toUnsignedInt(array.getShort(array.position() + offset + revents));
    }

    /** Sets {@code revents}. */
    public static void revents(ByteBuffer array, int offset, int value) {
        array.putShort(array.position() + offset + revents, (short) value);
    }
}
