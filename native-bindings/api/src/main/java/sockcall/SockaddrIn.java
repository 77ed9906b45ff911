package sockcall;

import sockcall.abi.StructSockaddrIn;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@code struct sockaddr_in}: ip(7). An IPv4 address and a port, always of 16 bytes.
 *
 * <p>Nothing here asks a name server: a text is the four numbers. Two addresses are equal when
 * their bytes are.
 */
public final class SockaddrIn implements Sockaddr {
    private static final int ADDRESS_SIZE = 4;

    private final ByteBuffer bytes;

    private SockaddrIn(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return an address and a port}
     *
     * @param address four bytes, the first number first
     * @param port 0 to 65535; to bind 0 is to get a port from the kernel
     * @throws IllegalArgumentException when the bytes are not four, or the port is out of range
     */
    public static SockaddrIn of(byte[] address, int port) {
        ByteBuffer struct = NetworkBytes.struct(
                StructSockaddrIn.SIZE, Constants.AF_INET, StructSockaddrIn.sin_port, port);
        NetworkBytes.address(struct, StructSockaddrIn.sin_addr, address, ADDRESS_SIZE);
        return new SockaddrIn(struct.asReadOnlyBuffer());
    }

    /**
     * {@return an address and a port; as {@link #of(byte[], int)}}
     *
     * @param address as {@code 127.0.0.1}: four decimal numbers without leading zeros, never a name
     * @throws IllegalArgumentException also when the text is anything else
     */
    public static SockaddrIn of(String address, int port) {
        return of(InternetText.parse4(address), port);
    }

    /** {@return an address and a port; as {@link #of(byte[], int)}} */
    public static SockaddrIn of(Inet4Address address, int port) {
        return of(address.getAddress(), port);
    }

    /**
     * {@return what the kernel wrote, where it is one whole struct; null else}
     *
     * @param length the length that the kernel reported
     */
    static SockaddrIn received(ByteBuffer addr, int length) {
        ByteBuffer struct =
                NetworkBytes.copy(addr, length, StructSockaddrIn.SIZE, Constants.AF_INET);
        return struct == null ? null : new SockaddrIn(struct);
    }

    @Override
    public int family() {
        return Constants.AF_INET;
    }

    @Override
    public int length() {
        return StructSockaddrIn.SIZE;
    }

    @Override
    public ByteBuffer buffer() {
        return bytes.duplicate().order(ByteOrder.nativeOrder());
    }

    /** {@return the port, 0 to 65535} */
    public int port() {
        return NetworkBytes.port(bytes, StructSockaddrIn.sin_port);
    }

    /** {@return the four bytes of the address, the first number first} */
    public byte[] address() {
        return NetworkBytes.bytes(bytes, StructSockaddrIn.sin_addr, ADDRESS_SIZE);
    }

    /** {@return the address as a text, which {@link #of(String, int)} takes} */
    public String host() {
        return InternetText.format4(address());
    }

    /** {@return the address and the port as the classes of {@code java.net} have them} */
    public InetSocketAddress inetSocketAddress() {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address()), port());
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrIn that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    /** {@return the address and the port, as {@code 127.0.0.1:80}} */
    @Override
    public String toString() {
        return host() + ":" + port();
    }
}
