package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct sockaddr_storage}, which has room for an address of any family: sockaddr(3type).
 * Offsets count from the buffer's position; numbers are read and written in the buffer's own byte
 * order.
 */
public final class StructSockaddrStorage {
    /** {@code sizeof(struct sockaddr_storage)}. */
    public static final int SIZE = everywhere(128);

    /** {@code _Alignof(struct sockaddr_storage)}. */
    public static final int ALIGN = everywhere(8);

    /** {@code sa_family_t ss_family}: which kind of address this is. */
    public static final int ss_family = everywhere(0);

    private StructSockaddrStorage() {}

    /** {@return {@code ss_family}, as the unsigned number that it is} */
    public static int ss_family(ByteBuffer struct) {
        return Short.toUnsignedInt(struct.getShort(struct.position() + ss_family));
    }
}
