package sockcall;

import java.nio.ByteBuffer;

/**
 * The address of a socket: bytes, as the calls take them, and an exact length, as the kernel counts
 * it. Immutable.
 */
public sealed interface Sockaddr permits SockaddrUn {

    /** {@return {@code sa_family}; -1 where the address is too short to have one} */
    int family();

    /**
     * {@return the length that the kernel reported or that a call passes; it is more than
     * {@link #buffer} holds where the kernel had more to give than fits the struct}
     */
    int length();

    /**
     * {@return the bytes of the struct, from position 0 to limit, as a new read-only direct buffer}
     * A loop that must not allocate asks once, or uses {@link SockaddrStorage}.
     */
    ByteBuffer buffer();

    /**
     * Decodes what the kernel wrote.
     *
     * @param addr the address, from its position on
     * @param length the length that the kernel reported, which may be more than remains
     * @return the address; of another family than AF_UNIX, a {@link SockaddrUn} that keeps its
     *     bytes
     */
    static Sockaddr of(ByteBuffer addr, int length) {
        return SockaddrUn.received(addr, length);
    }
}
