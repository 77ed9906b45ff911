package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_ERROR;
import static sockcall.Constants.SO_GET_FILTER;
import static sockcall.Constants.SO_PEEK_OFF;
import static sockcall.Constants.SO_PEERCRED;
import static sockcall.Constants.SO_PEERPIDFD;
import static sockcall.Constants.SO_RCVTIMEO;
import static sockcall.Constants.SO_SNDTIMEO;
import static sockcall.Constants.SO_TYPE;
import static sockcall.Errno.EFAULT;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOPROTOOPT;
import static sockcall.Errno.EOPNOTSUPP;
import static sockcall.tck.ReadableAssertions.assertBytes;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.SockaddrUn;
import sockcall.abi.StructTimeval;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** getsockopt(2); the tests of setsockopt read values back. */
class GetsockoptTests extends ContractFixture {
    private static final Path SELF = Path.of("/proc/self");

    private final ByteBuffer value = memory(32);

    /** Reads an option of SOL_SOCKET and asserts the size of its value. */
    private void assertSize(int expected, int fd, int name) {
        ByteBuffer optlen = memoryOf(value.capacity());
        assertResult(0, calls.getsockopt(fd, SOL_SOCKET, name, value, optlen));
        assertEquals(expected, optlen.getInt(0));
    }

    @EveryType
    void newSocketHasNoError(int type) {
        assertEquals(0, option(socket(type), SO_ERROR));
    }

    @EveryType
    void newSocketHasNoOffsetToPeekAt(int type) {
        assertEquals(-1, option(socket(type), SO_PEEK_OFF));
    }

    /** Not one of {@link #socket}, which has times of its own. */
    @Test
    void newSocketReceivesForAnyTime() {
        assertSize(StructTimeval.SIZE, opened(calls.socket(AF_UNIX, SOCK_STREAM, 0)), SO_RCVTIMEO);
        assertBytes(memory(32), value);
    }

    @Test
    void newSocketSendsForAnyTime() {
        assertSize(StructTimeval.SIZE, opened(calls.socket(AF_UNIX, SOCK_STREAM, 0)), SO_SNDTIMEO);
        assertBytes(memory(32), value);
    }

    @Test
    void lengthBecomesThatOfTheValue() {
        assertSize(Integer.BYTES, socket(SOCK_STREAM), SO_TYPE);
    }

    @Test
    void lengthOfACutValueStays() {
        ByteBuffer optlen = memoryOf(2);
        assertResult(0, calls.getsockopt(socket(SOCK_STREAM), SOL_SOCKET, SO_TYPE, value, optlen));
        assertEquals(2, optlen.getInt(0));
    }

    @Test
    void nothingIsWrittenAfterACutValue() {
        value.putInt(0, -1);
        calls.getsockopt(socket(SOCK_STREAM), SOL_SOCKET, SO_TYPE, value, memoryOf(2));
        ByteBuffer expected = memoryOf(SOCK_STREAM).putShort(2, (short) -1);
        assertEquals(expected, value.limit(Integer.BYTES));
    }

    @Test
    void nullForAValueFailsWithEFAULT() {
        int fd = socket(SOCK_STREAM);
        assertResult(-EFAULT, calls.getsockopt(fd, SOL_SOCKET, SO_TYPE, null, memoryOf(4)));
    }

    @Test
    void nullForNoValueIsTaken() {
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.getsockopt(fd, SOL_SOCKET, SO_TYPE, null, memoryOf(0)));
    }

    @Test
    void lengthOfAFilterThatFitsIsTaken() {
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.getsockopt(fd, SOL_SOCKET, SO_GET_FILTER, value, memoryOf(4)));
    }

    /** The kernel counts instructions of 8 bytes here, and would write all of them. */
    @Test
    void lengthOfAFilterThatIsOneStructTooMuchIsRefusedByTheGuard() {
        int fd = socket(SOCK_STREAM);
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> calls.getsockopt(fd, SOL_SOCKET, SO_GET_FILTER, value, memoryOf(5)));
        assertEquals(
                "optlen says 5 structs of 8 bytes and optval has 32 from position to limit:"
                        + " set a length that fits, in native order",
                thrown.getMessage());
    }

    @Test
    void negativeLengthFailsWithEINVAL() {
        int fd = socket(SOCK_STREAM);
        assertResult(-EINVAL, backend.getsockopt(fd, SOL_SOCKET, SO_TYPE, value, memoryOf(-1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9999})
    void unknownOptionFailsWithENOPROTOOPT(int name) {
        int fd = socket(SOCK_STREAM);
        assertResult(-ENOPROTOOPT, calls.getsockopt(fd, SOL_SOCKET, name, value, memoryOf(4)));
    }

    /** SOL_IPV6 and SOL_PACKET: AF_UNIX has no level of its own beside SOL_SOCKET. */
    @ParameterizedTest
    @ValueSource(ints = {41, 263})
    void levelOfAnotherFamilyFailsWithEOPNOTSUPP(int level) {
        int fd = socket(SOCK_STREAM);
        assertResult(-EOPNOTSUPP, calls.getsockopt(fd, level, SO_TYPE, value, memoryOf(4)));
    }

    @EveryType
    void credentialsOfAPairAreOurOwn(int type) throws IOException {
        assertOurCredentials(socketpair(type)[0]);
    }

    @EveryConnectionType
    void credentialsOfAClientAreOurOwn(int type) throws IOException {
        SockaddrUn server = abstractName();
        int listener = listening(type, server, 1);
        connected(type, server);
        assertOurCredentials(accepted(listener));
    }

    @Test
    void datagramSocketConnectedByNameHasNoCredentialsOfItsPeer() {
        SockaddrUn server = abstractName();
        bound(SOCK_DGRAM, server);
        assertCredentials(connected(SOCK_DGRAM, server), 0, -1, -1);
    }

    private void assertOurCredentials(int fd) throws IOException {
        assertCredentials(
                fd,
                (int) ProcessHandle.current().pid(),
                (Integer) Files.getAttribute(SELF, "unix:uid"),
                (Integer) Files.getAttribute(SELF, "unix:gid"));
    }

    /** {@code struct ucred}: three ints. */
    private void assertCredentials(int fd, int pid, int uid, int gid) {
        assertSize(3 * Integer.BYTES, fd, SO_PEERCRED);
        ByteBuffer expected = memory(3 * Integer.BYTES);
        expected.putInt(0, pid).putInt(4, uid).putInt(8, gid);
        assertEquals(expected, value.limit(expected.capacity()));
    }

    @EveryType
    void processOfAPairIsOurOwn(int type) {
        int pidfd = pidfd(type);
        assertEquals(
                ProcessHandle.current().pid(), Long.parseLong(DescriptorInfo.field(pidfd, "Pid")));
    }

    @EveryType
    void descriptorOfAProcessIsClosedOnExec(int type) {
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(pidfd(type)));
    }

    private int pidfd(int type) {
        Kernel.assumeAtLeast(6, 5, "SO_PEERPIDFD");
        return opened(option(socketpair(type)[0], SO_PEERPIDFD));
    }
}
