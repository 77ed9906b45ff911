package sockcall;

import sockcall.abi.StructSockaddrIn6;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@code struct sockaddr_in6}: ipv6(7). An IPv6 address and a port, with the flow and the interface
 * (scope) of a link-local address, always of 28 bytes.
 *
 * <p>Nothing here asks a name server or the kernel: a text is an address as RFC 4291 writes it, and
 * a scope is the number of an interface. Two addresses are equal when their bytes are.
 */
public final class SockaddrIn6 implements Sockaddr {
    private static final int ADDRESS_SIZE = 16;

    private final ByteBuffer bytes;

    private SockaddrIn6(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return an address and a port, with flow and scope}
     *
     * @param address sixteen bytes, in network byte order
     * @param port 0 to 65535; to bind 0 is to get a port from the kernel
     * @param flowinfo {@code sin6_flowinfo} as a number, which stands in network byte order in the
     *     struct; 0 as a rule
     * @param scopeId the number of the interface, for a link-local address; 0 for none
     * @throws IllegalArgumentException when the bytes are not sixteen, or the port is out of range
     */
    public static SockaddrIn6 of(byte[] address, int port, int flowinfo, int scopeId) {
        ByteBuffer struct = NetworkBytes.struct(
                StructSockaddrIn6.SIZE, Constants.AF_INET6, StructSockaddrIn6.sin6_port, port);
        NetworkBytes.number(struct, StructSockaddrIn6.sin6_flowinfo, flowinfo);
        NetworkBytes.address(struct, StructSockaddrIn6.sin6_addr, address, ADDRESS_SIZE);
        StructSockaddrIn6.sin6_scope_id(struct, scopeId);
        return new SockaddrIn6(struct.asReadOnlyBuffer());
    }

    /** {@return an address and a port; as {@link #of(byte[], int, int, int)}} */
    public static SockaddrIn6 of(byte[] address, int port) {
        return of(address, port, 0, 0);
    }

    /**
     * {@return an address and a port; as {@link #of(byte[], int, int, int)}}
     *
     * @param address as {@code ::1}, {@code ::ffff:127.0.0.1} or {@code fe80::1%2}, without
     *     brackets; after the {@code %} the number of an interface, never its name
     * @throws IllegalArgumentException also when the text is anything else
     */
    public static SockaddrIn6 of(String address, int port) {
        int percent = address.indexOf('%');
        if (percent < 0) {
            return of(InternetText.parse6(address), port);
        }
        int scopeId = InternetText.scope(address.substring(percent + 1));
        return of(InternetText.parse6(address.substring(0, percent)), port, 0, scopeId);
    }

    /** {@return an address and a port, with the address's scope; as {@link #of(byte[], int)}} */
    public static SockaddrIn6 of(Inet6Address address, int port) {
        return of(address.getAddress(), port, 0, address.getScopeId());
    }

    /**
     * {@return the IPv6 form of an IPv4 address, {@code ::ffff:a.b.c.d}, by which a socket of
     * {@code AF_INET6} reaches it}
     */
    public static SockaddrIn6 mapped(SockaddrIn address) {
        byte[] mapped = new byte[ADDRESS_SIZE];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        System.arraycopy(address.address(), 0, mapped, 12, 4);
        return of(mapped, address.port());
    }

    /**
     * {@return what the kernel wrote, where it is one whole struct; null else}
     *
     * @param length the length that the kernel reported
     */
    static SockaddrIn6 received(ByteBuffer addr, int length) {
        ByteBuffer struct =
                NetworkBytes.copy(addr, length, StructSockaddrIn6.SIZE, Constants.AF_INET6);
        return struct == null ? null : new SockaddrIn6(struct);
    }

    @Override
    public int family() {
        return Constants.AF_INET6;
    }

    @Override
    public int length() {
        return StructSockaddrIn6.SIZE;
    }

    @Override
    public ByteBuffer buffer() {
        return bytes.duplicate().order(ByteOrder.nativeOrder());
    }

    /** {@return the port, 0 to 65535} */
    public int port() {
        return NetworkBytes.port(bytes, StructSockaddrIn6.sin6_port);
    }

    /** {@return the sixteen bytes of the address, in network byte order} */
    public byte[] address() {
        return NetworkBytes.bytes(bytes, StructSockaddrIn6.sin6_addr, ADDRESS_SIZE);
    }

    /** {@return {@code sin6_flowinfo} as a number} */
    public int flowinfo() {
        return NetworkBytes.number(bytes, StructSockaddrIn6.sin6_flowinfo);
    }

    /** {@return {@code sin6_scope_id}: the number of an interface; 0 for none} */
    public int scopeId() {
        return StructSockaddrIn6.sin6_scope_id(buffer());
    }

    /**
     * {@return the address as a text, which {@link #of(String, int)} takes, with its scope if it
     * has one: {@code ::1}, {@code fe80::1%2}}
     */
    public String host() {
        String scope = scopeId() == 0 ? "" : "%" + Integer.toUnsignedString(scopeId());
        return InternetText.format6(address()) + scope;
    }

    /**
     * {@return the address and the port as the classes of {@code java.net} have them, which know no
     * flow; the address is an {@link Inet6Address} even where it stands for an IPv4 address}
     */
    public InetSocketAddress inetSocketAddress() {
        try {
            int scope = scopeId() == 0 ? -1 : scopeId();
            return new InetSocketAddress(Inet6Address.getByAddress(null, address(), scope), port());
        } catch (UnknownHostException e) {
            throw new AssertionError("sixteen bytes are an address", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrIn6 that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    /**
     * {@return the address and the port, as {@code [::1]:80}, and with a scope as
     * {@code [fe80::1%2]:80}: RFC 5952}
     */
    @Override
    public String toString() {
        return "[" + host() + "]:" + port();
    }
}
