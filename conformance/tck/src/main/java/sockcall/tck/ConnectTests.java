package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.AF_INET;
import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.AF_UNSPEC;
import static sockcall.Constants.POLLOUT;
import static sockcall.Constants.SHUT_RD;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SO_PASSCRED;
import static sockcall.Constants.SO_SNDTIMEO;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.ECONNREFUSED;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EISCONN;
import static sockcall.tck.ReadableAssertions.assertMatches;
import static sockcall.tck.Results.assertAtOnce;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.SockaddrUn;

/** connect(2) to a listener. */
class ConnectTests extends ContractFixture {
    private static final int MILLISECOND = 1_000;

    private final SockaddrUn server = abstractName();

    private int connect(int fd) {
        return calls.connect(fd, server.buffer());
    }

    @EveryConnectionType
    void connectedSocketReachesTheConnection(int type) {
        int listener = listening(type, server, 1);
        int client = connected(type, server);
        assertSends("hello", client);
        assertReceives("hello", accepted(listener), 16, 0);
    }

    @EveryConnectionType
    void connectedSocketFailsWithEISCONN(int type) {
        listening(type, server, 1);
        assertResult(-EISCONN, connect(connected(type, server)));
    }

    @EveryConnectionType
    void halfOfAPairFailsWithEISCONN(int type) {
        listening(type, server, 1);
        assertResult(-EISCONN, connect(socketpair(type)[0]));
    }

    @EveryConnectionType
    void listenerItselfFailsWithEINVAL(int type) {
        assertResult(-EINVAL, connect(listening(type, server, 1)));
    }

    @EveryConnectionType
    void socketThatDoesNotListenFailsWithECONNREFUSED(int type) {
        bound(type, server);
        assertResult(-ECONNREFUSED, connect(socket(type)));
    }

    @EveryConnectionType
    void listenerThatWasShutDownFailsWithECONNREFUSED(int type) {
        calls.shutdown(listening(type, server, 1), SHUT_RD);
        assertResult(-ECONNREFUSED, connect(socket(type)));
    }

    @EveryType
    void abstractNameOfNobodyFailsWithECONNREFUSED(int type) {
        assertResult(-ECONNREFUSED, connect(socket(type)));
    }

    /** Each type has abstract names of its own: not EPROTOTYPE, as with a path. */
    @Test
    void abstractNameOfAnotherTypeFailsWithECONNREFUSED() {
        listening(SOCK_SEQPACKET, server, 1);
        assertResult(-ECONNREFUSED, connect(socket(SOCK_STREAM)));
    }

    @Test
    void otherFamilyFailsWithEINVAL() {
        assertResult(-EINVAL, calls.connect(socket(SOCK_STREAM), family(AF_INET, 16)));
    }

    @EveryConnectionType
    void unspecifiedFamilyFailsWithEINVAL(int type) {
        assertResult(-EINVAL, calls.connect(socket(type), family(AF_UNSPEC, 2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 111, 128, 129, 200, 270, 65550})
    void lengthThatNoNameHasFailsWithEINVAL(int length) {
        assertResult(-EINVAL, calls.connect(socket(SOCK_STREAM), family(AF_UNIX, length)));
    }

    @Test
    void negativeLengthFailsWithEINVAL() {
        int fd = socket(SOCK_STREAM);
        assertResult(-EINVAL, backend.connect(fd, server.buffer(), -1));
    }

    @EveryConnectionType
    void nonBlockingConnectSucceedsAtOnce(int type) {
        listening(type, server, 0);
        assertResult(0, connect(socket(type | SOCK_NONBLOCK)));
    }

    @EveryConnectionType
    void nonBlockingSocketIsWritableOnceConnected(int type) {
        listening(type, server, 0);
        int client = connected(type | SOCK_NONBLOCK, server);
        assertEquals(POLLOUT, polled(client, POLLOUT));
    }

    @EveryConnectionType
    void fullBacklogUntilTheTimeIsOutFailsWithEAGAIN(int type) {
        listening(type, server, 0);
        connected(type, server);
        int second = socket(type);
        timeout(second, SO_SNDTIMEO, 0, MILLISECOND);
        assertAtOnce(-EAGAIN, () -> connect(second));
    }

    @EveryConnectionType
    void blockedCallEndsWhenAnotherIsAccepted(int type) {
        int listener = listening(type, server, 0);
        connected(type, server);
        int second = socket(type);
        BlockedCall connect = BlockedCall.start(second, () -> connect(second));
        accepted(listener);
        assertResult(0, connect.result());
    }

    @EveryConnectionType
    void blockedCallEndsWithECONNREFUSEDWhenTheListenerCloses(int type) {
        int listener = listening(type, server, 0);
        connected(type, server);
        int second = socket(type);
        BlockedCall connect = BlockedCall.start(second, () -> connect(second));
        descriptors.closed(listener);
        assertResult(-ECONNREFUSED, connect.result());
    }

    @EveryConnectionType
    void socketThatPassesCredentialsGetsAName(int type) {
        listening(type, server, 1);
        int client = socket(type);
        option(client, SO_PASSCRED, 1);
        connect(client);
        assertMatches("an abstract name", "@.*", name(client).toString());
    }
}
