package sockcall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class SockaddrUnTest {

    @Test
    void pathEndsWithItsNul() {
        SockaddrUn address = SockaddrUn.path("abc");
        assertEquals("01 00 61 62 63 00", littleEndianHex(address));
        assertEquals(6, address.length());
        assertTrue(address.isPathname());
    }

    @Test
    void pathOf107BytesHasItsNul() {
        SockaddrUn address = SockaddrUn.path("p".repeat(107));
        assertEquals(110, address.length());
        assertEquals(0, address.buffer().get(109));
    }

    @Test
    void pathOf108BytesHasNoNul() {
        SockaddrUn address = SockaddrUn.path("p".repeat(108));
        assertEquals(110, address.length());
        assertEquals('p', address.buffer().get(109));
        assertEquals(108, address.name().length);
    }

    @Test
    void pathOf109BytesIsRefusedWithLimitAndLength() {
        assertEquals(
                "path has 109 bytes, and the limit is 108",
                refusal(() -> SockaddrUn.path("p".repeat(109))));
    }

    @Test
    void lengthOfPathCountsBytesAndNotCharacters() {
        assertEquals(
                "path has 110 bytes, and the limit is 108",
                refusal(() -> SockaddrUn.path("é".repeat(55))));
    }

    @Test
    void emptyPathIsRefused() {
        assertTrue(refusal(() -> SockaddrUn.path("")).startsWith("path is empty"));
    }

    @Test
    void pathWithNulIsRefused() {
        assertEquals(
                "path has a NUL at byte 1, where the kernel would end it",
                refusal(() -> SockaddrUn.path("a\0b")));
    }

    @Test
    void textWithHalfASurrogatePairIsRefused() {
        assertTrue(refusal(() -> SockaddrUn.path("\ud800")).contains("surrogate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "a", "a/b", "/a/b c%d+e", "../x", "./y", "gé", "/tmp"})
    void javaPathGivesTheBytesOfItsText(String text) {
        byte[] expected = Path.of(text).toString().getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(expected, SockaddrUn.path(Path.of(text)).name());
    }

    @Test
    void javaPathThatIsNoUtf8KeepsItsBytes() {
        Path path = Path.of(URI.create("file:///a/%FF%FE"));
        assertArrayEquals(
                new byte[] {'/', 'a', '/', (byte) 0xff, (byte) 0xfe},
                SockaddrUn.path(path).name());
    }

    @Test
    void abstractNameHasItsNulInFrontAndNoneBehind() {
        SockaddrUn address = SockaddrUn.abstractName("a\0b");
        assertEquals("01 00 00 61 00 62", littleEndianHex(address));
        assertTrue(address.isAbstract());
        assertArrayEquals(new byte[] {'a', 0, 'b'}, address.name());
    }

    @Test
    void abstractNameOf108BytesIsRefused() {
        assertEquals(
                "abstract name has 108 bytes, and the limit is 107",
                refusal(() -> SockaddrUn.abstractName(new byte[108])));
    }

    @Test
    void unnamedIsTheFamilyAlone() {
        assertEquals("01 00", littleEndianHex(SockaddrUn.unnamed()));
        assertTrue(SockaddrUn.unnamed().isUnnamed());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 110, 111, 200})
    void rawBytesAreNeverRefused(int size) {
        ByteBuffer bytes = ByteBuffer.allocate(size + 2).position(1).limit(size + 1);
        assertEquals(size, SockaddrUn.raw(bytes).length());
        assertEquals(size, SockaddrUn.raw(bytes).buffer().remaining());
    }

    @Test
    void lengthOf111IsKeptAndItsBytesAreThoseOfTheStruct() {
        ByteBuffer full = ByteBuffer.allocate(128);
        full.put(SockaddrUn.path("p".repeat(108)).buffer()).rewind();
        Sockaddr address = Sockaddr.of(full, 111);
        assertEquals(111, address.length());
        assertEquals(110, address.buffer().remaining());
        assertEquals("p".repeat(108), address.toString());
    }

    @Test
    void pathIsReadUpToItsFirstNul() {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
        bytes.putShort(0, (short) 1).put(2, (byte) 'a').put(4, (byte) 'b');
        assertArrayEquals(new byte[] {'a'}, SockaddrUn.raw(bytes).name());
    }

    @Test
    void bufferIsReadOnlyAndOfItsOwn() {
        SockaddrUn address = SockaddrUn.path("abc");
        address.buffer().position(3);
        assertEquals(0, address.buffer().position());
        assertTrue(address.buffer().isReadOnly());
        assertTrue(address.buffer().isDirect());
    }

    @Test
    void equalsWhenBytesAndLengthAre() {
        assertEquals(SockaddrUn.path("a"), SockaddrUn.raw(SockaddrUn.path("a").buffer()));
        assertEquals(
                SockaddrUn.path("a").hashCode(),
                SockaddrUn.raw(SockaddrUn.path("a").buffer()).hashCode());
        assertNotEquals(SockaddrUn.path("a"), SockaddrUn.abstractName("a"));
        assertFalse(SockaddrUn.path("a").equals((Object) "a"));
    }

    @Test
    void pathnameIsACString() {
        ByteBuffer pathname = SockaddrUn.path("p".repeat(108)).pathname();
        assertEquals(109, pathname.remaining());
        assertEquals(0, pathname.get(108));
        assertTrue(pathname.isDirect());
    }

    @Test
    void pathnameOfAnAbstractNameIsRefused() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> SockaddrUn.abstractName("a").pathname());
        assertEquals("@a is not a path", refused.getMessage());
    }

    @Test
    void textShowsWhatKindOfAddressItIs() {
        assertEquals("/run/x", SockaddrUn.path("/run/x").toString());
        assertEquals("\\x40x", SockaddrUn.path("@x").toString());
        assertEquals("a\\x5cb\\xc3\\xa9", SockaddrUn.path("a\\bé").toString());
        assertEquals("@a\\x00b", SockaddrUn.abstractName("a\0b").toString());
        assertEquals("<unnamed>", SockaddrUn.unnamed().toString());
        assertEquals("<none>", SockaddrUn.raw(ByteBuffer.allocate(0)).toString());
        ByteBuffer other = ByteBuffer.allocate(3).put(0, (byte) 9).put(2, (byte) 'a');
        assertEquals("<raw \\x09\\x00a>", SockaddrUn.raw(other).toString());
    }

    private static String refusal(Runnable factory) {
        return assertThrows(IllegalArgumentException.class, factory::run).getMessage();
    }

    private static String littleEndianHex(SockaddrUn address) {
        StringBuilder hex = new StringBuilder();
        ByteBuffer bytes = address.buffer();
        boolean swap = bytes.order() == ByteOrder.BIG_ENDIAN;
        for (int i = 0; i < bytes.limit(); i++) {
            hex.append(String.format("%02x ", bytes.get(swap && i < 2 ? 1 - i : i)));
        }
        return hex.toString().trim();
    }
}
