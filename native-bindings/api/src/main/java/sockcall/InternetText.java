package sockcall;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Internet addresses as texts, without a name server: {@code java.net} would take what is no
 * address for the name of a host, and an IPv4-mapped IPv6 address for an IPv4 address.
 */
final class InternetText {
    private static final int SIZE = 16;
    private static final int GROUPS = SIZE / Short.BYTES;
    private static final String GAP = "::";
    private static final String NUMBER = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(NUMBER + ("\\." + NUMBER).repeat(3));
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final Pattern SCOPE = Pattern.compile("[0-9]{1,10}");

    private InternetText() {}

    /** As inet_pton(3): a leading zero, which means octal to some, is refused. */
    static byte[] parse4(String text) {
        if (!IPV4.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    text + " is no IPv4 address: four numbers of 0 to 255, as 127.0.0.1");
        }
        return quad(text);
    }

    private static byte[] quad(String text) {
        String[] numbers = text.split("\\.");
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) Integer.parseInt(numbers[i]);
        }
        return bytes;
    }

    static String format4(byte[] address) {
        return (address[0] & 0xff)
                + "."
                + (address[1] & 0xff)
                + "."
                + (address[2] & 0xff)
                + "."
                + (address[3] & 0xff);
    }

    /** As inet_pton(3): {@code ::} stands for one group or more. */
    static byte[] parse6(String text) {
        int gap = text.indexOf(GAP);
        byte[] head = gap < 0 ? new byte[0] : groups(text.substring(0, gap), false, text);
        byte[] tail = groups(gap < 0 ? text : text.substring(gap + GAP.length()), true, text);
        int zeros = SIZE - head.length - tail.length;
        demand(gap < 0 ? zeros == 0 : zeros >= Short.BYTES, text);
        return ByteBuffer.allocate(SIZE).put(head).put(SIZE - tail.length, tail).array();
    }

    /** The groups of one side of the gap; the last of an address may be the text of IPv4. */
    private static byte[] groups(String side, boolean isLast, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] groups = side.isEmpty() ? new String[0] : side.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            if (isLast && i == groups.length - 1 && IPV4.matcher(groups[i]).matches()) {
                bytes.writeBytes(quad(groups[i]));
            } else {
                demand(GROUP.matcher(groups[i]).matches(), text);
                int group = Integer.parseInt(groups[i], 16);
                bytes.write(group >> Byte.SIZE);
                bytes.write(group);
            }
        }
        return bytes.toByteArray();
    }

    private static void demand(boolean isTrue, String text) {
        if (!isTrue) {
            throw new IllegalArgumentException(
                    text + " is no IPv6 address: eight groups, or fewer around ::, as ::1");
        }
    }

    /** The number after a {@code %}. */
    static int scope(String text) {
        if (!SCOPE.matcher(text).matches() || Long.parseLong(text) >> Integer.SIZE != 0) {
            throw new IllegalArgumentException(text
                    + " is no scope: the number of an interface, as in"
                    + " /sys/class/net/NAME/ifindex");
        }
        return Integer.parseUnsignedInt(text);
    }

    /** As inet_ntop(3): the first of the longest runs of two zero groups or more is {@code ::}. */
    static String format6(byte[] address) {
        ByteBuffer groups = ByteBuffer.wrap(address);
        int start = 0;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = zeros(groups, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        if (length == 1) {
            return join(groups, 0, GROUPS);
        }
        if (start == 0 && hasQuad(groups, length)) {
            return (length == GROUPS - 2 ? GAP : GAP + "ffff:")
                    + format4(Arrays.copyOfRange(address, 12, SIZE));
        }
        return join(groups, 0, start) + GAP + join(groups, start + length, GROUPS);
    }

    /** As inet_ntop(3): an IPv4 address behind zeros alone, or behind ones, as RFC 4291 maps it. */
    private static boolean hasQuad(ByteBuffer groups, int zeros) {
        return zeros == GROUPS - 2 || zeros == GROUPS - 3 && groups.getInt(8) == 0xffff;
    }

    private static int zeros(ByteBuffer groups, int from) {
        int to = from;
        while (to < GROUPS && groups.getShort(2 * to) == 0) {
            to++;
        }
        return to - from;
    }

    private static String join(ByteBuffer groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":");
            text.append(Integer.toHexString(Short.toUnsignedInt(groups.getShort(2 * i))));
        }
        return text.toString();
    }
}
