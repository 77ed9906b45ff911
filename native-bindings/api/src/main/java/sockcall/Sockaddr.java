package sockcall;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * The address of a socket: bytes, as the calls take them, and an exact length, as the kernel counts
 * it. Immutable.
 */
public sealed interface Sockaddr permits SockaddrUn, SockaddrIn, SockaddrIn6 {

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
     * Decodes what the kernel wrote, without loss.
     *
     * @param addr the address, from its position on
     * @param length the length that the kernel reported, which may be more than remains
     * @return the address: a {@link SockaddrIn} or a {@link SockaddrIn6} where it is one whole
     *     struct of theirs; anything else, as an address of another family or one that was cut off
     *     for want of room, is a {@link SockaddrUn} that keeps its bytes, its length and its
     *     {@link #family}
     */
    static Sockaddr of(ByteBuffer addr, int length) {
        Sockaddr internet = SockaddrIn.received(addr, length);
        if (internet == null) {
            internet = SockaddrIn6.received(addr, length);
        }
        return internet != null ? internet : SockaddrUn.received(addr, length);
    }

    /**
     * {@return an Internet address, of the family that its class has}
     *
     * @param address an {@link Inet4Address} or an {@link Inet6Address}
     * @param port 0 to 65535
     * @throws IllegalArgumentException when the port is out of range
     */
    static Sockaddr of(InetAddress address, int port) {
        return address instanceof Inet6Address ip6
                ? SockaddrIn6.of(ip6, port)
                : SockaddrIn.of((Inet4Address) address, port);
    }

    /**
     * {@return an Internet address; as {@link #of(InetAddress, int)}}
     *
     * @throws IllegalArgumentException when the address is of a host that is not resolved: nothing
     *     here asks a name server
     */
    static Sockaddr of(InetSocketAddress address) {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException(address + ": resolve the name of the host first");
        }
        return of(address.getAddress(), address.getPort());
    }
}
