package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.POLLERR;
import static sockcall.Constants.POLLHUP;
import static sockcall.Constants.POLLIN;
import static sockcall.Constants.POLLOUT;
import static sockcall.Constants.POLLRDHUP;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SO_ERROR;
import static sockcall.Errno.ECONNRESET;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.SockaddrUn;

/**
 * close(2). Nothing here closes a number twice: the JVM may have opened a file under it meanwhile.
 */
class CloseTests extends ContractFixture {

    @EveryType
    void openSocketIsClosed(int type) {
        assertResult(0, descriptors.closed(socket(type)));
    }

    @EveryConnectionType
    void peerIsAtItsEnd(int type) {
        int[] pair = socketpair(type);
        descriptors.closed(pair[0]);
        assertReceives("", pair[1], 1, 0);
    }

    @EveryConnectionType
    void bytesSentBeforeArrive(int type) {
        int[] pair = socketpair(type);
        assertSends("last", pair[0]);
        descriptors.closed(pair[0]);
        assertReceives("last", pair[1], 16, 0);
    }

    @Test
    void clientThatNobodyAcceptedIsReadyForAnErrorAndTheEnd() {
        int client = clientOfAClosedListener();
        assertEquals(
                POLLIN | POLLOUT | POLLERR | POLLHUP | POLLRDHUP,
                polled(client, POLLIN | POLLOUT | POLLRDHUP));
    }

    @Test
    void clientThatNobodyAcceptedReadsECONNRESET() {
        assertResult(-ECONNRESET, calls.read(clientOfAClosedListener(), memory(1)));
    }

    @Test
    void clientThatNobodyAcceptedReadsTheErrorOnce() {
        int client = clientOfAClosedListener();
        calls.read(client, memory(1));
        assertResult(0, calls.read(client, memory(1)));
    }

    @Test
    void clientThatNobodyAcceptedHasECONNRESETAsItsError() {
        assertEquals(ECONNRESET, option(clientOfAClosedListener(), SO_ERROR));
    }

    @Test
    void errorIsGoneOnceItWasAskedFor() {
        int client = clientOfAClosedListener();
        option(client, SO_ERROR);
        assertEquals(0, option(client, SO_ERROR));
    }

    @Test
    void clientThatNobodyAcceptedIsAtItsEndOnceItsErrorWasAskedFor() {
        int client = clientOfAClosedListener();
        option(client, SO_ERROR);
        assertResult(0, calls.read(client, memory(1)));
    }

    private int clientOfAClosedListener() {
        SockaddrUn server = abstractName();
        int listener = listening(SOCK_STREAM, server, 1);
        int client = connected(SOCK_STREAM, server);
        descriptors.closed(listener);
        return client;
    }
}
