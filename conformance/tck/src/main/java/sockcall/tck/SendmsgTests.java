package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_NOSIGNAL;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EISCONN;
import static sockcall.Errno.EMSGSIZE;
import static sockcall.Errno.EPIPE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.Iovecs;
import sockcall.MsgHdr;
import sockcall.SockaddrUn;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** sendmsg(2): what is gathered, and to whom it goes. */
class SendmsgTests extends ContractFixture {
    private static final String ALL = "sockcall.tck.PairKind#all";

    private static MsgHdr message(String... parts) {
        ByteBuffer[] buffers = new ByteBuffer[parts.length];
        for (int i = 0; i < parts.length; i++) {
            buffers[i] = bytes(parts[i]);
        }
        return new MsgHdr().msg_iov(buffers);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void buffersAreGatheredInTheirOrder(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(6, calls.sendmsg(pair[0], message("ab", "", "c", "def"), 0));
        assertReceives("abcdef", pair[1], 16, 0);
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#messages")
    void messageWithoutBuffersIsAnEmptyMessage(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(0, calls.sendmsg(pair[0], new MsgHdr(), 0));
        assertSends("next", pair[0]);
        assertReceives("", pair[1], 16, 0);
        assertReceives("next", pair[1], 16, 0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void buffersAreReadFromPositionToLimitAndKeepThem(PairKind kind) {
        int[] pair = kind.open(this);
        ByteBuffer middle = bytes("abcdef").position(2).limit(4);
        assertResult(3, calls.sendmsg(pair[0], new MsgHdr().msg_iov(middle, bytes("x")), 0));
        assertReceives("cdx", pair[1], 16, 0);
        assertEquals(bytes("cd"), middle);
        assertEquals(2, middle.position());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void messageThatIsReusedTakesItsBuffersAsTheyStand(PairKind kind) {
        int[] pair = kind.open(this);
        ByteBuffer buffer = bytes("abc").limit(1);
        MsgHdr message = new MsgHdr().msg_iov(buffer);
        assertResult(1, calls.sendmsg(pair[0], message, 0));
        assertReceives("a", pair[1], 16, 0);
        buffer.limit(3).position(1);
        assertResult(2, calls.sendmsg(pair[0], message, 0));
        assertReceives("bc", pair[1], 16, 0);
    }

    @Test
    void asManyBuffersAsTheKernelTakesAreGathered() {
        int[] pair = socketpair(SOCK_STREAM);
        assertResult(1024, calls.sendmsg(pair[0], many(1024), 0));
        ByteBuffer received = memory(2048);
        assertResult(1024, calls.recv(pair[1], received, 0));
        Payload.assertIn(received.limit(1024));
    }

    @Test
    void oneBufferMoreFailsWithEMSGSIZE() {
        int[] pair = socketpair(SOCK_STREAM);
        assertResult(-EMSGSIZE, calls.sendmsg(pair[0], many(1025), 0));
        assertResult(-EAGAIN, calls.recv(pair[1], memory(1), MSG_DONTWAIT));
    }

    /** Buffers of one byte each. */
    private static MsgHdr many(int count) {
        ByteBuffer all = Payload.of(count);
        return new MsgHdr()
                .msg_iov(new Iovecs(IntStream.range(0, count)
                        .mapToObj(i -> all.slice(i, 1))
                        .toArray(ByteBuffer[]::new)));
    }

    @Test
    void addressSaysToWhom() {
        SockaddrUn to = abstractName();
        int receiver = bound(SOCK_DGRAM, to);
        MsgHdr message = message("abc").msg_name(to.buffer());
        assertResult(3, calls.sendmsg(socket(SOCK_DGRAM), message, 0));
        assertReceives("abc", receiver, 16, 0);
    }

    @Test
    void addressIsReadFromPositionToLimit() {
        SockaddrUn to = abstractName();
        int receiver = bound(SOCK_DGRAM, to);
        FencedMemory fenced = FencedMemory.of(to.buffer());
        MsgHdr message = message("abc").msg_name(fenced.window());
        assertResult(3, calls.sendmsg(socket(SOCK_DGRAM), message, 0));
        assertReceives("abc", receiver, 16, 0);
        fenced.assertKept();
    }

    @Test
    void addressOnAConnectedStreamFailsWithEISCONN() {
        MsgHdr message = message("abc").msg_name(abstractName().buffer());
        assertResult(-EISCONN, calls.sendmsg(socketpair(SOCK_STREAM)[0], message, 0));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#connections")
    void peerThatClosedIsEPIPE(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(0, descriptors.closed(pair[1]));
        assertResult(-EPIPE, calls.sendmsg(pair[0], message("abc"), MSG_NOSIGNAL));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#streams")
    void fullSocketIsEAGAIN(PairKind kind) {
        int fd = kind.open(this)[0];
        fill(fd);
        assertResult(-EAGAIN, calls.sendmsg(fd, message("abc"), MSG_DONTWAIT));
    }
}
