package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_PEEK;
import static sockcall.Constants.MSG_TRUNC;
import static sockcall.Constants.MSG_WAITALL;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_PEEK_OFF;
import static sockcall.Constants.SO_SNDBUF;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EMSGSIZE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteBuffer;

/** Datagrams and packets, whose boundaries are kept. */
class MessageTests extends ContractFixture {
    private static final String MESSAGES = "sockcall.tck.PairKind#messages";

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void messagesAreReceivedOneByOne(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("ab", pair[0]);
        assertSends("cd", pair[0]);
        assertReceives("ab", pair[1], 10, 0);
        assertReceives("cd", pair[1], 10, 0);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void messageLongerThanTheRoomIsReceivedInPart(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("0123456789", pair[0]);
        assertReceives("0123", pair[1], 4, 0);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void restOfMessageLongerThanTheRoomIsLost(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("0123456789", pair[0]);
        calls.recv(pair[1], memory(4), 0);
        assertNothingIsLeft(pair[1]);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void recvWithMSG_TRUNCReturnsTheRealLength(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("0123456789", pair[0]);
        ByteBuffer buf = memory(4);
        assertResult(10, calls.recv(pair[1], buf, MSG_TRUNC));
        assertEquals("0123", text(buf, 4));
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void zeroLengthRecvWithMSG_TRUNCReturnsTheRealLength(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("0123456789", pair[0]);
        assertResult(10, calls.recv(pair[1], memory(0), MSG_TRUNC));
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void zeroLengthMessageIsReceivedAsZero(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("", pair[0]);
        assertReceives("", pair[1], 10, MSG_DONTWAIT);
        assertNothingIsLeft(pair[1]);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void zeroLengthWriteIsAMessageToo(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(0, calls.write(pair[0], memory(0)));
        assertReceives("", pair[1], 10, MSG_DONTWAIT);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void zeroLengthRecvConsumesTheMessage(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertReceives("", pair[1], 0, 0);
        assertNothingIsLeft(pair[1]);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void zeroLengthReadLeavesTheMessage(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertResult(0, calls.read(pair[1], memory(0)));
        assertReceives("abc", pair[1], 10, MSG_DONTWAIT);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void recvWithMSG_PEEKLeavesTheMessageWhole(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertReceives("ab", pair[1], 2, MSG_PEEK);
        assertReceives("abc", pair[1], 10, 0);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void peekOffsetMovesOnFromMessageToMessage(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(0, calls.setsockopt(pair[1], SOL_SOCKET, SO_PEEK_OFF, memoryOf(0)));
        assertSends("aaaa", pair[0]);
        assertSends("bbbb", pair[0]);
        assertReceives("aaaa", pair[1], 4, MSG_PEEK);
        assertReceives("bbbb", pair[1], 100, MSG_PEEK);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void recvWithMSG_WAITALLReturnsAfterOneMessage(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertReceives("abc", pair[1], 6, MSG_WAITALL);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void messageLargerThanTheSendBufferFailsWithEMSGSIZE(PairKind kind) {
        int fd = kind.open(this)[0];
        ByteBuffer size = memory(Integer.BYTES);
        ByteBuffer optlen = memoryOf(Integer.BYTES);
        assertResult(0, calls.getsockopt(fd, SOL_SOCKET, SO_SNDBUF, size, optlen));
        assertResult(-EMSGSIZE, calls.send(fd, memory(size.getInt(0) + 1), 0));
    }

    private void assertNothingIsLeft(int fd) {
        assertResult(-EAGAIN, calls.recv(fd, memory(10), MSG_DONTWAIT));
    }
}
