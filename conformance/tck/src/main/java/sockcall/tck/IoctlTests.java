package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.FIOCLEX;
import static sockcall.Constants.FIONBIO;
import static sockcall.Constants.FIONCLEX;
import static sockcall.Constants.FIONREAD;
import static sockcall.Constants.MSG_OOB;
import static sockcall.Constants.SIOCATMARK;
import static sockcall.Constants.SIOCINQ;
import static sockcall.Constants.SIOCOUTQ;
import static sockcall.Constants.SIOCUNIXFILE;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOTTY;
import static sockcall.Errno.EPERM;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ioctl(2), as unix(7) and socket(7) have it. */
class IoctlTests extends MessageFixture {
    private final FencedMemory argument = FencedMemory.of(memoryOf(-1));

    private int asked(int fd, int request) {
        assertResult(0, calls.ioctl(fd, request, argument.window()));
        argument.assertKept();
        return argument.content().getInt(0);
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#streams")
    void bytesThatWaitInAStreamAreCounted(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertSends("de", pair[0]);
        assertEquals(5, asked(pair[1], SIOCINQ));
        assertEquals(5, asked(pair[1], FIONREAD));
    }

    @Test
    void bytesOfTheNextDatagramAreCounted() {
        int[] pair = socketpair(SOCK_DGRAM);
        assertSends("abc", pair[0]);
        assertSends("de", pair[0]);
        assertEquals(3, asked(pair[1], SIOCINQ));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#all")
    void memoryThatWaitsToBeReceivedIsCounted(PairKind kind) {
        int[] pair = kind.open(this);
        assertEquals(0, asked(pair[0], SIOCOUTQ));
        assertSends("abc", pair[0]);
        assertTrue(asked(pair[0], SIOCOUTQ) >= 3, "what is sent and not received");
    }

    @Test
    void modeIsSetByAnInt() {
        int fd = socketpair(SOCK_STREAM)[0];
        assertResult(0, calls.ioctl(fd, FIONBIO, memoryOf(1)));
        assertResult(-EAGAIN, calls.recv(fd, memory(1), 0));
    }

    @Test
    void flagOfTheDescriptorIsSetWithoutMemory() {
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.ioctl(fd, FIOCLEX, null));
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(fd));
        assertResult(0, calls.ioctl(fd, FIONCLEX, null));
        assertEquals(0, DescriptorInfo.flags(fd));
    }

    @Test
    void markOfOutOfBandDataIsFound() {
        int[] pair = socketpair(SOCK_STREAM);
        assertEquals(0, asked(pair[1], SIOCATMARK));
        assertResult(1, calls.send(pair[0], bytes("x"), MSG_OOB));
        assertEquals(1, asked(pair[1], SIOCATMARK));
    }

    @Test
    void fileOfABoundSocketIsOpened() {
        int fd = bound(SOCK_STREAM, path("s"));
        int result = calls.ioctl(fd, SIOCUNIXFILE, null);
        Assumptions.assumeTrue(result != -EPERM, "SIOCUNIXFILE needs CAP_NET_ADMIN");
        int file = opened(result);
        assertResult(-EBADF, calls.read(file, memory(1)));
    }

    @Test
    void bytesOfAListenerFailWithEINVAL() {
        int fd = listening(SOCK_STREAM, abstractName(), 1);
        assertResult(-EINVAL, calls.ioctl(fd, SIOCINQ, memoryOf(0)));
    }

    @Test
    void bytesThatWaitInAPipeAreCounted() {
        int[] pipe = pipe(0);
        assertResult(3, calls.write(pipe[1], bytes("abc")));
        assertEquals(3, asked(pipe[0], FIONREAD));
    }

    @Test
    void unknownRequestFailsWithENOTTY() {
        assertResult(-ENOTTY, calls.ioctl(socket(SOCK_STREAM), 0x80047fff, memoryOf(0)));
    }
}
