package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.AF_INET;
import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.AF_UNSPEC;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAFNOSUPPORT;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.ReadableAssertions.assertBytes;
import static sockcall.tck.ReadableAssertions.assertNotThere;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.SockaddrUn;
import sockcall.abi.StructSockaddrUn;

/** bind(2): lengths, families and the states of the socket. */
class BindTests extends ContractFixture {

    @EveryType
    void boundSocketHasTheAddress(int type) {
        assertEquals(path("s"), name(bound(type, path("s"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 111, 128, 129, 200, 270, 65550})
    void lengthThatNoAddressHasFailsWithEINVAL(int length) {
        assertResult(-EINVAL, calls.bind(socket(SOCK_STREAM), family(AF_UNIX, length)));
    }

    @Test
    void negativeLengthFailsWithEINVAL() {
        int fd = socket(SOCK_STREAM);
        assertResult(-EINVAL, backend.bind(fd, abstractName().buffer(), -1));
    }

    /** The length is the call's own argument: what follows in memory is not looked at. */
    @Test
    void shorterLengthBindsTheBeginning() {
        SockaddrUn name = abstractName();
        int fd = socket(SOCK_STREAM);
        backend.bind(fd, name.buffer(), name.length() - 1);
        assertEquals(SockaddrUn.raw(name.buffer().limit(name.length() - 1)), name(fd));
    }

    @Test
    void otherFamilyFailsWithEINVAL() {
        assertResult(-EINVAL, calls.bind(socket(SOCK_STREAM), family(AF_INET, 16)));
    }

    @Test
    void unspecifiedFamilyFailsWithEINVAL() {
        assertResult(-EINVAL, calls.bind(socket(SOCK_STREAM), family(AF_UNSPEC, 16)));
    }

    @Test
    void networkSocketFailsWithEAFNOSUPPORT() {
        int network = opened(calls.socket(AF_INET, SOCK_STREAM, 0));
        assertResult(-EAFNOSUPPORT, calls.bind(network, abstractName().buffer()));
    }

    @EveryType
    void boundSocketFailsWithEINVAL(int type) {
        int fd = bound(type, path("s"));
        assertResult(-EINVAL, calls.bind(fd, path("other").buffer()));
    }

    @Test
    void boundSocketMakesNoOtherFile() {
        calls.bind(bound(SOCK_STREAM, path("s")), path("other").buffer());
        assertNotThere(directory.resolve("other"));
    }

    @EveryConnectionType
    void listeningSocketFailsWithEINVAL(int type) {
        int fd = listening(type, path("s"), 1);
        assertResult(-EINVAL, calls.bind(fd, path("other").buffer()));
    }

    @EveryConnectionType
    void connectedSocketIsSeenByItsPeerUnderTheNewName(int type) {
        int listener = listening(type, path("server"), 1);
        int client = connected(type, path("server"));
        assertResult(0, calls.bind(client, path("client").buffer()));
        assertEquals(path("client"), peer(accepted(listener)));
    }

    @EveryType
    void halfOfAPairIsSeenByTheOtherUnderTheNewName(int type) {
        int[] pair = socketpair(type);
        assertResult(0, calls.bind(pair[0], path("first").buffer()));
        assertEquals(path("first"), peer(pair[1]));
    }

    @Test
    void descriptorThatIsNoneMakesNoFile() {
        calls.bind(-1, path("s").buffer());
        assertNotThere(directory.resolve("s"));
    }

    @Test
    void wholeStructEndingInNULIsReportedInFull() {
        SockaddrUn name = pathOf(107);
        assertEquals(StructSockaddrUn.SIZE, name(bound(SOCK_STREAM, name)).length());
    }

    @Test
    void pathOf107BytesIsKept() {
        SockaddrUn name = pathOf(107);
        assertEquals(name, name(bound(SOCK_STREAM, name)));
    }

    /** The kernel adds the NUL that has no room in the struct, and counts it. */
    @Test
    void pathOf108BytesIsReportedLongerThanTheStruct() {
        int length = name(bound(SOCK_STREAM, pathOf(108))).length();
        assertEquals(StructSockaddrUn.SIZE + 1, length);
    }

    @Test
    void pathOf108BytesIsKept() {
        SockaddrUn name = pathOf(108);
        assertBytes(name.buffer(), name(bound(SOCK_STREAM, name)).buffer());
    }

    @Test
    void pathOf108BytesIsReached() {
        SockaddrUn name = pathOf(108);
        int listener = listening(SOCK_STREAM, name, 1);
        connected(SOCK_STREAM, name);
        accepted(listener);
    }
}
