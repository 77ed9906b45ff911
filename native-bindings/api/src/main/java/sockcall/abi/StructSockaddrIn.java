package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct sockaddr_in}: ip(7). Offsets count from the buffer's position; numbers are read and
 * written in the buffer's own byte order.
 */
public final class StructSockaddrIn {
    /** {@code sizeof(struct sockaddr_in)}. */
    public static final int SIZE = everywhere(16);

    /** {@code _Alignof(struct sockaddr_in)}. */
    public static final int ALIGN = everywhere(4);

    /** {@code sa_family_t sin_family}: {@code AF_INET}. */
    public static final int sin_family = everywhere(0);

    /** {@code in_port_t sin_port}: the port, in network byte order. */
    public static final int sin_port = everywhere(2);

    /** {@code struct in_addr sin_addr}: the four bytes of the address. */
    public static final int sin_addr = everywhere(4);

    private StructSockaddrIn() {}

    /** {@return {@code sin_family}, as the unsigned number that it is} */
    public static int sin_family(ByteBuffer struct) {
        return Short.toUnsignedInt(struct.getShort(struct.position() + sin_family));
    }

    /** Sets {@code sin_family}. */
    public static void sin_family(ByteBuffer struct, int value) {
        struct.putShort(struct.position() + sin_family, (short) value);
    }
}
