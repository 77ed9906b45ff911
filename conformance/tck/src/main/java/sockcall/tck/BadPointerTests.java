package sockcall.tck;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EFAULT;
import static sockcall.tck.Results.assertReturns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.tck.scenario.BadMemory;

import java.nio.ByteBuffer;

/**
 * Pointers that the kernel cannot use. NULL goes past the guard; memory whose file was cut passes
 * it, since only the kernel can tell.
 */
class BadPointerTests extends ContractFixture {
    private static final String ALL = "sockcall.tck.PairKind#all";

    @ParameterizedTest
    @MethodSource(ALL)
    void sendFromNullFailsWithEFAULT(PairKind kind) {
        assertReturns(-EFAULT, () -> backend.send(kind.open(this)[0], null, 5, 0));
    }

    @Test
    void sendtoFromNullFailsWithEFAULT() {
        assertReturns(
                -EFAULT, () -> backend.sendto(socketpair(SOCK_STREAM)[0], null, 5, 0, null, 0));
    }

    @Test
    void writeFromNullFailsWithEFAULT() {
        assertReturns(-EFAULT, () -> backend.write(socketpair(SOCK_STREAM)[0], null, 5));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void recvIntoNullFailsWithEFAULT(PairKind kind) {
        assertReturns(-EFAULT, () -> backend.recv(receiving("abc", kind.open(this)), null, 3, 0));
    }

    @Test
    void recvfromIntoNullFailsWithEFAULT() {
        int fd = receiving("abc", socketpair(SOCK_STREAM));
        assertReturns(-EFAULT, () -> backend.recvfrom(fd, null, 3, 0, null, null));
    }

    @Test
    void readIntoNullFailsWithEFAULT() {
        assertReturns(
                -EFAULT, () -> backend.read(receiving("abc", socketpair(SOCK_STREAM)), null, 3));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void sendThatFailedQueuedNothing(PairKind kind) {
        int[] pair = kind.open(this);
        assertReturns(-EFAULT, () -> backend.send(pair[0], null, 5, 0));
        assertReturns(-EAGAIN, () -> calls.recv(pair[1], memory(8), MSG_DONTWAIT));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#streams")
    void recvThatFailedLeavesTheBytesOfAStream(PairKind kind) {
        int fd = receiving("abc", kind.open(this));
        assertReturns(-EFAULT, () -> backend.recv(fd, null, 3, 0));
        assertReceives("abc", fd, 8, MSG_DONTWAIT);
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#messages")
    void recvThatFailedLosesTheMessage(PairKind kind) {
        int fd = receiving("abc", kind.open(this));
        assertReturns(-EFAULT, () -> backend.recv(fd, null, 3, 0));
        assertReturns(-EAGAIN, () -> calls.recv(fd, memory(8), MSG_DONTWAIT));
    }

    @ParameterizedTest
    @EnumSource
    void sendFromMemoryWhoseFileWasCutFailsWithEFAULT(Transfer transfer) {
        ByteBuffer bad = BadMemory.of(100);
        assertReturns(-EFAULT, () -> transfer.out(calls, socketpair(SOCK_STREAM)[0], bad));
    }

    @ParameterizedTest
    @EnumSource
    void receiveIntoMemoryWhoseFileWasCutFailsWithEFAULT(Transfer transfer) {
        ByteBuffer bad = BadMemory.of(100);
        int fd = receiving("abc", socketpair(SOCK_DGRAM));
        assertReturns(-EFAULT, () -> transfer.in(calls, fd, bad));
    }

    @Test
    void pollOfNullFailsWithEFAULT() {
        assertReturns(-EFAULT, () -> backend.poll(null, 1, 0));
    }

    @Test
    void pollOfMemoryWhoseFileWasCutFailsWithEFAULT() {
        assertReturns(-EFAULT, () -> calls.poll(BadMemory.of(8), 0));
    }

    /** The second socket of a pair, which these bytes wait at. */
    private int receiving(String text, int[] pair) {
        assertSends(text, pair[0]);
        return pair[1];
    }
}
