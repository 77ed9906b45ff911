package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.EFD_CLOEXEC;
import static sockcall.Constants.EFD_NONBLOCK;
import static sockcall.Constants.EFD_SEMAPHORE;
import static sockcall.Constants.O_CLOEXEC;
import static sockcall.Constants.O_CREAT;
import static sockcall.Constants.O_EXCL;
import static sockcall.Constants.O_NONBLOCK;
import static sockcall.Constants.O_RDONLY;
import static sockcall.Constants.O_RDWR;
import static sockcall.Constants.O_WRONLY;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.S_IFIFO;
import static sockcall.Constants.S_IFMT;
import static sockcall.Constants.S_IFREG;
import static sockcall.Constants.S_IFSOCK;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EEXIST;
import static sockcall.Errno.EFAULT;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOENT;
import static sockcall.Errno.ENXIO;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.abi.StructStat;
import sockcall.tck.scenario.BadMemory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;

/** Pipes, FIFOs, counters, and the files of sockets. */
class FileTests extends MessageFixture {
    private final ByteBuffer statbuf = memory(StructStat.SIZE);

    private ByteBuffer pathname(String name) {
        return path(name).pathname();
    }

    private int mode(int fd) {
        assertResult(0, calls.fstat(fd, statbuf));
        return StructStat.st_mode(statbuf);
    }

    @Test
    void pipeCarriesBytesFromItsSecondEndToItsFirst() {
        int[] pipe = pipe(0);
        assertResult(3, calls.write(pipe[1], bytes("abc")));
        assertResult(3, calls.read(pipe[0], data));
        assertEquals("abc", text(data, 3));
    }

    @Test
    void flagsOfAPipeAreThoseOfBothEnds() {
        for (int fd : pipe(O_CLOEXEC | O_NONBLOCK)) {
            assertEquals(SOCK_CLOEXEC | SOCK_NONBLOCK, DescriptorInfo.flags(fd));
        }
    }

    @Test
    void pipeWithAnUnknownFlagFailsWithEINVAL() {
        assertResult(-EINVAL, calls.pipe2(memory(8), 1));
    }

    @Test
    void pipeWhoseNumbersCannotBeWrittenIsNotOpen() {
        assertResult(-EFAULT, backend.pipe2(null, 0));
        assertResult(-EFAULT, calls.pipe2(BadMemory.of(8), 0));
    }

    @Test
    void pipeWritesToTheWindow() {
        FencedMemory fenced = FencedMemory.of(memory(8));
        assertResult(0, calls.pipe2(fenced.window(), 0));
        fenced.assertKept();
        opened(fenced.content().getInt(0));
        assertResult(1, calls.write(opened(fenced.content().getInt(4)), bytes("x")));
    }

    @Test
    void counterAddsUpAndIsReadAtOnce() {
        int fd = opened(calls.eventfd(3, EFD_CLOEXEC));
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(fd));
        assertResult(8, calls.write(fd, memory(8).putLong(0, 1L << 40)));
        ByteBuffer count = memory(8);
        assertResult(8, calls.read(fd, count));
        assertEquals((1L << 40) + 3, count.getLong(0));
    }

    /** The first value is unsigned: -1 is 4,294,967,295. */
    @Test
    void counterBeginsWithAnUnsignedNumber() {
        int fd = opened(calls.eventfd(-1, EFD_NONBLOCK));
        ByteBuffer count = memory(8);
        assertResult(8, calls.read(fd, count));
        assertEquals(0xffffffffL, count.getLong(0));
        assertResult(-EAGAIN, calls.read(fd, count));
    }

    @Test
    void semaphoreIsReadOneByOne() {
        int fd = opened(calls.eventfd(2, EFD_SEMAPHORE | EFD_NONBLOCK));
        ByteBuffer count = memory(8);
        for (int i = 0; i < 2; i++) {
            assertResult(8, calls.read(fd, count));
            assertEquals(1, count.getLong(0));
        }
        assertResult(-EAGAIN, calls.read(fd, count));
    }

    @Test
    void openedFileIsWritten() throws IOException {
        int fd = opened(calls.open(pathname("f"), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
        assertResult(3, calls.write(fd, bytes("abc")));
        assertEquals("abc", Files.readString(directory.resolve("f")));
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(fd));
    }

    @Test
    void permissionsOfANewFileAreTheMode() throws IOException {
        opened(calls.open(pathname("f"), O_RDWR | O_CREAT, 0400));
        assertPermissions("r--------", "f");
    }

    @Test
    void fileThatExistsIsNotMade() {
        opened(calls.open(pathname("f"), O_RDWR | O_CREAT | O_EXCL, 0600));
        assertResult(-EEXIST, calls.open(pathname("f"), O_RDWR | O_CREAT | O_EXCL, 0600));
        assertResult(-ENOENT, calls.open(pathname("g"), O_RDONLY, 0));
    }

    @Test
    void pathOfASocketIsNotOpened() {
        bound(SOCK_STREAM, path("s"));
        assertResult(-ENXIO, calls.open(pathname("s"), O_RDWR, 0));
    }

    @Test
    void fifoCarriesBytes() throws IOException {
        assertResult(0, calls.mkfifo(pathname("p"), 0600));
        assertPermissions("rw-------", "p");
        int reader = opened(calls.open(pathname("p"), O_RDONLY | O_NONBLOCK, 0));
        int writer = opened(calls.open(pathname("p"), O_WRONLY, 0));
        assertResult(3, calls.write(writer, bytes("abc")));
        assertResult(3, calls.read(reader, data));
        assertEquals(S_IFIFO | 0600, mode(reader));
    }

    @Test
    void fifoThatExistsOrHasNoReaderIsRefused() {
        assertResult(0, calls.mkfifo(pathname("p"), 0600));
        assertResult(-EEXIST, calls.mkfifo(pathname("p"), 0600));
        assertResult(-ENXIO, calls.open(pathname("p"), O_WRONLY | O_NONBLOCK, 0));
    }

    @Test
    void kindOfAFileIsRead() {
        assertEquals(S_IFSOCK, mode(socket(SOCK_STREAM)) & S_IFMT);
        assertEquals(S_IFIFO, mode(pipe(0)[0]) & S_IFMT);
        int file = opened(calls.open(pathname("f"), O_RDWR | O_CREAT, 0600));
        assertResult(5, calls.write(file, bytes("abcde")));
        assertEquals(S_IFREG | 0600, mode(file));
        assertEquals(5, StructStat.st_size(statbuf));
    }

    @Test
    void statWritesToTheWindow() {
        FencedMemory fenced = FencedMemory.of(memory(StructStat.SIZE));
        assertResult(0, calls.fstat(socket(SOCK_STREAM), fenced.window()));
        fenced.assertKept();
        assertEquals(S_IFSOCK, StructStat.st_mode(fenced.content()) & S_IFMT);
    }

    @Test
    void modeOfASocketIsThatOfThePathItIsBoundTo() throws IOException {
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.fchmod(fd, 0500));
        assertResult(0, calls.bind(fd, path("s").buffer()));
        assertPermissions("r-x------", "s");
    }

    private void assertPermissions(String expected, String name) throws IOException {
        assertEquals(
                expected,
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve(name))));
    }
}
