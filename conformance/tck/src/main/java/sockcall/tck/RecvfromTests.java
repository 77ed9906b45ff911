package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EFAULT;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.ReadableAssertions.assertBytes;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.SockaddrStorage;
import sockcall.SockaddrUn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The address that recvfrom(2) reports. */
class RecvfromTests extends ContractFixture {
    private final SockaddrUn name = abstractName();
    private final SockaddrStorage source = new SockaddrStorage();

    @Test
    void senderBoundToAPathIsReported() {
        int receiver = receiverOf("x", bound(SOCK_DGRAM, path("sender")));
        assertResult(1, recvfrom(receiver));
        assertEquals(path("sender"), source.get());
    }

    @Test
    void senderBoundToAnAbstractNameIsReported() {
        SockaddrUn sender = abstractName();
        int receiver = receiverOf("x", bound(SOCK_DGRAM, sender));
        assertResult(1, recvfrom(receiver));
        assertEquals(sender, source.get());
    }

    @Test
    void senderWithoutAddressIsReportedAsLengthZero() {
        int receiver = receiverOf("x", socket(SOCK_DGRAM));
        assertResult(1, recvfrom(receiver));
        assertEquals(0, source.length());
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#all")
    void addressReportedIsThatOfThePeer(PairKind kind) {
        int[] pair = kind.open(this);
        SockaddrStorage own = new SockaddrStorage();
        assertResult(0, calls.getsockname(pair[0], own.addr(), own.addrlen()));
        assertSends("x", pair[0]);
        assertResult(1, recvfrom(pair[1]));
        boolean unnamed = ((SockaddrUn) own.get()).isUnnamed();
        assertEquals(unnamed ? 0 : own.length(), source.length());
    }

    @Test
    void addressLargerThanTheRoomIsCutAndItsLengthReported() {
        SockaddrUn sender = abstractName();
        int receiver = receiverOf("x", bound(SOCK_DGRAM, sender));
        ByteBuffer addr = memory(16);
        ByteBuffer addrlen = memoryOf(5);
        assertResult(1, calls.recvfrom(receiver, memory(8), 0, addr, addrlen));
        assertEquals(sender.length(), addrlen.getInt(0));
        assertBytes(sender.buffer().limit(5), addr.duplicate().limit(5));
        assertBytes(memory(11), addr.slice(5, 11));
    }

    @Test
    void addressIsWrittenFromThePositionOn() {
        SockaddrUn sender = abstractName();
        int receiver = receiverOf("x", bound(SOCK_DGRAM, sender));
        ByteBuffer addr = memory(128).position(7);
        ByteBuffer addrlen = memory(12).putInt(4, 121).position(4);
        assertResult(1, calls.recvfrom(receiver, memory(8), 0, addr, addrlen));
        assertEquals(sender.length(), addrlen.getInt(4));
        assertBytes(sender.buffer(), addr.slice(7, sender.length()));
        assertBytes(memory(7), addr.slice(0, 7));
        assertEquals(7, addr.position());
        assertEquals(4, addrlen.position());
    }

    @Test
    void lengthIsInNativeOrderWhateverTheOrderOfItsBuffer() {
        SockaddrUn sender = abstractName();
        int receiver = receiverOf("x", bound(SOCK_DGRAM, sender));
        ByteBuffer addrlen = memoryOf(128);
        ByteOrder other = addrlen.order() == ByteOrder.BIG_ENDIAN
                ? ByteOrder.LITTLE_ENDIAN
                : ByteOrder.BIG_ENDIAN;
        addrlen.order(other);
        assertResult(1, calls.recvfrom(receiver, memory(8), 0, memory(128), addrlen));
        assertEquals(sender.length(), Integer.reverseBytes(addrlen.getInt(0)));
    }

    @Test
    void lengthWithoutAddressIsLeftAlone() {
        int receiver = receiverOf("x", socket(SOCK_DGRAM));
        ByteBuffer addrlen = memoryOf(77);
        assertResult(1, calls.recvfrom(receiver, memory(8), 0, null, addrlen));
        assertEquals(77, addrlen.getInt(0));
    }

    @Test
    void nothingReceivedLeavesLengthAlone() {
        int receiver = bound(SOCK_DGRAM, name);
        ByteBuffer addrlen = memoryOf(77);
        assertResult(
                -EAGAIN, calls.recvfrom(receiver, memory(8), MSG_DONTWAIT, memory(77), addrlen));
        assertEquals(77, addrlen.getInt(0));
    }

    @Test
    void addressWithoutLengthFailsWithEFAULT() {
        int receiver = receiverOf("x", socket(SOCK_DGRAM));
        assertResult(-EFAULT, backend.recvfrom(receiver, memory(8), 8, 0, memory(128), null));
    }

    @Test
    void negativeLengthFailsWithEINVAL() {
        int receiver = receiverOf("x", socket(SOCK_DGRAM));
        assertResult(
                -EINVAL, backend.recvfrom(receiver, memory(8), 8, 0, memory(128), memoryOf(-1)));
    }

    /** A socket that a message of this sender waits at. */
    private int receiverOf(String text, int sender) {
        int receiver = bound(SOCK_DGRAM, name);
        assertResult(text.length(), calls.sendto(sender, bytes(text), 0, name.buffer()));
        return receiver;
    }

    private int recvfrom(int fd) {
        return calls.recvfrom(fd, memory(8), 0, source.addr(), source.addrlen());
    }
}
