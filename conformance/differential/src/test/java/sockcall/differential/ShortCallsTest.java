package sockcall.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.MSG_CMSG_CLOEXEC;
import static sockcall.Constants.MSG_CTRUNC;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.ControlMessages;
import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.Syscalls;
import sockcall.spi.Backends;
import sockcall.spi.FaultyBackend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Calls that a rule has shortened, made by the kernel: what is not sent or received is not lost.
 */
class ShortCallsTest {
    private final ByteBuffer sent = ByteBuffer.allocateDirect(11).put(0, bytes("golden gate"));
    private final ByteBuffer room = ByteBuffer.allocateDirect(16);
    private FaultyBackend faulty;
    private Syscalls calls;
    private int left;
    private int right;

    private void connect(String backend) {
        faulty = FaultyBackend.over(Backends.open(backend), "");
        calls = Syscalls.over(faulty);
        ByteBuffer sv = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        assertEquals(0, calls.socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sv));
        left = sv.getInt(0);
        right = sv.getInt(4);
    }

    private void disconnect() {
        calls.close(left);
        calls.close(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jnr", "ffm"})
    void gatheredAndScatteredBytesAreTheFirstOnes(String backend) {
        connect(backend);
        faulty.rules("writev:short=8,readv:short=3");
        assertEquals(8, calls.writev(left, new Iovecs(sent.slice(0, 7), sent.slice(7, 4))));
        assertEquals(3, calls.readv(right, new Iovecs(room.slice(0, 2), room.slice(2, 9))));
        faulty.clear();
        assertEquals(5, calls.recv(right, room.slice(3, 10), MSG_DONTWAIT));
        assertEquals("golden g", text(8));
        disconnect();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jnr", "ffm"})
    void shortMessageCarriesItsDescriptors(String backend) {
        connect(backend);
        faulty.rules("sendmsg:short=2,recvmsg:short=1");
        ControlMessages control = new ControlMessages(ControlMessages.space(Integer.BYTES));
        MsgHdr message = new MsgHdr().msg_iov(sent);
        message.msg_control(control.clear().rights(right).messages());
        assertEquals(2, calls.sendmsg(left, message, 0));

        message.msg_iov(room).msg_control(control.room());
        assertEquals(1, calls.recvmsg(right, message, MSG_CMSG_CLOEXEC));
        assertEquals(0, message.msg_flags() & MSG_CTRUNC);
        assertTrue(control.received(message).next(), "no control message");
        assertEquals(0, calls.close(control.getInt(0)));
        disconnect();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jnr", "ffm"})
    void fewerMessagesAreSent(String backend) {
        connect(backend);
        faulty.rules("sendmmsg:short=1");
        MMsgHdrs messages = new MMsgHdrs(2);
        messages.msg_hdr(0).msg_iov(sent.slice(0, 6));
        messages.msg_hdr(1).msg_iov(sent.slice(6, 5));
        assertEquals(1, calls.sendmmsg(left, messages, 2, 0));
        assertEquals(6, calls.recv(right, room, 0));
        assertEquals(-EAGAIN, calls.recv(right, room, MSG_DONTWAIT));
        assertEquals("golden", text(6));
        disconnect();
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        room.get(0, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
