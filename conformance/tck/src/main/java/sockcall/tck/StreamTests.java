package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_MORE;
import static sockcall.Constants.MSG_PEEK;
import static sockcall.Constants.MSG_TRUNC;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_PEEK_OFF;
import static sockcall.Errno.EAGAIN;
import static sockcall.tck.ReadableAssertions.assertWithin;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteBuffer;

/** Bytes without boundaries. */
class StreamTests extends ContractFixture {
    private static final String STREAMS = "sockcall.tck.PairKind#streams";

    /** More than a socket holds. */
    private static final int MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @MethodSource(STREAMS)
    void bytesOfTwoSendsAreReceivedTogether(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("ab", pair[0]);
        assertSends("cd", pair[0]);
        assertReceives("abcd", pair[1], 10, 0);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void bytesBeyondTheRoomAreReceivedLater(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("0123456789", pair[0]);
        assertReceives("0123", pair[1], 4, 0);
        assertReceives("456789", pair[1], 10, 0);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void recvWithMSG_TRUNCReturnsWhatFits(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("0123456789", pair[0]);
        assertReceives("0123", pair[1], 4, MSG_TRUNC);
        assertReceives("456789", pair[1], 10, 0);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void zeroLengthSendQueuesNothing(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("", pair[0]);
        assertResult(-EAGAIN, calls.recv(pair[1], memory(8), MSG_DONTWAIT));
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void zeroLengthRecvLeavesTheBytes(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertReceives("", pair[1], 0, 0);
        assertReceives("abc", pair[1], 10, 0);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void zeroLengthRecvWithoutDataFailsWithEAGAIN(PairKind kind) {
        assertResult(-EAGAIN, calls.recv(kind.open(this)[0], memory(0), MSG_DONTWAIT));
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void zeroLengthReadWithoutDataReturnsZero(PairKind kind) {
        assertResult(0, calls.read(kind.open(this)[0], memory(0)));
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void recvWithMSG_PEEKReadsTheSameBytesAgain(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertReceives("ab", pair[1], 2, MSG_PEEK);
        assertReceives("ab", pair[1], 2, MSG_PEEK);
        assertReceives("abc", pair[1], 10, 0);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void bytesSentWithMSG_MOREAreReceivedAtOnce(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(1, calls.send(pair[0], bytes("a"), MSG_MORE));
        assertReceives("a", pair[1], 8, MSG_DONTWAIT);
    }

    @Test
    void peekOffsetOfNewSocketIsMinusOne() {
        ByteBuffer offset = memory(Integer.BYTES);
        ByteBuffer optlen = memoryOf(Integer.BYTES);
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.getsockopt(fd, SOL_SOCKET, SO_PEEK_OFF, offset, optlen));
        assertEquals(-1, offset.getInt(0));
    }

    @Test
    void nonBlockingSendOfMoreThanFitsTakesAPart() {
        int fd = socketpair(SOCK_STREAM | SOCK_NONBLOCK)[0];
        assertWithin(1, MEBIBYTE - 1, calls.send(fd, memory(MEBIBYTE), 0));
    }

    @Test
    void nonBlockingSendAfterAPartFailsWithEAGAIN() {
        int fd = socketpair(SOCK_STREAM | SOCK_NONBLOCK)[0];
        calls.send(fd, memory(MEBIBYTE), 0);
        assertResult(-EAGAIN, calls.send(fd, memory(MEBIBYTE), 0));
    }

    @Test
    void bytesSentBeforeAcceptAreReceivedAfterIt() {
        int listener = listening(SOCK_STREAM, path("s"), 1);
        int client = socket(SOCK_STREAM);
        assertResult(0, calls.connect(client, path("s").buffer()));
        assertSends("early", client);
        assertReceives("early", accepted(listener), 10, 0);
    }
}
