package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.MSG_CTRUNC;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_TRUNC;
import static sockcall.Constants.MSG_WAITFORONE;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EFAULT;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.ControlMessages;
import sockcall.MMsgHdrs;
import sockcall.SockaddrUn;
import sockcall.abi.StructTimespec;
import sockcall.tck.scenario.BadMemory;

import java.nio.ByteBuffer;

/** sendmmsg(2) and recvmmsg(2): several messages, of which some may go. */
class ManyMessagesTests extends ContractFixture {
    private static final String MESSAGES = "sockcall.tck.PairKind#messages";

    private final MMsgHdrs sent = new MMsgHdrs(3);
    private final MMsgHdrs received = new MMsgHdrs(4);
    private final ByteBuffer[] data = new ByteBuffer[4];

    /** Three messages of 1, 2 and 3 bytes, and room for four of 8. */
    ManyMessagesTests() {
        for (int i = 0; i < 3; i++) {
            sent.msg_hdr(i).msg_iov(bytes("abc".substring(0, i + 1)));
        }
        for (int i = 0; i < 4; i++) {
            data[i] = memory(8);
            received.msg_hdr(i).msg_iov(data[i]);
        }
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void everyMessageIsSent(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(3, calls.sendmmsg(pair[0], sent, 3, 0));
        for (int i = 0; i < 3; i++) {
            assertEquals(i + 1, sent.msg_len(i));
            assertReceives("abc".substring(0, i + 1), pair[1], 8, MSG_DONTWAIT);
        }
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void onlyTheFirstOnesAreSent(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(2, calls.sendmmsg(pair[0], sent, 2, 0));
        assertReceives("a", pair[1], 8, MSG_DONTWAIT);
        assertReceives("ab", pair[1], 8, MSG_DONTWAIT);
        assertResult(-EAGAIN, calls.recv(pair[1], memory(8), MSG_DONTWAIT));
    }

    @Test
    void noMessagesAreNoError() {
        int[] pair = socketpair(SOCK_DGRAM);
        assertResult(0, calls.sendmmsg(pair[0], sent, 0, 0));
        assertResult(0, calls.recvmmsg(pair[1], received, 0, 0, null));
    }

    @Test
    void messageThatFailsEndsTheCallWithTheNumberBefore() {
        int[] pair = socketpair(SOCK_DGRAM);
        sent.msg_hdr(1).msg_control(new ControlMessages(64).rights(-1).messages());
        assertResult(1, calls.sendmmsg(pair[0], sent, 3, 0));
        assertReceives("a", pair[1], 8, MSG_DONTWAIT);
        assertResult(-EAGAIN, calls.recv(pair[1], memory(8), MSG_DONTWAIT));
    }

    @Test
    void firstMessageThatFailsIsTheErrorOfTheCall() {
        sent.msg_hdr(0).msg_control(new ControlMessages(64).rights(-1).messages());
        assertResult(-EBADF, calls.sendmmsg(socketpair(SOCK_DGRAM)[0], sent, 3, 0));
    }

    @Test
    void eachMessageGoesToItsAddress() {
        SockaddrUn[] names = {abstractName(), abstractName()};
        int[] receivers = {bound(SOCK_DGRAM, names[0]), bound(SOCK_DGRAM, names[1])};
        sent.msg_hdr(0).msg_name(names[0].buffer());
        sent.msg_hdr(1).msg_name(names[1].buffer());
        assertResult(2, calls.sendmmsg(socket(SOCK_DGRAM), sent, 2, 0));
        assertReceives("a", receivers[0], 8, MSG_DONTWAIT);
        assertReceives("ab", receivers[1], 8, MSG_DONTWAIT);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void everyMessageIsReceived(PairKind kind) {
        int[] pair = kind.open(this);
        calls.sendmmsg(pair[0], sent, 3, 0);
        assertResult(3, calls.recvmmsg(pair[1], received, 4, MSG_DONTWAIT, null));
        for (int i = 0; i < 3; i++) {
            assertEquals(i + 1, received.msg_len(i));
            assertEquals("abc".substring(0, i + 1), text(data[i], i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void onlyAsManyAreReceivedAsThereIsRoomFor(PairKind kind) {
        int[] pair = kind.open(this);
        calls.sendmmsg(pair[0], sent, 3, 0);
        assertResult(2, calls.recvmmsg(pair[1], received, 2, 0, null));
        assertReceives("abc", pair[1], 8, MSG_DONTWAIT);
        assertEquals(memory(8), data[2]);
    }

    @Test
    void flagMSG_WAITFORONEReturnsWhatIsThere() {
        int[] pair = socketpair(SOCK_DGRAM);
        calls.sendmmsg(pair[0], sent, 2, 0);
        Results.assertAtOnce(2, () -> calls.recvmmsg(pair[1], received, 4, MSG_WAITFORONE, null));
    }

    @Test
    void nothingThereIsEAGAIN() {
        int fd = socketpair(SOCK_DGRAM)[1];
        assertResult(-EAGAIN, calls.recvmmsg(fd, received, 4, MSG_DONTWAIT, null));
    }

    @Test
    void eachMessageSaysWhatWasCut() {
        int[] pair = socketpair(SOCK_DGRAM);
        sent.msg_hdr(0).msg_control(new ControlMessages(64).rights(pair[0]).messages());
        calls.sendmmsg(pair[0], sent, 3, 0);
        received.msg_hdr(1).msg_iov(data[1].limit(1));
        assertResult(3, calls.recvmmsg(pair[1], received, 4, MSG_DONTWAIT, null));
        assertEquals(MSG_CTRUNC, received.msg_hdr(0).msg_flags() & (MSG_CTRUNC | MSG_TRUNC));
        assertEquals(MSG_TRUNC, received.msg_hdr(1).msg_flags() & (MSG_CTRUNC | MSG_TRUNC));
        assertEquals(0, received.msg_hdr(2).msg_flags() & (MSG_CTRUNC | MSG_TRUNC));
        assertEquals(1, received.msg_len(1));
    }

    @Test
    void eachMessageHasItsDescriptors() {
        int[] pair = socketpair(SOCK_DGRAM);
        ControlMessages[] rooms = new ControlMessages[3];
        for (int i = 0; i < 3; i++) {
            ControlMessages rights =
                    new ControlMessages(64).rights(MessageFixture.times(i, pair[0]));
            sent.msg_hdr(i).msg_control(i == 0 ? null : rights.messages());
            rooms[i] = new ControlMessages(64);
            received.msg_hdr(i).msg_control(rooms[i].room());
        }
        assertResult(3, calls.sendmmsg(pair[0], sent, 3, 0));
        assertResult(3, calls.recvmmsg(pair[1], received, 3, 0, null));
        for (int i = 0; i < 3; i++) {
            assertEquals(i, rooms[i].received(received.msg_hdr(i)).close(calls));
        }
    }

    @Test
    void eachMessageHasItsSender() {
        SockaddrUn to = abstractName();
        SockaddrUn[] from = {abstractName(), abstractName()};
        int receiver = bound(SOCK_DGRAM, to);
        for (int i = 0; i < 2; i++) {
            int sender = bound(SOCK_DGRAM, from[i]);
            assertResult(1, calls.sendto(sender, bytes("x"), 0, to.buffer()));
            received.msg_hdr(i).msg_name(memory(110));
        }
        assertResult(2, calls.recvmmsg(receiver, received, 2, 0, null));
        assertEquals(from[0], received.msg_hdr(0).sender());
        assertEquals(from[1], received.msg_hdr(1).sender());
    }

    @Test
    void timeThatIsLeftIsWritten() {
        int[] pair = socketpair(SOCK_DGRAM);
        calls.sendmmsg(pair[0], sent, 3, 0);
        ByteBuffer timeout = memory(StructTimespec.SIZE);
        StructTimespec.tv_sec(timeout, 1000);
        assertResult(3, calls.recvmmsg(pair[1], received, 3, 0, timeout));
        assertTrue(StructTimespec.tv_sec(timeout) < 1000, "less is left");
    }

    @Test
    void timeThatIsNoneFailsWithEINVAL() {
        ByteBuffer timeout = memory(StructTimespec.SIZE);
        StructTimespec.tv_nsec(timeout, 1_000_000_000);
        int fd = socketpair(SOCK_DGRAM)[1];
        assertResult(-EINVAL, calls.recvmmsg(fd, received, 4, 0, timeout));
    }

    @Test
    void timeThatIsNotThereFailsWithEFAULT() {
        int[] pair = socketpair(SOCK_DGRAM);
        calls.sendmmsg(pair[0], sent, 3, 0);
        ByteBuffer timeout = BadMemory.of(StructTimespec.SIZE);
        assertResult(-EFAULT, calls.recvmmsg(pair[1], received, 3, 0, timeout));
    }

    @Test
    void messagesOnAStreamAreBytes() {
        int[] pair = socketpair(SOCK_STREAM);
        assertResult(3, calls.sendmmsg(pair[0], sent, 3, 0));
        assertReceives("aababc", pair[1], 8, 0);
    }
}
