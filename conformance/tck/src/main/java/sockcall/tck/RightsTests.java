package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import static sockcall.Constants.MSG_CMSG_CLOEXEC;
import static sockcall.Constants.MSG_CTRUNC;
import static sockcall.Constants.MSG_PEEK;
import static sockcall.Constants.O_CLOEXEC;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_PASSRIGHTS;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EPERM;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.ControlMessages;
import sockcall.MsgHdr;
import sockcall.tck.scenario.DescriptorTable;

/** Descriptors that travel with messages: SCM_RIGHTS of unix(7). */
class RightsTests extends MessageFixture {
    private static final String ALL = "sockcall.tck.PairKind#all";

    private static int open() {
        return DescriptorTable.nameless().size();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void descriptorArrivesAsAnotherOfTheSameFile(PairKind kind) {
        int[] pair = kind.open(this);
        int[] pipe = pipe(0);
        sendRights(pair[0], pipe[1]);
        assertResult(1, receive(pair[1], 0));
        assertResult(3, calls.write(rights()[0], bytes("abc")));
        assertResult(3, calls.read(pipe[0], data));
        assertEquals("abc", text(data, 3));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void descriptorThatWasClosedMeanwhileArrives(PairKind kind) {
        int[] pair = kind.open(this);
        int[] pipe = pipe(0);
        sendRights(pair[0], pipe[1]);
        assertResult(0, descriptors.closed(pipe[1]));
        assertResult(1, receive(pair[1], 0));
        assertResult(1, calls.write(rights()[0], bytes("x")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 252, 253})
    void thatManyDescriptorsArriveInOneMessage(int count) {
        int[] pair = socketpair(SOCK_STREAM);
        int before = open();
        sendRights(pair[0], times(count, pair[0]));
        assertResult(1, receive(pair[1], 0));
        assertEquals(0, message.msg_flags());
        assertEquals(ControlMessages.space(4 * count), message.msg_controllen());
        assertEquals(count, rights().length);
        assertFalse(control.next());
        assertEquals(before + count, open());
    }

    @Test
    void descriptorsKeepTheirOrder() {
        int[] pair = socketpair(SOCK_STREAM);
        int[] pipe = pipe(0);
        sendRights(pair[0], pipe[0], pipe[1]);
        assertResult(1, receive(pair[1], 0));
        int[] arrived = rights();
        assertResult(1, calls.write(arrived[1], bytes("x")));
        assertResult(1, calls.read(arrived[0], data));
    }

    @Test
    void oneDescriptorTooManyFailsWithEINVAL() {
        ControlMessages rights = new ControlMessages(2048).rights(times(254, 0));
        assertResult(-EINVAL, calls.sendmsg(socketpair(SOCK_STREAM)[0], with(rights), 0));
    }

    @Test
    void descriptorThatIsNotOpenFailsWithEBADF() {
        ControlMessages rights = new ControlMessages(64).rights(-1);
        assertResult(-EBADF, calls.sendmsg(socketpair(SOCK_STREAM)[0], with(rights), 0));
    }

    @Test
    void controlMessageOfAnUnknownKindFailsWithEINVAL() {
        ControlMessages unknown = new ControlMessages(64).add(SOL_SOCKET, 99, bytes("abcd"));
        assertResult(-EINVAL, calls.sendmsg(socketpair(SOCK_STREAM)[0], with(unknown), 0));
    }

    private static MsgHdr with(ControlMessages messages) {
        return new MsgHdr().msg_iov(bytes("x")).msg_control(messages.messages());
    }

    @Test
    void descriptorIsInheritedUnlessItIsAskedFor() {
        int[] pair = socketpair(SOCK_STREAM);
        sendRights(pair[0], pair[0]);
        receive(pair[1], 0);
        assertEquals(0, DescriptorInfo.flags(rights()[0]) & SOCK_CLOEXEC);
    }

    @Test
    void flagMSG_CMSG_CLOEXECClosesTheDescriptorOnExec() {
        int[] pair = socketpair(SOCK_STREAM);
        sendRights(pair[0], pipe(0)[0]);
        receive(pair[1], MSG_CMSG_CLOEXEC);
        assertEquals(O_CLOEXEC, DescriptorInfo.flags(rights()[0]));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void noRoomAtAllSaysMSG_CTRUNCAndOpensNothing(PairKind kind) {
        int[] pair = kind.open(this);
        int before = open();
        sendRights(pair[0], pair[0], pair[0]);
        message.msg_control(null);
        assertResult(1, receive(pair[1], 0));
        assertEquals(MSG_CTRUNC, message.msg_flags());
        assertEquals(0, message.msg_controllen());
        assertEquals(before, open());
    }

    /** Of those that do not fit the kernel opens none: they end with the message. */
    @ParameterizedTest
    @MethodSource(ALL)
    void hundredDescriptorsIntoRoomForTwoOpenTwoEachTime(PairKind kind) {
        int[] pair = kind.open(this);
        message.msg_control(control.room().limit(ControlMessages.space(2 * Integer.BYTES)));
        int before = open();
        for (int i = 1; i <= 20; i++) {
            sendRights(pair[0], times(100, pair[0]));
            assertResult(1, receive(pair[1], MSG_CMSG_CLOEXEC));
            assertEquals(MSG_CTRUNC | MSG_CMSG_CLOEXEC, message.msg_flags());
            assertEquals(2, rights().length);
            assertEquals(before + 2 * i, open());
        }
    }

    @Test
    void roomIsNotWrittenBeyondItsLimit() {
        int[] pair = socketpair(SOCK_STREAM);
        sendRights(pair[0], times(10, pair[0]));
        FencedMemory room = new FencedMemory(MemoryKind.ALLOCATED, 24, directory);
        message.msg_control(room.window());
        assertResult(1, calls.recvmsg(pair[1], message, 0));
        ControlMessages received = ControlMessages.in(room.window());
        received.received(message).next();
        for (int i = 0; i < received.ints(); i++) {
            opened(received.getInt(i));
        }
        assertEquals(2, received.ints());
        room.assertWritten(24);
    }

    @Test
    void closeClosesAllThatWasReceived() {
        int[] pair = socketpair(SOCK_STREAM);
        int before = open();
        sendRights(pair[0], times(7, pair[0]));
        receive(pair[1], 0);
        assertEquals(7, control.close(calls));
        assertEquals(before, open());
    }

    @Test
    void peekedDescriptorsAreOthersThanThoseReceived() {
        int[] pair = socketpair(SOCK_STREAM);
        int before = open();
        sendRights(pair[0], pair[0]);
        receive(pair[1], MSG_PEEK);
        int peeked = rights()[0];
        receive(pair[1], 0);
        assertNotEquals(peeked, rights()[0]);
        assertEquals(before + 2, open());
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#streams")
    void receiveEndsBehindBytesThatBroughtDescriptors(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("a", pair[0]);
        sendRights(pair[0], pair[0]);
        assertSends("b", pair[0]);
        assertResult(2, receive(pair[1], 0));
        assertEquals(1, rights().length);
        assertReceives("b", pair[1], 8, 0);
    }

    @Test
    void messageThatIsNeverReceivedEndsItsDescriptors() {
        int[] pair = socketpair(SOCK_DGRAM);
        int[] pipe = pipe(0);
        sendRights(pair[0], pipe[1]);
        descriptors.closed(pipe[1]);
        descriptors.closed(pair[0]);
        descriptors.closed(pair[1]);
        assertResult(0, calls.read(pipe[0], data));
    }

    @Test
    void socketThatTakesNoneRefusesThemWithEPERM() {
        Kernel.assumeAtLeast(6, 16, "SO_PASSRIGHTS");
        int[] pair = socketpair(SOCK_STREAM);
        option(pair[1], SO_PASSRIGHTS, 0);
        ControlMessages rights = new ControlMessages(64).rights(pair[0]);
        assertResult(-EPERM, calls.sendmsg(pair[0], with(rights), 0));
    }
}
