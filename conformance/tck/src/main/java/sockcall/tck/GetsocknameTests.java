package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.ReadableAssertions.assertBytes;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.SockaddrUn;

import java.nio.ByteBuffer;

/** getsockname(2); bind's tests read names as well. */
class GetsocknameTests extends ContractFixture {
    private final SockaddrUn own = abstractName();
    private final ByteBuffer addr = memory(128);

    @EveryType
    void unboundSocketIsUnnamed(int type) {
        assertEquals(SockaddrUn.unnamed(), name(socket(type)));
    }

    @EveryType
    void pathIsReportedWithItsNUL(int type) {
        SockaddrUn name = path("abc");
        assertEquals(name.name().length + 3, name(bound(type, name)).length());
    }

    @EveryType
    void abstractNameIsReportedWithoutNUL(int type) {
        assertEquals(own.name().length + 3, name(bound(type, own)).length());
    }

    @EveryConnectionType
    void connectionHasTheNameOfTheListener(int type) {
        int listener = listening(type, path("server"), 1);
        connected(type, path("server"));
        assertEquals(path("server"), name(accepted(listener)));
    }

    @Test
    void lengthOfACutAddressIsTheWholeLength() {
        ByteBuffer addrlen = memoryOf(5);
        assertResult(0, calls.getsockname(bound(SOCK_STREAM, own), addr, addrlen));
        assertEquals(own.length(), addrlen.getInt(0));
    }

    @Test
    void nothingIsWrittenAfterACutAddress() {
        assertResult(0, calls.getsockname(bound(SOCK_STREAM, own), addr, memoryOf(5)));
        assertBytes(memory(128).put(0, own.buffer(), 0, 5), addr);
    }

    @Test
    void noRoomAtAllStillGivesTheLength() {
        ByteBuffer addrlen = memoryOf(0);
        assertResult(0, calls.getsockname(bound(SOCK_STREAM, own), memory(0), addrlen));
        assertEquals(own.length(), addrlen.getInt(0));
    }

    @Test
    void negativeLengthFailsWithEINVAL() {
        assertResult(-EINVAL, backend.getsockname(socket(SOCK_STREAM), addr, memoryOf(-1)));
    }
}
