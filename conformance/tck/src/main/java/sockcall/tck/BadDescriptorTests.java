package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.ENOTSOCK;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** What data does on a descriptor that is none, or not of a socket. */
class BadDescriptorTests extends ContractFixture {

    @ParameterizedTest
    @EnumSource
    void sendToMinusOneFailsWithEBADF(Transfer transfer) {
        assertResult(-EBADF, transfer.out(calls, -1, bytes("x")));
    }

    @ParameterizedTest
    @EnumSource
    void receiveFromMinusOneFailsWithEBADF(Transfer transfer) {
        assertResult(-EBADF, transfer.in(calls, -1, memory(8)));
    }

    @ParameterizedTest
    @EnumSource
    void sendToClosedDescriptorFailsWithEBADF(Transfer transfer) {
        assertResult(-EBADF, transfer.out(calls, closed(), bytes("x")));
    }

    @ParameterizedTest
    @EnumSource
    void receiveFromClosedDescriptorFailsWithEBADF(Transfer transfer) {
        assertResult(-EBADF, transfer.in(calls, closed(), memory(8)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_RECV", "SENDTO_RECVFROM"})
    void sendToFileFailsWithENOTSOCK(Transfer transfer) throws IOException {
        try (PlainFile file = new PlainFile(path(), "rw")) {
            assertResult(-ENOTSOCK, transfer.out(calls, file.fd(), bytes("x")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_RECV", "SENDTO_RECVFROM"})
    void receiveFromFileFailsWithENOTSOCK(Transfer transfer) throws IOException {
        try (PlainFile file = new PlainFile(path(), "rw")) {
            assertResult(-ENOTSOCK, transfer.in(calls, file.fd(), memory(8)));
        }
    }

    @Test
    void writeToFileWritesIt() throws IOException {
        try (PlainFile file = new PlainFile(path(), "rw")) {
            assertResult(3, calls.write(file.fd(), bytes("abc")));
        }
        assertEquals("abc", Files.readString(path()));
    }

    @Test
    void readFromFileReadsIt() throws IOException {
        Files.writeString(path(), "abc");
        try (PlainFile file = new PlainFile(path(), "r")) {
            ByteBuffer buf = memory(8);
            assertResult(3, calls.read(file.fd(), buf));
            assertEquals("abc", text(buf, 3));
        }
    }

    @Test
    void writeToFileOpenForReadingFailsWithEBADF() throws IOException {
        Files.createFile(path());
        try (PlainFile file = new PlainFile(path(), "r")) {
            assertResult(-EBADF, calls.write(file.fd(), bytes("x")));
        }
    }

    private Path path() {
        return directory.resolve("file");
    }

    /** The number of a descriptor that was open a moment ago. */
    private int closed() {
        int fd = socket(SOCK_STREAM);
        assertResult(0, descriptors.closed(fd));
        return fd;
    }
}
