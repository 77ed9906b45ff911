package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.ECONNREFUSED;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EISCONN;
import static sockcall.Errno.ENOENT;
import static sockcall.Errno.EOPNOTSUPP;
import static sockcall.Errno.EPERM;
import static sockcall.Errno.EPROTOTYPE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.SockaddrStorage;
import sockcall.SockaddrUn;

import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** sendto(2) with an address. */
class SendtoTests extends ContractFixture {

    @Test
    void datagramReachesThePath() {
        int receiver = bound(SOCK_DGRAM, path("r"));
        assertResult(
                3, calls.sendto(socket(SOCK_DGRAM), bytes("abc"), 0, path("r").buffer()));
        assertReceives("abc", receiver, 8, 0);
    }

    @Test
    void datagramReachesTheAbstractName() {
        SockaddrUn name = abstractName();
        int receiver = bound(SOCK_DGRAM, name);
        assertResult(3, calls.sendto(socket(SOCK_DGRAM), bytes("abc"), 0, name.buffer()));
        assertReceives("abc", receiver, 8, 0);
    }

    @Test
    void addressIsReadFromPositionToLimit() {
        SockaddrUn name = abstractName();
        int receiver = bound(SOCK_DGRAM, name);
        ByteBuffer dest = memory(name.length() + 8).position(3);
        dest.put(name.buffer()).limit(dest.position()).position(3);
        assertResult(3, calls.sendto(socket(SOCK_DGRAM), bytes("abc"), 0, dest));
        assertReceives("abc", receiver, 8, 0);
        assertEquals(3, dest.position());
        assertEquals(3 + name.length(), dest.limit());
    }

    @Test
    void datagramOfConnectedSocketReachesTheAddress() {
        int other = bound(SOCK_DGRAM, path("other"));
        int sender = connectedTo(path("peer"));
        assertResult(1, calls.sendto(sender, bytes("x"), 0, path("other").buffer()));
        assertReceives("x", other, 8, 0);
    }

    @Test
    void connectedSocketKeepsItsPeer() {
        bound(SOCK_DGRAM, path("other"));
        int sender = connectedTo(path("peer"));
        calls.sendto(sender, bytes("x"), 0, path("other").buffer());
        SockaddrStorage peer = new SockaddrStorage();
        assertResult(0, calls.getpeername(sender, peer.addr(), peer.addrlen()));
        assertEquals(path("peer"), peer.get());
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#streams")
    void addressOnConnectedStreamFailsWithEISCONN(PairKind kind) {
        int fd = kind.open(this)[0];
        assertResult(-EISCONN, calls.sendto(fd, bytes("x"), 0, path("any").buffer()));
    }

    @Test
    void addressOnStreamWithoutPeerFailsWithEOPNOTSUPP() {
        listening(SOCK_STREAM, path("l"), 1);
        int fd = socket(SOCK_STREAM);
        assertResult(-EOPNOTSUPP, calls.sendto(fd, bytes("x"), 0, path("l").buffer()));
    }

    static Stream<PairKind> packets() {
        return PairKind.connections().filter(kind -> kind.type() == SOCK_SEQPACKET);
    }

    @ParameterizedTest
    @MethodSource("packets")
    void addressOnConnectedPacketSocketIsIgnored(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(1, calls.sendto(pair[0], bytes("x"), 0, path("missing").buffer()));
        assertReceives("x", pair[1], 8, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 111, 128, 129, 200, 270, 65550})
    void lengthThatNoNameHasFailsWithEINVAL(int length) {
        int fd = socket(SOCK_DGRAM);
        assertResult(-EINVAL, calls.sendto(fd, bytes("x"), 0, family(AF_UNIX, length)));
    }

    @Test
    void pathThatIsMissingFailsWithENOENT() {
        assertSendtoFails(ENOENT, path("missing"));
    }

    @Test
    void pathWhoseSocketIsClosedFailsWithECONNREFUSED() {
        descriptors.closed(bound(SOCK_DGRAM, path("stale")));
        assertSendtoFails(ECONNREFUSED, path("stale"));
    }

    @Test
    void abstractNameThatNobodyHasFailsWithECONNREFUSED() {
        assertSendtoFails(ECONNREFUSED, abstractName());
    }

    @Test
    void pathOfSocketOfAnotherTypeFailsWithEPROTOTYPE() {
        bound(SOCK_STREAM, path("stream"));
        assertSendtoFails(EPROTOTYPE, path("stream"));
    }

    @Test
    void socketThatIsConnectedToAnotherFailsWithEPERM() {
        int receiver = connectedTo(path("peer"));
        assertResult(0, calls.bind(receiver, path("receiver").buffer()));
        assertSendtoFails(EPERM, path("receiver"));
    }

    private void assertSendtoFails(int errno, SockaddrUn name) {
        int sender = socket(SOCK_DGRAM);
        assertResult(-errno, calls.sendto(sender, bytes("x"), 0, name.buffer()));
    }

    private int connectedTo(SockaddrUn name) {
        bound(SOCK_DGRAM, name);
        int sender = socket(SOCK_DGRAM);
        assertResult(0, calls.connect(sender, name.buffer()));
        return sender;
    }
}
