package sockcall;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the structs of both Internet families are made of: a family in native byte order, and all
 * the rest in network byte order.
 */
final class NetworkBytes {
    /** {@code sa_family} begins every address: its size is checked by the ABI probe. */
    private static final int FAMILY_SIZE = Short.BYTES;

    private static final int LARGEST_PORT = 0xffff;

    private NetworkBytes() {}

    /** A new struct in native byte order, all zeros but for the family and the port. */
    static ByteBuffer struct(int size, int family, int portAt, int port) {
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException(
                    "port is " + port + ", and has to be 0 to " + LARGEST_PORT);
        }
        ByteBuffer struct = ByteBuffer.allocateDirect(size);
        struct.putShort(portAt, (short) port);
        return struct.order(ByteOrder.nativeOrder()).putShort(0, (short) family);
    }

    /**
     * A read-only copy of an address that is one whole struct of a family, as its length says and
     * its bytes; null of any other.
     */
    static ByteBuffer copy(ByteBuffer addr, int length, int size, int family) {
        if (length != size || addr.remaining() < size || family(addr) != family) {
            return null;
        }
        return ByteBuffer.allocateDirect(size)
                .put(0, addr, addr.position(), size)
                .asReadOnlyBuffer();
    }

    private static int family(ByteBuffer addr) {
        ByteBuffer family = addr.slice(addr.position(), FAMILY_SIZE).order(ByteOrder.nativeOrder());
        return Short.toUnsignedInt(family.getShort(0));
    }

    /** Puts an address, which has to have so many bytes. */
    static void address(ByteBuffer struct, int at, byte[] address, int size) {
        if (address.length != size) {
            throw new IllegalArgumentException(
                    "address has " + address.length + " bytes, and has to have " + size);
        }
        struct.put(at, address);
    }

    static byte[] bytes(ByteBuffer struct, int at, int size) {
        byte[] copy = new byte[size];
        struct.get(at, copy);
        return copy;
    }

    static int port(ByteBuffer struct, int at) {
        return Short.toUnsignedInt(network(struct).getShort(at));
    }

    static int number(ByteBuffer struct, int at) {
        return network(struct).getInt(at);
    }

    static void number(ByteBuffer struct, int at, int value) {
        network(struct).putInt(at, value);
    }

    private static ByteBuffer network(ByteBuffer struct) {
        return struct.duplicate().order(ByteOrder.BIG_ENDIAN);
    }
}
