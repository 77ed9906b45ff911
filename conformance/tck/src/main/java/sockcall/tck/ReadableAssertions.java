package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Assertions of which a failure says in words what was expected and what came. */
final class ReadableAssertions {
    private ReadableAssertions() {}

    /** Asserts that there is a file of this name. */
    static void assertThere(Path path) {
        assertEquals(path + " is there", state(path));
    }

    /** Asserts that there is no file of this name. */
    static void assertNotThere(Path path) {
        assertEquals(path + " is not there", state(path));
    }

    private static String state(Path path) {
        return path + (Files.exists(path) ? " is there" : " is not there");
    }

    /** Asserts that memory holds the same bytes as other memory, both from position to limit. */
    static void assertBytes(ByteBuffer expected, ByteBuffer actual) {
        assertEquals(hexadecimal(expected), hexadecimal(actual));
    }

    private static String hexadecimal(ByteBuffer memory) {
        byte[] bytes = new byte[memory.remaining()];
        memory.get(memory.position(), bytes);
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    /** Asserts that a number is one of a range, with both of its ends. */
    static void assertWithin(int lowest, int highest, int actual) {
        String range = lowest + ".." + highest;
        boolean isWithin = lowest <= actual && actual <= highest;
        assertEquals(range, isWithin ? range : Integer.toString(actual));
    }

    /** Asserts that a text, of which a failure tells what it should be, matches a pattern. */
    static void assertMatches(String expected, String pattern, String actual) {
        assertEquals(expected, actual.matches(pattern) ? expected : actual);
    }
}
