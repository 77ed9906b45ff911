package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.FD_CLOEXEC;
import static sockcall.Constants.FIOGETOWN;
import static sockcall.Constants.F_DUPFD;
import static sockcall.Constants.F_DUPFD_CLOEXEC;
import static sockcall.Constants.F_GETFD;
import static sockcall.Constants.F_GETFL;
import static sockcall.Constants.F_GETOWN;
import static sockcall.Constants.F_GETPIPE_SZ;
import static sockcall.Constants.F_SETFD;
import static sockcall.Constants.F_SETFL;
import static sockcall.Constants.F_SETOWN;
import static sockcall.Constants.F_SETPIPE_SZ;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.O_ACCMODE;
import static sockcall.Constants.O_CLOEXEC;
import static sockcall.Constants.O_NONBLOCK;
import static sockcall.Constants.O_RDWR;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** What descriptors are like, and others of the same file: fcntl(2), dup(2), dup3(2). */
class FcntlTests extends MessageFixture {

    @Test
    void flagOfTheDescriptorIsReadAndSet() {
        int fd = socket(SOCK_STREAM | SOCK_CLOEXEC);
        assertResult(FD_CLOEXEC, calls.fcntl(fd, F_GETFD, 0));
        assertResult(0, calls.fcntl(fd, F_SETFD, 0));
        assertResult(0, calls.fcntl(fd, F_GETFD, 0));
        assertResult(0, calls.fcntl(fd, F_SETFD, FD_CLOEXEC));
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(fd));
    }

    @Test
    void flagsOfTheFileAreReadAndSet() {
        int fd = socketpair(SOCK_STREAM)[0];
        assertEquals(O_RDWR, calls.fcntl(fd, F_GETFL, 0) & (O_ACCMODE | O_NONBLOCK));
        assertResult(0, calls.fcntl(fd, F_SETFL, O_RDWR | O_NONBLOCK));
        assertEquals(O_NONBLOCK, calls.fcntl(fd, F_GETFL, 0) & O_NONBLOCK);
        assertResult(-EAGAIN, calls.recv(fd, memory(1), 0));
    }

    @Test
    void copyIsTheFirstFreeNumberFromTheArgumentOn() {
        int copy = opened(calls.fcntl(socket(SOCK_STREAM), F_DUPFD, 500));
        assertTrue(copy >= 500, () -> copy + " is from 500 up");
        assertEquals(0, DescriptorInfo.flags(copy) & SOCK_CLOEXEC);
    }

    @Test
    void copyCanBeClosedOnExec() {
        int copy = opened(calls.fcntl(socket(SOCK_STREAM), F_DUPFD_CLOEXEC, 500));
        assertTrue(copy >= 500, () -> copy + " is from 500 up");
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(copy));
    }

    @Test
    void negativeNumberToCopyToFailsWithEINVAL() {
        assertResult(-EINVAL, calls.fcntl(socket(SOCK_STREAM), F_DUPFD, -1));
    }

    @Test
    void ownerIsAProcess() {
        int fd = socket(SOCK_STREAM);
        int pid = (int) ProcessHandle.current().pid();
        assertResult(0, calls.fcntl(fd, F_SETOWN, pid));
        assertResult(pid, calls.fcntl(fd, F_GETOWN, 0));
    }

    /** As in C, where it looks like an error too; FIOGETOWN tells the two apart. */
    @Test
    void ownerThatIsAGroupIsANegativeNumber() throws IOException {
        int fd = socket(SOCK_STREAM);
        int group = group();
        Assumptions.assumeTrue(group > 1, "needs a group of processes that is not the first");
        ByteBuffer owner = memory(Integer.BYTES);
        assertResult(0, calls.fcntl(fd, F_SETOWN, -group));
        assertEquals(-group, calls.fcntl(fd, F_GETOWN, 0));
        assertResult(0, calls.ioctl(fd, FIOGETOWN, owner));
        assertEquals(-group, owner.getInt(0));
    }

    /** The fifth word of the line, the second of which is a name in brackets: proc(5). */
    private static int group() throws IOException {
        String line = Files.readString(Path.of("/proc/self/stat"));
        return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[2]);
    }

    @Test
    void unknownCommandFailsWithEINVAL() {
        assertResult(-EINVAL, calls.fcntl(socket(SOCK_STREAM), 9999, 0));
        assertResult(-EINVAL, calls.fcntl(socket(SOCK_STREAM), -1, 0));
    }

    @Test
    void capacityOfAPipeIsReadAndSet() {
        int fd = pipe(0)[0];
        assertResult(65536, calls.fcntl(fd, F_SETPIPE_SZ, 65536));
        assertResult(65536, calls.fcntl(fd, F_GETPIPE_SZ, 0));
        assertResult(-EBADF, calls.fcntl(socket(SOCK_STREAM), F_GETPIPE_SZ, 0));
    }

    @Test
    void dupIsAnotherDescriptorOfTheSameSocket() {
        int[] pair = socketpair(SOCK_STREAM | SOCK_CLOEXEC);
        int copy = opened(calls.dup(pair[0]));
        assertEquals(0, DescriptorInfo.flags(copy) & SOCK_CLOEXEC);
        assertResult(0, descriptors.closed(pair[0]));
        assertSends("abc", copy);
        assertReceives("abc", pair[1], 8, 0);
    }

    @Test
    void socketEndsWithTheLastOfItsDescriptors() {
        int[] pair = socketpair(SOCK_STREAM);
        int copy = opened(calls.dup(pair[0]));
        descriptors.closed(pair[0]);
        assertResult(-EAGAIN, calls.recv(pair[1], memory(1), MSG_DONTWAIT));
        descriptors.closed(copy);
        assertResult(0, calls.recv(pair[1], memory(1), MSG_DONTWAIT));
    }

    @Test
    void dup3TakesThePlaceOfAnother() {
        int[] pair = socketpair(SOCK_STREAM);
        int[] other = socketpair(SOCK_STREAM);
        assertResult(other[0], calls.dup3(pair[0], other[0], O_CLOEXEC));
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(other[0]));
        assertSends("abc", other[0]);
        assertReceives("abc", pair[1], 8, 0);
        assertResult(0, calls.recv(other[1], memory(1), MSG_DONTWAIT));
    }

    @Test
    void dup3OntoItselfOrNothingFails() {
        int fd = socket(SOCK_STREAM);
        assertResult(-EINVAL, calls.dup3(fd, fd, 0));
        assertResult(-EINVAL, calls.dup3(fd, fd + 1, 1));
        assertResult(-EBADF, calls.dup3(fd, -1, 0));
    }

    @Test
    void rangeOfDescriptorsIsClosed() {
        Kernel.assumeHas("close_range");
        int first = opened(calls.fcntl(socket(SOCK_STREAM), F_DUPFD, 700));
        descriptors.forgotten(first);
        assertResult(0, calls.close_range(first, first, 0));
        assertResult(-EBADF, calls.fcntl(first, F_GETFD, 0));
    }

    @Test
    void rangeThatEndsBeforeItBeginsFailsWithEINVAL() {
        Kernel.assumeHas("close_range");
        assertResult(-EINVAL, calls.close_range(701, 700, 0));
        assertResult(-EINVAL, calls.close_range(700, 700, 1));
    }

    /** Unsigned, as C has them: nothing is open up there. */
    @Test
    void numbersOfARangeAreUnsigned() {
        Kernel.assumeHas("close_range");
        assertResult(0, calls.close_range(0x7fffffff, -1, 0));
        assertResult(-EINVAL, calls.close_range(-1, 0x7fffffff, 0));
    }
}
