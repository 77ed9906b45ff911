package sockcall.abi;

import static sockcall.abi.Platform.everywhere;
import static sockcall.abi.Platform.onX86;

import java.nio.ByteBuffer;

/**
 * {@code struct epoll_event}: epoll_event(3type). The struct stands at the given offset from the
 * buffer's position, so that {@code i * SIZE} names the i-th of an array; numbers are read and
 * written in the buffer's own byte order. It is packed on x86_64, and nowhere else.
 */
public final class StructEpollEvent {
    /** {@code sizeof(struct epoll_event)}. */
    public static final int SIZE = onX86(12, 16);

    /** {@code _Alignof(struct epoll_event)}. */
    public static final int ALIGN = onX86(1, 8);

    /** {@code uint32_t events}: what to wait for, or what the kernel found. */
    public static final int events = everywhere(0);

    /** {@code epoll_data_t data}: what the caller wants to have back. */
    public static final int data = onX86(4, 8);

    private StructEpollEvent() {}

    /** {@return {@code events}} */
    public static int events(ByteBuffer struct, int offset) {
        return struct.getInt(struct.position() + offset + events);
    }

    /** Sets {@code events}. */
    public static void events(ByteBuffer struct, int offset, int value) {
        struct.putInt(struct.position() + offset + events, value);
    }

    /** {@return {@code data}} */
    public static long data(ByteBuffer struct, int offset) {
        return struct.getLong(struct.position() + offset + data);
    }

    /** Sets {@code data}. */
    public static void data(ByteBuffer struct, int offset, long value) {
        struct.putLong(struct.position() + offset + data, value);
    }
}
