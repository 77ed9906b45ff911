package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EADDRINUSE;
import static sockcall.Errno.ELOOP;
import static sockcall.Errno.ENOENT;
import static sockcall.Errno.ENOTDIR;
import static sockcall.tck.ReadableAssertions.assertThere;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.SockaddrUn;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** bind(2) to a pathname: what it makes of the file system, and the file system of it. */
class BindPathTests extends ContractFixture {
    /** {@code S_IFMT} and {@code S_IFSOCK} of inode(7). */
    private static final int S_IFMT = 0170000;

    private static final int S_IFSOCK = 0140000;

    private void assertBind(int expected, SockaddrUn address) {
        assertResult(expected, calls.bind(socket(SOCK_STREAM), address.buffer()));
    }

    @EveryType
    void fileIsASocket(int type) throws IOException {
        bound(type, path("s"));
        int mode = (Integer) Files.getAttribute(directory.resolve("s"), "unix:mode");
        assertEquals(S_IFSOCK, mode & S_IFMT);
    }

    @Test
    void fileStaysAfterClose() {
        descriptors.closed(bound(SOCK_STREAM, path("s")));
        assertThere(directory.resolve("s"));
    }

    @Test
    void pathOfAListenerFailsWithEADDRINUSE() {
        listening(SOCK_STREAM, path("s"), 1);
        assertBind(-EADDRINUSE, path("s"));
    }

    @Test
    void pathOfAnotherTypeFailsWithEADDRINUSE() {
        bound(SOCK_DGRAM, path("s"));
        assertBind(-EADDRINUSE, path("s"));
    }

    @Test
    void stalePathFailsWithEADDRINUSE() {
        descriptors.closed(bound(SOCK_STREAM, path("s")));
        assertBind(-EADDRINUSE, path("s"));
    }

    @Test
    void regularFileFailsWithEADDRINUSE() throws IOException {
        Files.createFile(directory.resolve("file"));
        assertBind(-EADDRINUSE, path("file"));
    }

    @Test
    void directoryFailsWithEADDRINUSE() {
        assertBind(-EADDRINUSE, SockaddrUn.path("."));
    }

    @Test
    void danglingSymlinkFailsWithEADDRINUSE() throws IOException {
        Files.createSymbolicLink(directory.resolve("link"), Path.of("nowhere"));
        assertBind(-EADDRINUSE, path("link"));
    }

    @Test
    void missingDirectoryFailsWithENOENT() {
        assertBind(-ENOENT, path("missing/s"));
    }

    @Test
    void fileInPlaceOfADirectoryFailsWithENOTDIR() throws IOException {
        Files.createFile(directory.resolve("file"));
        assertBind(-ENOTDIR, path("file/s"));
    }

    @Test
    void loopOfSymlinksFailsWithELOOP() throws IOException {
        loop("loop");
        assertBind(-ELOOP, path("loop/s"));
    }

    @Test
    void symlinkToADirectoryIsFollowed() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Files.createSymbolicLink(directory.resolve("link"), real);
        bound(SOCK_STREAM, path("link/s"));
        assertThere(real.resolve("s"));
    }

    @Test
    void bytesAfterTheNULAreNoPartOfThePath() {
        bound(SOCK_STREAM, path("s"));
        assertBind(-EADDRINUSE, followed(path("s"), "other"));
    }

    @Test
    void bytesAfterTheNULAreNoPartOfTheName() {
        assertEquals(path("s"), name(bound(SOCK_STREAM, followed(path("s"), "other"))));
    }

    /** The kernel ends the path itself where the caller's length leaves out the NUL. */
    @Test
    void pathWithoutItsNULGetsOne() {
        SockaddrUn name = path("s");
        SockaddrUn open = SockaddrUn.raw(name.buffer().limit(name.length() - 1));
        assertEquals(name, name(bound(SOCK_STREAM, open)));
    }

    @Test
    void unlinkedPathIsFreeForAnotherListener() {
        listening(SOCK_STREAM, path("s"), 1);
        calls.unlink(path("s").pathname());
        int second = listening(SOCK_STREAM, path("s"), 1);
        connected(SOCK_STREAM, path("s"));
        accepted(second);
    }

    private static SockaddrUn followed(SockaddrUn address, String more) {
        ByteBuffer bytes = memory(address.length() + more.length());
        bytes.put(0, address.buffer(), 0, address.length());
        bytes.put(address.length(), bytes(more), 0, more.length());
        return SockaddrUn.raw(bytes);
    }
}
