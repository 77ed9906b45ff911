package sockcall.tck;

import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EISDIR;
import static sockcall.Errno.ELOOP;
import static sockcall.Errno.ENAMETOOLONG;
import static sockcall.Errno.ENOENT;
import static sockcall.Errno.ENOTDIR;
import static sockcall.tck.ReadableAssertions.assertNotThere;
import static sockcall.tck.ReadableAssertions.assertThere;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** unlink(2); the tests of bind and connect have what becomes of the socket. */
class UnlinkTests extends ContractFixture {

    private void assertUnlink(int expected, String name) {
        assertResult(expected, calls.unlink(bytes(directory + "/" + name + "\0")));
    }

    @EveryType
    void fileOfASocketIsRemoved(int type) {
        bound(type, path("s"));
        assertUnlink(0, "s");
        assertNotThere(directory.resolve("s"));
    }

    @Test
    void pathThatAddressGivesIsRemoved() {
        bound(SOCK_STREAM, path("s"));
        assertResult(0, calls.unlink(path("s").pathname()));
    }

    /** Its address has no NUL; the string has. */
    @Test
    void pathThatAnAddressOf108BytesGivesIsRemoved() {
        bound(SOCK_STREAM, pathOf(108));
        assertResult(0, calls.unlink(pathOf(108).pathname()));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1900})
    void pathLongerThanAnyAddressIsRemoved(int detours) throws IOException {
        Files.createFile(directory.resolve("file"));
        assertUnlink(0, "./".repeat(detours) + "file");
        assertUnlink(-ENOENT, "file");
    }

    @Test
    void bytesAfterTheNULAreNoPartOfThePath() throws IOException {
        Files.createFile(directory.resolve("file"));
        assertUnlink(0, "file\0name");
    }

    @Test
    void symlinkIsRemovedInsteadOfItsTarget() throws IOException {
        Path target = Files.createFile(directory.resolve("file"));
        Files.createSymbolicLink(directory.resolve("link"), target);
        assertUnlink(0, "link");
        assertThere(target);
    }

    @Test
    void missingPathFailsWithENOENT() {
        assertUnlink(-ENOENT, "missing");
    }

    @Test
    void emptyPathFailsWithENOENT() {
        assertResult(-ENOENT, calls.unlink(bytes("\0")));
    }

    @Test
    void directoryFailsWithEISDIR() throws IOException {
        Files.createDirectory(directory.resolve("inner"));
        assertUnlink(-EISDIR, "inner");
    }

    @Test
    void fileInPlaceOfADirectoryFailsWithENOTDIR() throws IOException {
        Files.createFile(directory.resolve("file"));
        assertUnlink(-ENOTDIR, "file/s");
    }

    @Test
    void loopOfSymlinksFailsWithELOOP() throws IOException {
        loop("loop");
        assertUnlink(-ELOOP, "loop/s");
    }

    @Test
    void nameOf256BytesFailsWithENAMETOOLONG() {
        assertUnlink(-ENAMETOOLONG, "x".repeat(256));
    }

    @Test
    void pathOf4096BytesFailsWithENAMETOOLONG() {
        assertUnlink(-ENAMETOOLONG, "./".repeat(2048));
    }
}
