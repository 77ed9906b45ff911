package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EADDRINUSE;
import static sockcall.Errno.ECONNREFUSED;
import static sockcall.tck.ReadableAssertions.assertMatches;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.SockaddrUn;
import sockcall.abi.StructSockaddrUn;

import java.util.Arrays;

/** bind(2) to an abstract name, of the caller's or of the kernel's own choice. */
class BindAbstractTests extends ContractFixture {
    private final SockaddrUn name = abstractName();

    @EveryType
    void nameIsKept(int type) {
        assertEquals(name, name(bound(type, name)));
    }

    @Test
    void longestNameIsKept() {
        SockaddrUn longest = longer(name, "x".repeat(107 - name.name().length));
        assertEquals(longest, name(bound(SOCK_STREAM, longest)));
    }

    @EveryType
    void takenNameFailsWithEADDRINUSE(int type) {
        bound(type, name);
        assertResult(-EADDRINUSE, calls.bind(socket(type), name.buffer()));
    }

    /** Each type has abstract names of its own. */
    @Test
    void nameOfAnotherTypeIsFree() {
        bound(SOCK_DGRAM, name);
        assertResult(0, calls.bind(socket(SOCK_STREAM), name.buffer()));
    }

    @EveryType
    void nameOfAClosedSocketIsFreeAtOnce(int type) {
        descriptors.closed(bound(type, name));
        assertResult(0, calls.bind(socket(type), name.buffer()));
    }

    @Test
    void nameWithOneMoreNULIsAnother() {
        bound(SOCK_STREAM, name);
        assertResult(0, calls.bind(socket(SOCK_STREAM), longer(name, "\0").buffer()));
    }

    @Test
    void bytesAfterANULCountInAName() {
        listening(SOCK_STREAM, longer(name, "\0b"), 1);
        assertResult(-ECONNREFUSED, calls.connect(socket(SOCK_STREAM), name.buffer()));
    }

    @Test
    void nameWithNULInItIsReached() {
        listening(SOCK_STREAM, longer(name, "\0b"), 1);
        connected(SOCK_STREAM, longer(name, "\0b"));
    }

    @EveryType
    void unnamedSocketGetsANameOfFiveHexDigits(int type) {
        String given = new String(((SockaddrUn) name(autobound(type))).name());
        assertMatches("five hexadecimal digits", "[0-9a-f]{5}", given);
    }

    @EveryType
    void nameGivenToAnUnnamedSocketHasLengthEight(int type) {
        assertEquals(StructSockaddrUn.sun_path + 6, name(autobound(type)).length());
    }

    @Test
    void namesGivenToTwoSocketsDiffer() {
        assertNotEquals(name(autobound(SOCK_STREAM)), name(autobound(SOCK_STREAM)));
    }

    @Test
    void nameGivenToAnotherFailsWithEADDRINUSE() {
        int autobound = autobound(SOCK_STREAM);
        int fd = socket(SOCK_STREAM);
        assertResult(-EADDRINUSE, calls.bind(fd, name(autobound).buffer()));
    }

    /** Not EINVAL as with any other address: the socket has what was asked for, a name. */
    @Test
    void boundSocketThatAsksForAnyNameKeepsItsOwn() {
        int fd = bound(SOCK_STREAM, name);
        assertResult(0, calls.bind(fd, SockaddrUn.unnamed().buffer()));
        assertEquals(name, name(fd));
    }

    private static SockaddrUn longer(SockaddrUn name, String more) {
        byte[] bytes = Arrays.copyOf(name.name(), name.name().length + more.length());
        bytes(more).get(0, bytes, name.name().length, more.length());
        return SockaddrUn.abstractName(bytes);
    }

    private int autobound(int type) {
        return bound(type, SockaddrUn.unnamed());
    }
}
