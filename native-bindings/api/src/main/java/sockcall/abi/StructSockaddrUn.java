package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct sockaddr_un}: unix(7), {@code linux/un.h}. Offsets count from the buffer's
 * position; numbers are read and written in the buffer's own byte order.
 */
public final class StructSockaddrUn {
    /** {@code sizeof(struct sockaddr_un)}. */
    public static final int SIZE = everywhere(110);

    /** {@code _Alignof(struct sockaddr_un)}. */
    public static final int ALIGN = everywhere(2);

    /** {@code sa_family_t sun_family}: {@code AF_UNIX}. */
    public static final int sun_family = everywhere(0);

    /** {@code char sun_path[108]}: a path, or a NUL and an abstract name. */
    public static final int sun_path = everywhere(2);

    private StructSockaddrUn() {}

    /** {@return {@code sun_family}, as the unsigned number that it is} */
    public static int sun_family(ByteBuffer struct) {
        return Short.toUnsignedInt(struct.getShort(struct.position() + sun_family));
    }

    /** Sets {@code sun_family}. */
    public static void sun_family(ByteBuffer struct, int value) {
        struct.putShort(struct.position() + sun_family, (short) value);
    }
}
