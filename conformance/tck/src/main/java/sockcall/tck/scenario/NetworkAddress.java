package sockcall.tck.scenario;

import sockcall.Constants;
import sockcall.abi.StructSockaddrIn;
import sockcall.abi.StructSockaddrIn6;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * An address of AF_INET or AF_INET6, by the word that makes it.
 *
 * @param whole the bytes of the struct
 * @param size how many bytes the memory has
 */
record NetworkAddress(byte[] whole, int size) implements AddressWord {
    /** Ports from here on are the ones that the kernel chooses: ip_local_port_range. */
    private static final int FIRST_CHOSEN = 32768;

    private static final String INET = "inet:";
    private static final String INET6 = "inet6:";

    /**
     * The word of an address; null where the word is none.
     *
     * @param port what stands for a port; where that is not a number alone, {@code any} does too
     */
    static NetworkAddress read(WordReader word, String port) {
        for (String prefix : List.of(INET, INET6)) {
            if (word.takeIf(prefix)) {
                byte[] host = IpText.read(word, prefix.equals(INET) ? 4 : 16);
                word.take(":", "a colon and " + port);
                boolean isAny = port.endsWith("any") && word.takeIf("any");
                byte[] whole =
                        struct(host, isAny ? FIRST_CHOSEN : (int) word.number(0, 0xffff, port));
                return new NetworkAddress(whole, whole.length);
            }
        }
        return null;
    }

    private static byte[] struct(byte[] host, int port) {
        boolean isFour = host.length == 4;
        ByteBuffer struct = ByteBuffer.allocate(
                        isFour ? StructSockaddrIn.SIZE : StructSockaddrIn6.SIZE)
                .order(ByteOrder.nativeOrder());
        StructSockaddrIn.sin_family(struct, isFour ? Constants.AF_INET : Constants.AF_INET6);
        struct.put(StructSockaddrIn.sin_port, (byte) (port >> 8));
        struct.put(StructSockaddrIn.sin_port + 1, (byte) port);
        struct.put(isFour ? StructSockaddrIn.sin_addr : StructSockaddrIn6.sin6_addr, host);
        return struct.array();
    }

    /** The word that makes these bytes; null where there is none. */
    static String text(byte[] bytes) {
        if (bytes.length != StructSockaddrIn.SIZE && bytes.length != StructSockaddrIn6.SIZE) {
            return null;
        }
        boolean isFour = bytes.length == StructSockaddrIn.SIZE;
        int start = isFour ? StructSockaddrIn.sin_addr : StructSockaddrIn6.sin6_addr;
        byte[] host = Arrays.copyOfRange(bytes, start, start + (isFour ? 4 : 16));
        int high = Byte.toUnsignedInt(bytes[StructSockaddrIn.sin_port]);
        int port = high << 8 | Byte.toUnsignedInt(bytes[StructSockaddrIn.sin_port + 1]);
        return Arrays.equals(bytes, struct(host, port))
                ? (isFour ? INET : INET6)
                        + IpText.of(host)
                        + ":"
                        + (port < FIRST_CHOSEN ? Integer.toString(port) : "any")
                : null;
    }

    @Override
    public NetworkAddress resized(int to) {
        return new NetworkAddress(whole, to);
    }

    @Override
    public int wholeLength(int shown) {
        return shown;
    }

    @Override
    public int shownLength(int length) {
        return length;
    }

    @Override
    public byte[] bytes(PrivateNames names) {
        return Arrays.copyOf(whole, size);
    }

    /** The word. */
    @Override
    public String toString() {
        return text(whole);
    }
}
