package sockcall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

class SockaddrInTest {
    private static final SockaddrIn HTTP = SockaddrIn.of("127.0.0.1", 80);

    /** All but the family, whose order is the machine's. */
    @Test
    void portAndAddressAreInNetworkByteOrder() {
        ByteBuffer bytes = SockaddrIn.of("1.2.3.254", 0x1234).buffer();
        byte[] afterFamily = new byte[14];
        bytes.get(2, afterFamily);
        assertArrayEquals(
                new byte[] {0x12, 0x34, 1, 2, 3, (byte) 254, 0, 0, 0, 0, 0, 0, 0, 0}, afterFamily);
    }

    @Test
    void familyIsInNativeByteOrder() {
        assertEquals(
                Constants.AF_INET, HTTP.buffer().order(ByteOrder.nativeOrder()).getShort(0));
        assertEquals(Constants.AF_INET, HTTP.family());
    }

    @Test
    void lengthIsThatOfTheStruct() {
        assertEquals(16, HTTP.length());
        assertEquals(16, HTTP.buffer().remaining());
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0",
        "127.0.0.1, 80",
        "255.255.255.255, 65535",
        "192.0.2.1, 32768",
        "10.20.30.40, 255",
        "1.2.3.4, 256"
    })
    void addressIsTheSameAfterEachRoundTrip(String address, int port) {
        SockaddrIn first = SockaddrIn.of(address, port);
        assertEquals(address + ":" + port, first.toString());
        assertEquals(port, first.port());
        assertEquals(address, first.host());
        assertEquals(first, SockaddrIn.of(first.address(), first.port()));
        assertEquals(first, Sockaddr.of(first.inetSocketAddress()));
        assertEquals(first, Sockaddr.of(first.buffer(), first.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "127.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.-1",
                "01.2.3.4",
                "1.2.3.4 ",
                "1..3.4",
                "::1",
                "\u0661.2.3.4"
            })
    void textThatIsNoAddressIsRefusedAndNoNameServerAsked(String text) {
        assertEquals(
                text + " is no IPv4 address: four numbers of 0 to 255, as 127.0.0.1",
                refusal(() -> SockaddrIn.of(text, 80)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void portOutOfRangeIsRefused(int port) {
        assertEquals(
                "port is " + port + ", and has to be 0 to 65535",
                refusal(() -> SockaddrIn.of("1.2.3.4", port)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 16})
    void addressOfAnotherSizeIsRefused(int size) {
        assertEquals(
                "address has " + size + " bytes, and has to have 4",
                refusal(() -> SockaddrIn.of(new byte[size], 80)));
    }

    @Test
    void inetAddressGivesItsBytes() throws Exception {
        InetAddress address = InetAddress.getByAddress(new byte[] {1, 2, 3, (byte) 200});
        assertEquals("1.2.3.200:7", SockaddrIn.of((Inet4Address) address, 7).toString());
        assertEquals(SockaddrIn.of("1.2.3.200", 7), Sockaddr.of(address, 7));
    }

    @Test
    void unresolvedSocketAddressIsRefused() {
        InetSocketAddress unresolved = InetSocketAddress.createUnresolved("example.org", 80);
        assertTrue(refusal(() -> Sockaddr.of(unresolved))
                .endsWith("resolve the name of the host first"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 15})
    void addressThatWasCutOffKeepsItsBytes(int room) {
        Sockaddr cut = Sockaddr.of(HTTP.buffer().limit(room), 16);
        assertEquals(SockaddrUn.class, cut.getClass());
        assertEquals(16, cut.length());
        assertEquals(HTTP.buffer().limit(room), cut.buffer());
        assertEquals(room < 2 ? -1 : Constants.AF_INET, cut.family());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 15, 17, 128})
    void addressOfAnotherLengthKeepsItsLength(int length) {
        ByteBuffer bytes = ByteBuffer.allocate(128).put(HTTP.buffer()).rewind();
        Sockaddr other = Sockaddr.of(bytes, length);
        assertEquals(SockaddrUn.class, other.getClass());
        assertEquals(length, other.length());
    }

    @Test
    void bytesAfterTheAddressAreKept() {
        ByteBuffer bytes =
                ByteBuffer.allocate(16).put(HTTP.buffer()).put(15, (byte) 9).rewind();
        Sockaddr address = Sockaddr.of(bytes, 16);
        assertEquals(9, address.buffer().get(15));
        assertNotEquals(HTTP, address);
    }

    @Test
    void addressIsReadFromThePositionOn() {
        ByteBuffer bytes =
                ByteBuffer.allocate(20).position(4).put(HTTP.buffer()).position(4);
        assertEquals(HTTP, Sockaddr.of(bytes, 16));
        assertEquals(4, bytes.position());
    }

    @Test
    void bufferIsReadOnlyAndOfItsOwn() {
        HTTP.buffer().position(3);
        assertEquals(0, HTTP.buffer().position());
        assertTrue(HTTP.buffer().isReadOnly());
        assertTrue(HTTP.buffer().isDirect());
        assertEquals(ByteOrder.nativeOrder(), HTTP.buffer().order());
    }

    @Test
    void addressOfTheCallerIsCopied() {
        byte[] bytes = {1, 2, 3, 4};
        SockaddrIn address = SockaddrIn.of(bytes, 5);
        bytes[0] = 9;
        address.address()[0] = 9;
        assertEquals("1.2.3.4:5", address.toString());
    }

    @Test
    void equalsWhenBytesAre() {
        assertEquals(HTTP, SockaddrIn.of("127.0.0.1", 80));
        assertEquals(HTTP.hashCode(), SockaddrIn.of("127.0.0.1", 80).hashCode());
        assertNotEquals(HTTP, SockaddrIn.of("127.0.0.1", 81));
        assertNotEquals(HTTP, SockaddrIn.of("127.0.0.2", 80));
        assertNotEquals(HTTP, SockaddrUn.raw(HTTP.buffer()));
    }

    @Test
    void storageTakesAndGivesIt() {
        SockaddrStorage storage = new SockaddrStorage().set(HTTP);
        assertEquals(16, storage.length());
        assertEquals(HTTP, storage.get());
    }

    private static String refusal(Runnable factory) {
        return assertThrows(IllegalArgumentException.class, factory::run).getMessage();
    }
}
