package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_CMSG_CLOEXEC;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_EOR;
import static sockcall.Constants.MSG_PEEK;
import static sockcall.Constants.MSG_TRUNC;
import static sockcall.Constants.SHUT_RD;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.MsgHdr;
import sockcall.SockaddrUn;

import java.nio.ByteBuffer;

/** recvmsg(2): what is scattered where, and what the struct says then. */
class RecvmsgTests extends MessageFixture {
    private static final String ALL = "sockcall.tck.PairKind#all";
    private static final String MESSAGES = "sockcall.tck.PairKind#messages";

    @ParameterizedTest
    @MethodSource(ALL)
    void buffersAreFilledOneAfterTheOther(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abcdef", pair[0]);
        FencedMemory first = new FencedMemory(MemoryKind.ALLOCATED, 2, directory);
        FencedMemory last = new FencedMemory(MemoryKind.ALLOCATED, 10, directory);
        message.msg_iov(first.window(), memory(0), last.window());
        assertResult(6, receive(pair[1], 0));
        assertEquals("ab", text(first.window(), 2));
        assertEquals("cdef", text(last.window(), 4));
        first.assertWritten(2);
        last.assertWritten(4);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void messageSaysThatNothingWasCut(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertResult(3, receive(pair[1], 0));
        assertEquals(0, message.msg_flags());
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void messageThatWasCutSaysMSG_TRUNC(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abcdef", pair[0]);
        message.msg_iov(data.limit(2));
        assertResult(2, receive(pair[1], 0));
        assertEquals(MSG_TRUNC, message.msg_flags());
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void flagMSG_TRUNCGivesTheRealLength(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abcdef", pair[0]);
        message.msg_iov(data.limit(2));
        assertResult(6, receive(pair[1], MSG_TRUNC));
        assertEquals(MSG_TRUNC, message.msg_flags());
        assertEquals(2, data.limit());
    }

    @Test
    void flagsOfTheMessageAreReplacedByTheKernel() {
        int[] pair = socketpair(SOCK_STREAM);
        assertSends("abc", pair[0]);
        message.msg_flags(-1);
        assertResult(3, receive(pair[1], MSG_CMSG_CLOEXEC));
        assertEquals(MSG_CMSG_CLOEXEC, message.msg_flags());
    }

    @Test
    void endOfARecordIsNotSaidOfAUnixSocket() {
        int[] pair = socketpair(SOCK_SEQPACKET);
        assertResult(1, calls.send(pair[0], bytes("x"), MSG_EOR));
        assertResult(1, receive(pair[1], 0));
        assertEquals(0, message.msg_flags() & MSG_EOR);
    }

    @Test
    void senderIsSaidWithItsLength() {
        SockaddrUn from = abstractName();
        SockaddrUn to = abstractName();
        int receiver = bound(SOCK_DGRAM, to);
        int sender = bound(SOCK_DGRAM, from);
        assertResult(1, calls.sendto(sender, bytes("x"), 0, to.buffer()));
        message.msg_name(memory(110));
        assertResult(1, receive(receiver, 0));
        assertEquals(from.length(), message.msg_namelen());
        assertEquals(from, message.sender());
    }

    @Test
    void senderThatWasCutSaysItsWholeLengthAndWritesOnlyTheRoom() {
        SockaddrUn from = abstractName();
        SockaddrUn to = abstractName();
        int receiver = bound(SOCK_DGRAM, to);
        assertResult(1, calls.sendto(bound(SOCK_DGRAM, from), bytes("x"), 0, to.buffer()));
        FencedMemory name = new FencedMemory(MemoryKind.ALLOCATED, 4, directory);
        message.msg_name(name.window());
        assertResult(1, receive(receiver, 0));
        assertEquals(from.length(), message.msg_namelen());
        name.assertWritten(4);
    }

    @Test
    void senderWithoutAnAddressHasTheLengthZero() {
        int[] pair = socketpair(SOCK_DGRAM);
        assertSends("x", pair[0]);
        message.msg_name(memory(110));
        assertResult(1, receive(pair[1], 0));
        assertEquals(0, message.msg_namelen());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void messageWithoutControlMessagesSaysTheLengthZero(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertResult(3, receive(pair[1], 0));
        assertEquals(0, message.msg_controllen());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void nothingThereIsEAGAINAndTheBuffersStay(PairKind kind) {
        FencedMemory memory = new FencedMemory(MemoryKind.ALLOCATED, 8, directory);
        message.msg_iov(memory.window());
        assertResult(-EAGAIN, receive(kind.open(this)[1], MSG_DONTWAIT));
        memory.assertWritten(0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void peekedMessageStays(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertResult(3, receive(pair[1], MSG_PEEK));
        assertResult(3, receive(pair[1], 0));
        assertEquals("abc", text(data, 3));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#blockings")
    void waitingCallIsWokenByAMessage(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall recvmsg = BlockedCall.start(pair[1], () -> calls.recvmsg(pair[1], message, 0));
        assertSends("abc", pair[0]);
        recvmsg.assertReturns(3);
        assertEquals("abc", text(data, 3));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#blockings")
    void waitingCallIsEndedByShutdown(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall recvmsg = BlockedCall.start(pair[1], () -> calls.recvmsg(pair[1], message, 0));
        assertResult(0, calls.shutdown(pair[1], SHUT_RD));
        recvmsg.assertReturns(0);
    }

    @Test
    void messageThatIsReusedHasItsRoomAgain() {
        int[] pair = socketpair(SOCK_DGRAM);
        ByteBuffer name = memory(110);
        message.msg_name(name);
        for (int i = 0; i < 3; i++) {
            sendRights(pair[0], pair[0]);
            assertResult(1, receive(pair[1], 0));
            assertEquals(0, message.msg_flags());
            assertEquals(1, rights().length);
            assertEquals(110, name.remaining());
        }
    }

    @Test
    void messageWithoutAnyRoomTakesAMessage() {
        int[] pair = socketpair(SOCK_DGRAM);
        assertSends("abc", pair[0]);
        MsgHdr none = new MsgHdr();
        assertResult(0, calls.recvmsg(pair[1], none, 0));
        assertEquals(MSG_TRUNC, none.msg_flags());
    }
}
