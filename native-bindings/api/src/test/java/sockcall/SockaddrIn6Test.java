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

import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

class SockaddrIn6Test {
    private static final SockaddrIn6 HTTP = SockaddrIn6.of("::1", 80);

    private static final byte[] ONE_TO_SIXTEEN = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    };

    /** The family and the scope are in the order of the machine. */
    @Test
    void allButFamilyAndScopeIsInNetworkByteOrder() {
        ByteBuffer bytes = SockaddrIn6.of(ONE_TO_SIXTEEN, 0x1234, 0x56789abc, 7).buffer();
        byte[] between = new byte[22];
        bytes.get(2, between);
        assertArrayEquals(
                new byte[] {
                    0x12,
                    0x34,
                    0x56,
                    0x78,
                    (byte) 0x9a,
                    (byte) 0xbc,
                    1,
                    2,
                    3,
                    4,
                    5,
                    6,
                    7,
                    8,
                    9,
                    10,
                    11,
                    12,
                    13,
                    14,
                    15,
                    16
                },
                between);
    }

    @Test
    void familyAndScopeAreInNativeByteOrder() {
        ByteBuffer bytes = SockaddrIn6.of("fe80::1%7", 80).buffer().order(ByteOrder.nativeOrder());
        assertEquals(Constants.AF_INET6, bytes.getShort(0));
        assertEquals(7, bytes.getInt(24));
    }

    @Test
    void lengthIsThatOfTheStruct() {
        assertEquals(28, HTTP.length());
        assertEquals(28, HTTP.buffer().remaining());
        assertEquals(Constants.AF_INET6, HTTP.family());
    }

    @ParameterizedTest
    @CsvSource({
        "::, 0",
        "::1, 80",
        "1::, 65535",
        "2001:db8::1, 32768",
        "1:2:3:4:5:6:7:8, 1",
        "1:0:0:2::3, 1",
        "1::2:0:0:3:4, 1",
        "0:1:0:1:0:1:0:1, 1",
        "1:2:3:4:5:6:0:8, 1",
        "1:2:3:4:5:6::, 1",
        "::3:4:5:6:7:8, 1",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 1",
        "::ffff:1.2.3.254, 80",
        "::1.2.3.254, 80",
        "fe80::1%2, 80",
        "fe80::1%2147483647, 80"
    })
    void addressIsTheSameAfterEachRoundTrip(String address, int port) {
        SockaddrIn6 first = SockaddrIn6.of(address, port);
        assertEquals("[" + address + "]:" + port, first.toString());
        assertEquals(port, first.port());
        assertEquals(address, first.host());
        assertEquals(first, Sockaddr.of(first.inetSocketAddress()));
        assertEquals(first, Sockaddr.of(first.buffer(), first.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "0001:02:3:0:0:0:0:ABCD, 1:2:3::abcd",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:0:0:2:2:0:0:3, 1::2:2:0:0:3",
        "1::3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
        "::102:304, ::1.2.3.4",
        "::ffff:102:304, ::ffff:1.2.3.4",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
        "fe80::1%0, fe80::1",
        "fe80::1%4294967295, fe80::1%4294967295"
    })
    void otherFormsAreShownAsInetNtopDoes(String address, String shown) {
        assertEquals("[" + shown + "]:80", SockaddrIn6.of(address, 80).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                "1::2::3",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "12345::",
                "::g",
                "::-1",
                "::1.2.3",
                "::1.2.3.256",
                "1.2.3.4::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::1 "
            })
    void textThatIsNoAddressIsRefusedAndNoNameServerAsked(String text) {
        assertEquals(
                text + " is no IPv6 address: eight groups, or fewer around ::, as ::1",
                refusal(() -> SockaddrIn6.of(text, 80)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eth0", "-1", "4294967296", "99999999999", "1%2"})
    void scopeThatIsNoNumberIsRefused(String scope) {
        assertTrue(refusal(() -> SockaddrIn6.of("fe80::1%" + scope, 80))
                .startsWith(scope + " is no scope: the number of an interface"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void portOutOfRangeIsRefused(int port) {
        assertEquals(
                "port is " + port + ", and has to be 0 to 65535",
                refusal(() -> SockaddrIn6.of("::1", port)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 15, 17})
    void addressOfAnotherSizeIsRefused(int size) {
        assertEquals(
                "address has " + size + " bytes, and has to have 16",
                refusal(() -> SockaddrIn6.of(new byte[size], 80)));
    }

    @Test
    void partsAreReadBack() {
        SockaddrIn6 address = SockaddrIn6.of(ONE_TO_SIXTEEN, 65535, 0xfffffffe, -2);
        assertArrayEquals(ONE_TO_SIXTEEN, address.address());
        assertEquals(65535, address.port());
        assertEquals(0xfffffffe, address.flowinfo());
        assertEquals(-2, address.scopeId());
    }

    @Test
    void inetAddressGivesItsBytesAndItsScope() throws Exception {
        Inet6Address address = Inet6Address.getByAddress(null, ONE_TO_SIXTEEN, 3);
        SockaddrIn6 expected = SockaddrIn6.of(ONE_TO_SIXTEEN, 7, 0, 3);
        assertEquals(expected, SockaddrIn6.of(address, 7));
        assertEquals(expected, Sockaddr.of(address, 7));
    }

    @Test
    void mappedIpv4AddressIsAnIpv6AddressToJavaToo() {
        SockaddrIn6 mapped = SockaddrIn6.mapped(SockaddrIn.of("1.2.3.4", 80));
        assertEquals("[::ffff:1.2.3.4]:80", mapped.toString());
        assertEquals(Inet6Address.class, mapped.inetSocketAddress().getAddress().getClass());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16, 24, 27})
    void addressThatWasCutOffKeepsItsBytes(int room) {
        Sockaddr cut = Sockaddr.of(HTTP.buffer().limit(room), 28);
        assertEquals(SockaddrUn.class, cut.getClass());
        assertEquals(28, cut.length());
        assertEquals(HTTP.buffer().limit(room), cut.buffer());
    }

    @Test
    void addressOfTheLengthOfTheOtherFamilyIsNeither() {
        ByteBuffer ip4 =
                ByteBuffer.allocate(28).put(SockaddrIn.of("1.2.3.4", 80).buffer());
        assertEquals(SockaddrUn.class, Sockaddr.of(ip4.rewind(), 28).getClass());
        assertEquals(SockaddrUn.class, Sockaddr.of(HTTP.buffer(), 16).getClass());
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
    void equalsWhenBytesAre() {
        assertEquals(HTTP, SockaddrIn6.of("0::1", 80));
        assertEquals(HTTP.hashCode(), SockaddrIn6.of("0::1", 80).hashCode());
        assertNotEquals(HTTP, SockaddrIn6.of("::1", 81));
        assertNotEquals(HTTP, SockaddrIn6.of("::1%1", 80));
        assertNotEquals(HTTP, SockaddrIn6.of(HTTP.address(), 80, 1, 0));
        assertNotEquals(HTTP, SockaddrUn.raw(HTTP.buffer()));
    }

    @Test
    void storageTakesAndGivesIt() {
        SockaddrStorage storage = new SockaddrStorage().set(HTTP);
        assertEquals(28, storage.length());
        assertEquals(HTTP, storage.get());
    }

    private static String refusal(Runnable factory) {
        return assertThrows(IllegalArgumentException.class, factory::run).getMessage();
    }
}
