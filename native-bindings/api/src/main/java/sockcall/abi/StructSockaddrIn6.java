package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct sockaddr_in6}: ipv6(7). Offsets count from the buffer's position; numbers are read
 * and written in the buffer's own byte order.
 */
public final class StructSockaddrIn6 {
    /** {@code sizeof(struct sockaddr_in6)}. */
    public static final int SIZE = everywhere(28);

    /** {@code _Alignof(struct sockaddr_in6)}. */
    public static final int ALIGN = everywhere(4);

    /** {@code sa_family_t sin6_family}: {@code AF_INET6}. */
    public static final int sin6_family = everywhere(0);

    /** {@code in_port_t sin6_port}: the port, in network byte order. */
    public static final int sin6_port = everywhere(2);

    /** {@code uint32_t sin6_flowinfo}: the flow, in network byte order. */
    public static final int sin6_flowinfo = everywhere(4);

    /** {@code struct in6_addr sin6_addr}: the sixteen bytes of the address. */
    public static final int sin6_addr = everywhere(8);

    /** {@code uint32_t sin6_scope_id}: the interface of a link-local address. */
    public static final int sin6_scope_id = everywhere(24);

    private StructSockaddrIn6() {}

    /** {@return {@code sin6_family}, as the unsigned number that it is} */
    public static int sin6_family(ByteBuffer struct) {
        return Short.toUnsignedInt(struct.getShort(struct.position() + sin6_family));
    }

    /** Sets {@code sin6_family}. */
    public static void sin6_family(ByteBuffer struct, int value) {
        struct.putShort(struct.position() + sin6_family, (short) value);
    }

    /** {@return {@code sin6_scope_id}} */
    public static int sin6_scope_id(ByteBuffer struct) {
        return struct.getInt(struct.position() + sin6_scope_id);
    }

    /** Sets {@code sin6_scope_id}. */
    public static void sin6_scope_id(ByteBuffer struct, int value) {
        struct.putInt(struct.position() + sin6_scope_id, value);
    }
}
