package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SHUT_RD;
import static sockcall.Constants.SHUT_RDWR;
import static sockcall.Constants.SHUT_WR;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EPIPE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** shutdown(2). */
class ShutdownTests extends ContractFixture {
    private int near;
    private int far;

    private void makePair(int type) {
        int[] pair = socketpair(type);
        near = pair[0];
        far = pair[1];
    }

    private void assertShutdown(int how) {
        assertResult(0, calls.shutdown(near, how));
    }

    private void assertSendFails(int fd) {
        assertResult(-EPIPE, calls.send(fd, bytes("x"), 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 99})
    void unknownDirectionFailsWithEINVAL(int how) {
        makePair(SOCK_STREAM);
        assertResult(-EINVAL, calls.shutdown(near, how));
    }

    /** The man page has ENOTCONN here; Linux does not say it of AF_UNIX. */
    @EveryType
    void unconnectedSocketIsShutDownAllTheSame(int type) {
        assertResult(0, calls.shutdown(socket(type), SHUT_RDWR));
    }

    @EveryType
    void secondCallSucceeds(int type) {
        makePair(type);
        assertShutdown(SHUT_WR);
        assertShutdown(SHUT_WR);
    }

    @EveryType
    void sendAfterTheEndOfWritingFailsWithEPIPE(int type) {
        makePair(type);
        assertShutdown(SHUT_WR);
        assertSendFails(near);
    }

    @EveryConnectionType
    void peerIsAtItsEndAfterTheEndOfWriting(int type) {
        makePair(type);
        assertShutdown(SHUT_WR);
        assertReceives("", far, 1, 0);
    }

    @EveryConnectionType
    void bytesSentBeforeTheEndOfWritingArrive(int type) {
        makePair(type);
        assertSends("last", near);
        assertShutdown(SHUT_WR);
        assertReceives("last", far, 16, 0);
    }

    @EveryType
    void otherDirectionStaysOpenAfterTheEndOfWriting(int type) {
        makePair(type);
        assertShutdown(SHUT_WR);
        assertSends("x", far);
        assertReceives("x", near, 1, 0);
    }

    @EveryType
    void peerSendingAfterTheEndOfReadingFailsWithEPIPE(int type) {
        makePair(type);
        assertShutdown(SHUT_RD);
        assertSendFails(far);
    }

    @EveryType
    void otherDirectionStaysOpenAfterTheEndOfReading(int type) {
        makePair(type);
        assertShutdown(SHUT_RD);
        assertSends("x", near);
        assertReceives("x", far, 1, 0);
    }

    @EveryType
    void receiveAfterTheEndOfReadingIsAtItsEnd(int type) {
        makePair(type);
        assertShutdown(SHUT_RD);
        assertReceives("", near, 1, 0);
    }

    @EveryType
    void bytesThatCameBeforeTheEndOfReadingAreThere(int type) {
        makePair(type);
        assertSends("x", far);
        assertShutdown(SHUT_RD);
        assertReceives("x", near, 1, 0);
    }

    @EveryConnectionType
    void peerIsAtItsEndAfterTheEndOfBoth(int type) {
        makePair(type);
        assertShutdown(SHUT_RDWR);
        assertReceives("", far, 1, 0);
    }

    @EveryType
    void peerSendingAfterTheEndOfBothFailsWithEPIPE(int type) {
        makePair(type);
        assertShutdown(SHUT_RDWR);
        assertSendFails(far);
    }

    @EveryType
    void blockedReceiveIsAtItsEndWhenReadingEnds(int type) {
        makePair(type);
        BlockedCall recv = BlockedCall.start(near, () -> calls.recv(near, memory(1), 0));
        assertShutdown(SHUT_RD);
        assertEquals(0, recv.result());
    }

    @EveryConnectionType
    void blockedReceiveIsAtItsEndWhenThePeerEndsWriting(int type) {
        makePair(type);
        BlockedCall recv = BlockedCall.start(far, () -> calls.recv(far, memory(1), 0));
        assertShutdown(SHUT_WR);
        assertEquals(0, recv.result());
    }
}
