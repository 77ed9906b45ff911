package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SO_ACCEPTCONN;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EOPNOTSUPP;
import static sockcall.tck.Results.assertAtOnce;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.SockaddrUn;

/** listen(2). */
class ListenTests extends ContractFixture {
    private final SockaddrUn server = abstractName();

    @EveryConnectionType
    void unboundSocketFailsWithEINVAL(int type) {
        assertResult(-EINVAL, calls.listen(socket(type), 5));
    }

    @Test
    void boundDatagramSocketFailsWithEOPNOTSUPP() {
        assertResult(-EOPNOTSUPP, calls.listen(bound(SOCK_DGRAM, server), 5));
    }

    @EveryConnectionType
    void connectedSocketFailsWithEINVAL(int type) {
        listening(type, server, 1);
        int client = bound(type, abstractName());
        assertResult(0, calls.connect(client, server.buffer()));
        assertResult(-EINVAL, calls.listen(client, 1));
    }

    @EveryConnectionType
    void boundSocketDoesNotAcceptConnectionsYet(int type) {
        assertEquals(0, option(bound(type, server), SO_ACCEPTCONN));
    }

    @EveryConnectionType
    void listeningSocketAcceptsConnections(int type) {
        assertEquals(1, option(listening(type, server, 1), SO_ACCEPTCONN));
    }

    @EveryConnectionType
    void listeningSocketListensAgain(int type) {
        assertResult(0, calls.listen(listening(type, server, 10), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void oneMoreThanTheBacklogMayWait(int backlog) {
        listening(SOCK_STREAM, server, backlog);
        assertRoom(backlog + 1);
    }

    @Test
    void smallerBacklogOfALaterCallCounts() {
        int listener = listening(SOCK_STREAM, server, 10);
        calls.listen(listener, 1);
        assertRoom(2);
    }

    @Test
    void largerBacklogOfALaterCallCounts() {
        int listener = listening(SOCK_STREAM, server, 0);
        calls.listen(listener, 2);
        assertRoom(3);
    }

    /** The kernel takes the number as unsigned, and cuts it to somaxconn. */
    @Test
    void negativeBacklogIsALargeOne() {
        listening(SOCK_STREAM, server, -1);
        connected(SOCK_STREAM, server);
        connected(SOCK_STREAM, server);
    }

    @Test
    void acceptMakesRoomForAnother() {
        int listener = listening(SOCK_STREAM, server, 0);
        connected(SOCK_STREAM, server);
        accepted(listener);
        assertRoom(1);
    }

    private void assertRoom(int connections) {
        for (int i = 0; i < connections; i++) {
            connected(SOCK_STREAM | SOCK_NONBLOCK, server);
        }
        int oneMore = socket(SOCK_STREAM | SOCK_NONBLOCK);
        assertAtOnce(-EAGAIN, () -> calls.connect(oneMore, server.buffer()));
    }
}
