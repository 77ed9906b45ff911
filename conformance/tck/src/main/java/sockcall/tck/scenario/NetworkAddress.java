package sockcall.tck.scenario;

import sockcall.Sockaddr;
import sockcall.SockaddrIn;
import sockcall.SockaddrIn6;

import java.nio.ByteBuffer;
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
                byte[] host = host(word, prefix.equals(INET));
                word.take(":", "a colon and " + port);
                boolean isAny = port.endsWith("any") && word.takeIf("any");
                byte[] whole =
                        struct(host, isAny ? FIRST_CHOSEN : (int) word.number(0, 0xffff, port));
                return new NetworkAddress(whole, whole.length);
            }
        }
        return null;
    }

    /** The address that the word says, up to the colon of its port; a scope is no part of it. */
    private static byte[] host(WordReader word, boolean isFour) {
        String text = word.upToLast(':');
        try {
            if (text.indexOf('%') < 0) {
                return isFour
                        ? SockaddrIn.of(text, 0).address()
                        : SockaddrIn6.of(text, 0).address();
            }
        } catch (IllegalArgumentException e) {
            // It is refused below, as a scope is.
        }
        throw word.insteadOf(isFour ? "an IPv4 address" : "an IPv6 address");
    }

    private static byte[] struct(byte[] host, int port) {
        Sockaddr address =
                host.length == 4 ? SockaddrIn.of(host, port) : SockaddrIn6.of(host, port);
        byte[] bytes = new byte[address.length()];
        address.buffer().get(bytes);
        return bytes;
    }

    /** The word that makes these bytes; null where there is none. */
    static String text(byte[] bytes) {
        Sockaddr address = Sockaddr.of(ByteBuffer.wrap(bytes), bytes.length);
        if (address instanceof SockaddrIn in) {
            return text(bytes, INET + in.host(), in.address(), in.port());
        }
        return address instanceof SockaddrIn6 in
                ? text(bytes, INET6 + in.host(), in.address(), in.port())
                : null;
    }

    /** None where the struct has more than the word says. */
    private static String text(byte[] bytes, String word, byte[] host, int port) {
        return Arrays.equals(bytes, struct(host, port))
                ? word + ":" + (port < FIRST_CHOSEN ? Integer.toString(port) : "any")
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
