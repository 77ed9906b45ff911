package sockcall.tck.scenario;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One word, read part by part. */
final class WordReader {
    /** No buffer of a scenario is larger. */
    static final int LARGEST = 1 << 24;

    /** The largest number of 32 bits. */
    static final long UNSIGNED_MAX = 0xffff_ffffL;

    private static final BigInteger UNSIGNED_LONG_MAX =
            BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private static final Pattern NUMBER = Pattern.compile("(-?)(?:0x([0-9a-fA-F]+)|([0-9]+))");
    private static final Pattern CONSTANT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}(?![0-9])");
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}(?![0-9])");
    private static final Pattern TIMES = Pattern.compile("[0-9]{1,4}\\*");
    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,7}(?![0-9])");

    private final Word word;
    private final String text;
    private int at;

    WordReader(Word word) {
        this.word = word;
        this.text = word.text();
    }

    ScenarioSyntaxException insteadOf(String expected) {
        return word.insteadOf(expected);
    }

    boolean takeIf(String prefix) {
        boolean is = text.startsWith(prefix, at);
        at += is ? prefix.length() : 0;
        return is;
    }

    boolean is(String whole) {
        return text.equals(whole);
    }

    void take(String prefix, String expected) {
        if (!takeIf(prefix)) {
            throw insteadOf(expected);
        }
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    void end(String expected) {
        if (at < text.length()) {
            throw insteadOf(expected);
        }
    }

    /** What matches from here on, or null. */
    private String takeIf(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    long number(long low, long high, String expected) {
        return number(BigInteger.valueOf(low), BigInteger.valueOf(high), expected);
    }

    private long number(BigInteger low, BigInteger high, String expected) {
        String found = takeIf(NUMBER);
        if (found == null) {
            throw insteadOf(expected);
        }
        String digits = found.replaceFirst("0x", "");
        BigInteger value = new BigInteger(digits, found.equals(digits) ? 10 : 16);
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            throw insteadOf(expected);
        }
        return value.longValue();
    }

    /** A number of 64 bits, without a sign. */
    long unsignedNumber(String expected) {
        if (startsWith("-")) {
            throw insteadOf(expected);
        }
        return number(BigInteger.ZERO, UNSIGNED_LONG_MAX, expected);
    }

    /** A number of 32 bits, with a sign or without one. */
    int integer(String expected) {
        return (int) number(Integer.MIN_VALUE, UNSIGNED_MAX, expected);
    }

    /** Exactly six digits. */
    int microseconds() {
        return Integer.parseInt(digits(SIX_DIGITS, "a point and six digits"));
    }

    /** Exactly nine digits. */
    int nanoseconds() {
        return Integer.parseInt(digits(NINE_DIGITS, "a point and nine digits"));
    }

    /** Octal digits. */
    int permissions() {
        return Integer.parseInt(digits(OCTAL, "octal digits"), 8);
    }

    private String digits(Pattern pattern, String expected) {
        String digits = takeIf(pattern);
        if (digits == null) {
            throw insteadOf(expected);
        }
        return digits;
    }

    /** Constants and numbers, joined by {@code |}. */
    long constants(long low, long high) {
        long all = 0;
        do {
            int before = at;
            String name = takeIf(CONSTANT);
            Integer value = name == null ? null : KnownNames.constant(name);
            if (value == null) {
                at = before;
                all |= number(low, high, "a constant or a number");
            } else {
                all |= value;
            }
        } while (takeIf("|"));
        return all;
    }

    /** {@code N*}, or 1 where that does not stand here. */
    int times() {
        String found = takeIf(TIMES);
        return found == null ? 1 : Integer.parseInt(found.substring(0, found.length() - 1));
    }

    /** A name of letters, digits and underscores; nothing where there is none. */
    String name() {
        String name = takeIf(CONSTANT);
        return name == null ? "" : name;
    }

    /** The rest of the word, up to a character. */
    String upTo(char end) {
        return until(text.indexOf(end, at));
    }

    /** The rest of the word, up to where a character stands last. */
    String upToLast(char end) {
        int to = text.lastIndexOf(end);
        return until(to < at ? -1 : to);
    }

    private String until(int to) {
        String part = text.substring(at, to < 0 ? text.length() : to);
        at += part.length();
        return part;
    }

    /** A string, or {@code N*} a string: N times over. */
    byte[] text(String expected) {
        if (startsWith("\"")) {
            return string();
        }
        long times = number(0, LARGEST, expected);
        take("*", expected);
        byte[] once = string();
        if (times * once.length > LARGEST) {
            throw insteadOf("at most " + LARGEST + " bytes");
        }
        byte[] all = new byte[(int) times * once.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = once[i % once.length];
        }
        return all;
    }

    /** The bytes of a string between quotes. */
    byte[] string() {
        take("\"", "a string");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!takeIf("\"")) {
            if (at == text.length()) {
                throw insteadOf("a string with its closing quote");
            }
            if (takeIf("\\")) {
                bytes.write(escape());
            } else {
                int end = text.offsetByCodePoints(at, 1);
                bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
            }
        }
        return bytes.toByteArray();
    }

    private int escape() {
        if (takeIf("x")) {
            return hexadecimal();
        }
        int letter = at < text.length() ? "nt0\\\"".indexOf(text.charAt(at++)) : -1;
        if (letter < 0) {
            throw insteadOf("one of \\n, \\t, \\0, \\\\, \\\" and \\xNN");
        }
        return "\n\t\0\\\"".charAt(letter);
    }

    private int hexadecimal() {
        int value = 0;
        for (int i = 0; i < 2; i++, at++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw insteadOf("two hexadecimal digits behind \\x");
            }
            value = 16 * value + digit;
        }
        return value;
    }
}
