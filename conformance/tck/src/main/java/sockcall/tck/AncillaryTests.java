package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.MSG_CTRUNC;
import static sockcall.Constants.O_CLOEXEC;
import static sockcall.Constants.SCM_CREDENTIALS;
import static sockcall.Constants.SCM_INQ;
import static sockcall.Constants.SCM_PIDFD;
import static sockcall.Constants.SCM_TIMESTAMP;
import static sockcall.Constants.SCM_TIMESTAMPNS;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_INQ;
import static sockcall.Constants.SO_PASSCRED;
import static sockcall.Constants.SO_PASSPIDFD;
import static sockcall.Constants.SO_TIMESTAMP;
import static sockcall.Constants.SO_TIMESTAMPNS;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.ControlMessages;
import sockcall.MsgHdr;
import sockcall.abi.StructUcred;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel says of a message, and of its sender, beside descriptors: unix(7), socket(7). */
class AncillaryTests extends MessageFixture {
    private static final String ALL = "sockcall.tck.PairKind#all";
    private static final Path SELF = Path.of("/proc/self");

    private final int ourPid = (int) ProcessHandle.current().pid();

    private static int our(String attribute) throws IOException {
        return (Integer) Files.getAttribute(SELF, "unix:" + attribute);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void receiverThatAsksForCredentialsGetsThoseOfTheSender(PairKind kind) throws IOException {
        int[] pair = kind.open(this);
        option(pair[1], SO_PASSCRED, 1);
        assertSends("x", pair[0]);
        assertResult(1, receive(pair[1], 0));
        assertNext(SOL_SOCKET, SCM_CREDENTIALS);
        assertEquals(ControlMessages.length(StructUcred.SIZE), control.cmsg_len());
        assertEquals(ourPid, control.getInt(0));
        assertEquals(our("uid"), control.getInt(1));
        assertEquals(our("gid"), control.getInt(2));
    }

    @Test
    void ownCredentialsCanBeSent() throws IOException {
        int[] pair = socketpair(SOCK_STREAM);
        option(pair[1], SO_PASSCRED, 1);
        assertResult(1, sendCredentials(pair[0], ourPid, our("uid"), our("gid")));
        receive(pair[1], 0);
        assertNext(SOL_SOCKET, SCM_CREDENTIALS);
        assertEquals(ourPid, control.getInt(0));
    }

    private int sendCredentials(int fd, int pid, int uid, int gid) {
        ControlMessages sent = new ControlMessages(64).credentials(pid, uid, gid);
        return calls.sendmsg(fd, new MsgHdr().msg_iov(bytes("x")).msg_control(sent.messages()), 0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void credentialsAndDescriptorsArriveTogether(PairKind kind) {
        int[] pair = kind.open(this);
        option(pair[1], SO_PASSCRED, 1);
        sendRights(pair[0], pair[0], pair[1]);
        assertResult(1, receive(pair[1], 0));
        assertNext(SOL_SOCKET, SCM_CREDENTIALS);
        assertEquals(2, rights().length);
        assertEquals(false, control.next());
    }

    /** The kernel cuts the data of a message, not the message: its length says so. */
    @Test
    void credentialsWithoutRoomAreCut() {
        int[] pair = socketpair(SOCK_STREAM);
        option(pair[1], SO_PASSCRED, 1);
        assertSends("x", pair[0]);
        message.msg_control(control.room().limit(20));
        assertResult(1, receive(pair[1], 0));
        assertEquals(MSG_CTRUNC, message.msg_flags());
        assertEquals(20, message.msg_controllen());
        assertNext(SOL_SOCKET, SCM_CREDENTIALS);
        assertEquals(4, control.data().remaining());
        assertEquals(ourPid, control.getInt(0));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void receiverThatAsksForAProcessGetsADescriptorOfIt(PairKind kind) {
        Kernel.assumeAtLeast(6, 5, "SO_PASSPIDFD");
        int[] pair = kind.open(this);
        option(pair[1], SO_PASSPIDFD, 1);
        assertSends("x", pair[0]);
        assertResult(1, receive(pair[1], 0));
        assertNext(SOL_SOCKET, SCM_PIDFD);
        assertTrue(control.areDescriptors());
        int pidfd = opened(control.getInt(0));
        assertEquals(ourPid, Integer.parseInt(DescriptorInfo.field(pidfd, "Pid")));
        assertEquals(O_CLOEXEC, DescriptorInfo.flags(pidfd) & O_CLOEXEC);
    }

    @Test
    void closeClosesTheDescriptorOfAProcessToo() {
        Kernel.assumeAtLeast(6, 5, "SO_PASSPIDFD");
        int[] pair = socketpair(SOCK_STREAM);
        option(pair[1], SO_PASSPIDFD, 1);
        sendRights(pair[0], pair[0]);
        receive(pair[1], 0);
        assertEquals(2, control.close(calls));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#datagrams")
    void timestampIsSecondsAndMicroseconds(PairKind kind) {
        assertTimestamp(kind, SO_TIMESTAMP, SCM_TIMESTAMP, 1_000_000);
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#datagrams")
    void timestampIsSecondsAndNanoseconds(PairKind kind) {
        assertTimestamp(kind, SO_TIMESTAMPNS, SCM_TIMESTAMPNS, 1_000_000_000);
    }

    private void assertTimestamp(PairKind kind, int option, int type, long unitsOfASecond) {
        int[] pair = kind.open(this);
        option(pair[1], option, 1);
        long before = System.currentTimeMillis() / 1000;
        assertSends("x", pair[0]);
        assertResult(1, receive(pair[1], 0));
        assertNext(SOL_SOCKET, type);
        ByteBuffer time = control.data().order(ByteOrder.nativeOrder());
        long seconds = time.getLong(0);
        long fraction = time.getLong(8);
        assertTrue(seconds >= before && seconds <= before + 2 * PATIENCE, () -> seconds + " s");
        assertTrue(fraction >= 0 && fraction < unitsOfASecond, () -> fraction + " of a second");
    }

    @Test
    void receiverThatAsksForItLearnsWhatIsLeft() {
        Kernel.assumeAtLeast(6, 17, "SO_INQ");
        int[] pair = socketpair(SOCK_STREAM);
        option(pair[1], SO_INQ, 1);
        assertSends("abcdef", pair[0]);
        message.msg_iov(data.limit(2));
        assertResult(2, receive(pair[1], 0));
        assertNext(SOL_SOCKET, SCM_INQ);
        assertEquals(4, control.getInt(0));
    }
}
