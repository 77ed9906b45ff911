package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SCM_RIGHTS;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.tck.Results.assertResult;

import sockcall.ControlMessages;
import sockcall.MsgHdr;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What tests of messages with control messages stand on. */
abstract class MessageFixture extends ContractFixture {
    /** Room for 253 descriptors and whatever else the kernel says of a message. */
    private static final int CONTROL = 2048;

    /** Room for the data of a message. */
    final ByteBuffer data = memory(64);

    /** What was received with the last message. */
    final ControlMessages control = new ControlMessages(CONTROL);

    /** Room for a message. */
    final MsgHdr message = new MsgHdr().msg_iov(data).msg_control(control.room());

    /** Sends one byte with these descriptors. */
    void sendRights(int fd, int... descriptors) {
        ControlMessages rights = new ControlMessages(
                        ControlMessages.space(Integer.BYTES * descriptors.length))
                .rights(descriptors);
        MsgHdr sent = new MsgHdr().msg_iov(bytes("x")).msg_control(rights.messages());
        assertResult(1, calls.sendmsg(fd, sent, 0));
    }

    /** Receives a message into {@link #message} and stands before its control messages. */
    int receive(int fd, int flags) {
        int size = calls.recvmsg(fd, message, flags);
        control.received(size < 0 ? 0 : message.msg_controllen());
        return size;
    }

    /** Descriptors that the next control message has; they end with the test. */
    int[] rights() {
        assertNext(SOL_SOCKET, SCM_RIGHTS);
        int[] descriptors = new int[control.ints()];
        for (int i = 0; i < descriptors.length; i++) {
            descriptors[i] = opened(control.getInt(i));
        }
        return descriptors;
    }

    /** Asserts that there is another control message, and of this kind. */
    void assertNext(int level, int type) {
        assertEquals(true, control.next(), "another control message");
        assertEquals(level, control.cmsg_level(), "cmsg_level");
        assertEquals(type, control.cmsg_type(), "cmsg_type");
    }

    /** A new pipe: the end to read, and the end to write. */
    int[] pipe(int flags) {
        ByteBuffer pipefd = memory(2 * Integer.BYTES);
        assertResult(0, calls.pipe2(pipefd, flags));
        return new int[] {opened(pipefd.getInt(0)), opened(pipefd.getInt(4))};
    }

    /** So many times this descriptor. */
    static int[] times(int count, int fd) {
        int[] descriptors = new int[count];
        Arrays.fill(descriptors, fd);
        return descriptors;
    }
}
