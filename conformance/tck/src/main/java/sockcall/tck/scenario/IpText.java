package sockcall.tck.scenario;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** IP addresses as text, as inet_ntop(3) writes them. */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {}

    /** The address that the word says, up to the colon of its port: of 4 bytes, or of 16. */
    static byte[] read(WordReader word, int size) {
        String text = word.upToLast(':');
        byte[] bytes = size == 4 ? four(text) : sixteen(text);
        if (bytes == null) {
            throw word.insteadOf(size == 4 ? "an IPv4 address" : "an IPv6 address");
        }
        return bytes;
    }

    private static byte[] four(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        for (int i = 0; i < bytes.length; i++) {
            if (parts.length != bytes.length
                    || !parts[i].matches("[0-9]{1,3}")
                    || Integer.parseInt(parts[i]) > 255) {
                return null;
            }
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    /**
     * Eight groups of hexadecimal digits, or fewer around one {@code ::}; the last two of them may
     * be an IPv4 address.
     */
    private static byte[] sixteen(String address) {
        String text = withoutQuad(address);
        String[] halves = text.split("::", -1);
        List<Integer> before = groups(halves[0]);
        List<Integer> after = halves.length == 2 ? groups(halves[1]) : List.of();
        if (halves.length > 2 || before == null || after == null) {
            return null;
        }
        int missing = GROUPS - before.size() - after.size();
        if (halves.length == 2 ? missing < 1 : missing != 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * GROUPS);
        before.forEach(group -> bytes.putShort(group.shortValue()));
        bytes.position(bytes.position() + 2 * missing);
        after.forEach(group -> bytes.putShort(group.shortValue()));
        return bytes.array();
    }

    private static String withoutQuad(String text) {
        int start = text.lastIndexOf(':') + 1;
        byte[] quad = four(text.substring(start));
        return quad == null ? text : text.substring(0, start) + hexadecimal(quad, 0, 2);
    }

    private static List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        for (String group : text.isEmpty() ? new String[0] : text.split(":", -1)) {
            if (!group.matches("[0-9a-fA-F]{1,4}")) {
                return null;
            }
            groups.add(Integer.parseInt(group, 16));
        }
        return groups;
    }

    /** The text of an address of 4 bytes, or of 16. */
    static String of(byte[] address) {
        if (address.length == 4) {
            StringJoiner text = new StringJoiner(".");
            for (byte b : address) {
                text.add(Integer.toString(Byte.toUnsignedInt(b)));
            }
            return text.toString();
        }
        int start = 0;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            if (zeros(address, i) > length) {
                start = i;
                length = zeros(address, i);
            }
        }
        if (length == 1) {
            return hexadecimal(address, 0, GROUPS);
        }
        boolean hasQuad =
                start == 0 && (length == 6 || length == 5 && group(address, length) == 0xffff);
        int end = hasQuad ? GROUPS - 2 : GROUPS;
        String last = hasQuad ? of(Arrays.copyOfRange(address, 2 * end, address.length)) : "";
        String rest = hexadecimal(address, start + length, end);
        return hexadecimal(address, 0, start)
                + "::"
                + rest
                + (rest.isEmpty() || last.isEmpty() ? "" : ":")
                + last;
    }

    /** How many groups of nothing but zeros begin here. */
    private static int zeros(byte[] address, int from) {
        int end = from;
        while (end < GROUPS && group(address, end) == 0) {
            end++;
        }
        return end - from;
    }

    private static String hexadecimal(byte[] address, int from, int to) {
        StringJoiner text = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            text.add(Integer.toHexString(group(address, i)));
        }
        return text.toString();
    }

    private static int group(byte[] address, int index) {
        return Short.toUnsignedInt(ByteBuffer.wrap(address).getShort(2 * index));
    }
}
