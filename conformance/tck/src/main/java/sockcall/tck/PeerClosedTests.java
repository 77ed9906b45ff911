package sockcall.tck;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_NOSIGNAL;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.ECONNREFUSED;
import static sockcall.Errno.ECONNRESET;
import static sockcall.Errno.ENOTCONN;
import static sockcall.Errno.EPIPE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.SockaddrUn;

/** What data does once the socket at the other end is closed. */
class PeerClosedTests extends ContractFixture {
    private static final String CONNECTIONS = "sockcall.tck.PairKind#connections";
    private static final String DATAGRAMS = "sockcall.tck.PairKind#datagrams";

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void sendAfterPeerClosedFailsWithEPIPE(PairKind kind) {
        assertResult(-EPIPE, calls.send(left(kind), bytes("x"), 0));
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void sendWithMSG_NOSIGNALAfterPeerClosedFailsWithEPIPE(PairKind kind) {
        assertResult(-EPIPE, calls.send(left(kind), bytes("x"), MSG_NOSIGNAL));
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void sendtoAfterPeerClosedFailsWithEPIPE(PairKind kind) {
        assertResult(-EPIPE, calls.sendto(left(kind), bytes("x"), 0, null));
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void writeAfterPeerClosedFailsWithEPIPE(PairKind kind) {
        assertResult(-EPIPE, calls.write(left(kind), bytes("x")));
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void recvAfterPeerClosedReturnsZeroAgainAndAgain(PairKind kind) {
        int fd = left(kind);
        assertReceives("", fd, 8, 0);
        assertReceives("", fd, 8, 0);
        assertReceives("", fd, 8, 0);
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void readAfterPeerClosedReturnsZero(PairKind kind) {
        assertResult(0, calls.read(left(kind), memory(8)));
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void bytesSentBeforeCloseAreReceivedBeforeTheEnd(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("hi", pair[1]);
        descriptors.closed(pair[1]);
        assertReceives("hi", pair[0], 8, 0);
        assertReceives("", pair[0], 8, 0);
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void recvAfterPeerClosedWithUnreadBytesFailsWithECONNRESETOnce(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("unread", pair[0]);
        descriptors.closed(pair[1]);
        assertResult(-ECONNRESET, calls.recv(pair[0], memory(8), 0));
        assertReceives("", pair[0], 8, 0);
    }

    @ParameterizedTest
    @MethodSource(DATAGRAMS)
    void datagramToClosedPeerFailsWithECONNREFUSED(PairKind kind) {
        assertResult(-ECONNREFUSED, calls.send(left(kind), bytes("x"), 0));
    }

    @ParameterizedTest
    @MethodSource(DATAGRAMS)
    void secondDatagramToClosedPeerFailsWithENOTCONN(PairKind kind) {
        int fd = left(kind);
        calls.send(fd, bytes("x"), 0);
        assertResult(-ENOTCONN, calls.send(fd, bytes("x"), 0));
    }

    @ParameterizedTest
    @MethodSource(DATAGRAMS)
    void recvOfDatagramAfterPeerClosedFailsWithEAGAIN(PairKind kind) {
        assertResult(-EAGAIN, calls.recv(left(kind), memory(8), MSG_DONTWAIT));
    }

    @Test
    void recvOfDatagramAfterReceiverClosedWithUnreadBytesFailsWithEAGAIN() {
        SockaddrUn name = abstractName();
        int receiver = bound(SOCK_DGRAM, name);
        int sender = socket(SOCK_DGRAM);
        assertResult(0, calls.connect(sender, name.buffer()));
        assertSends("unread", sender);
        descriptors.closed(receiver);
        assertResult(-EAGAIN, calls.recv(sender, memory(8), MSG_DONTWAIT));
    }

    /** A socket whose peer is closed. */
    private int left(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(0, descriptors.closed(pair[1]));
        return pair[0];
    }
}
