package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_ACCEPTCONN;
import static sockcall.Constants.SO_BUSY_POLL;
import static sockcall.Constants.SO_COOKIE;
import static sockcall.Constants.SO_DOMAIN;
import static sockcall.Constants.SO_ERROR;
import static sockcall.Constants.SO_LINGER;
import static sockcall.Constants.SO_MARK;
import static sockcall.Constants.SO_PASSCRED;
import static sockcall.Constants.SO_PASSPIDFD;
import static sockcall.Constants.SO_PASSRIGHTS;
import static sockcall.Constants.SO_PEEK_OFF;
import static sockcall.Constants.SO_PEERCRED;
import static sockcall.Constants.SO_PEERGROUPS;
import static sockcall.Constants.SO_PEERPIDFD;
import static sockcall.Constants.SO_PEERSEC;
import static sockcall.Constants.SO_PROTOCOL;
import static sockcall.Constants.SO_RCVBUF;
import static sockcall.Constants.SO_RCVBUFFORCE;
import static sockcall.Constants.SO_RCVLOWAT;
import static sockcall.Constants.SO_RCVTIMEO;
import static sockcall.Constants.SO_SNDBUF;
import static sockcall.Constants.SO_SNDBUFFORCE;
import static sockcall.Constants.SO_SNDTIMEO;
import static sockcall.Constants.SO_TIMESTAMP;
import static sockcall.Constants.SO_TIMESTAMPNS;
import static sockcall.Constants.SO_TYPE;
import static sockcall.Errno.ENOPROTOOPT;
import static sockcall.Errno.EPERM;
import static sockcall.Errno.ERANGE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.OptionValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Options by the types of their values: socket(7), unix(7). */
class OptionValueTests extends ContractFixture {
    private static final Path STATUS = Path.of("/proc/self/status");

    private final OptionValue value = new OptionValue();

    private int get(int fd, int name) {
        return calls.getsockopt(fd, SOL_SOCKET, name, value.room(), value.optlen());
    }

    private int got(int fd, int name) {
        assertResult(0, get(fd, name));
        assertEquals(Integer.BYTES, value.length());
        return value.getInt();
    }

    private void set(int fd, int name, int number) {
        assertResult(0, calls.setsockopt(fd, SOL_SOCKET, name, value.set(number)));
    }

    @EveryType
    void socketSaysWhatItIs(int type) {
        int fd = socket(type);
        assertEquals(AF_UNIX, got(fd, SO_DOMAIN));
        assertEquals(type, got(fd, SO_TYPE));
        assertEquals(0, got(fd, SO_PROTOCOL));
        assertEquals(0, got(fd, SO_ERROR));
        assertEquals(0, got(fd, SO_ACCEPTCONN));
    }

    @EveryConnectionType
    void listenerSaysThatItAccepts(int type) {
        assertEquals(1, got(listening(type, abstractName(), 1), SO_ACCEPTCONN));
    }

    /** All but SO_INQ, which Linux lets nobody read. */
    static Stream<Named<Integer>> switches() {
        return Stream.of(
                Named.of("SO_PASSCRED", SO_PASSCRED),
                Named.of("SO_PASSPIDFD", SO_PASSPIDFD),
                Named.of("SO_PASSRIGHTS", SO_PASSRIGHTS),
                Named.of("SO_TIMESTAMP", SO_TIMESTAMP),
                Named.of("SO_TIMESTAMPNS", SO_TIMESTAMPNS));
    }

    @ParameterizedTest
    @MethodSource("switches")
    void switchIsSetAndRead(int name) {
        assumeKnown(name);
        int fd = socketpair(SOCK_STREAM)[0];
        set(fd, name, 1);
        assertEquals(1, got(fd, name));
        set(fd, name, 0);
        assertEquals(0, got(fd, name));
    }

    private static void assumeKnown(int name) {
        if (name == SO_PASSPIDFD) {
            Kernel.assumeAtLeast(6, 5, "SO_PASSPIDFD");
        } else if (name == SO_PASSRIGHTS) {
            Kernel.assumeAtLeast(6, 16, "SO_PASSRIGHTS");
        }
    }

    @EveryType
    void timesAreSetAndRead(int type) {
        int fd = socket(type);
        for (int name : new int[] {SO_RCVTIMEO, SO_SNDTIMEO}) {
            assertResult(0, calls.setsockopt(fd, SOL_SOCKET, name, value.setTimeval(7, 500_000)));
            assertResult(0, get(fd, name));
            assertEquals(7, value.tv_sec());
            assertEquals(500_000, value.tv_usec());
        }
    }

    @Test
    void lingeringIsSetAndRead() {
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.setsockopt(fd, SOL_SOCKET, SO_LINGER, value.setLinger(1, 9)));
        assertResult(0, get(fd, SO_LINGER));
        assertEquals(1, value.l_onoff());
        assertEquals(9, value.l_linger());
    }

    /** The kernel doubles the size that it is given: socket(7). */
    @Test
    void sizesOfBuffersAreSetAndReadDoubled() {
        int fd = socket(SOCK_STREAM);
        set(fd, SO_SNDBUF, 20_000);
        set(fd, SO_RCVBUF, 30_000);
        assertEquals(40_000, got(fd, SO_SNDBUF));
        assertEquals(60_000, got(fd, SO_RCVBUF));
    }

    @Test
    void sizesOfBuffersAreForcedByWhoMay() {
        int fd = socket(SOCK_STREAM);
        int result = calls.setsockopt(fd, SOL_SOCKET, SO_SNDBUFFORCE, value.set(20_000));
        assertTrue(result == 0 || result == -EPERM, () -> Results.text(result));
        assertResult(result, calls.setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, value.set(30_000)));
        assertEquals(result == 0, got(fd, SO_SNDBUF) == 40_000);
        assertEquals(result == 0, got(fd, SO_RCVBUF) == 60_000);
    }

    @Test
    void markIsSetByWhoMay() {
        int fd = socket(SOCK_STREAM);
        int result = calls.setsockopt(fd, SOL_SOCKET, SO_MARK, value.set(77));
        assertTrue(result == 0 || result == -EPERM, () -> Results.text(result));
        assertEquals(result == 0 ? 77 : 0, got(fd, SO_MARK));
    }

    @Test
    void numbersAreSetAndRead() {
        int fd = socket(SOCK_STREAM);
        set(fd, SO_PEEK_OFF, 3);
        set(fd, SO_RCVLOWAT, 5);
        assertEquals(3, got(fd, SO_PEEK_OFF));
        assertEquals(5, got(fd, SO_RCVLOWAT));
        assertEquals(0, got(fd, SO_BUSY_POLL));
    }

    @Test
    void cookieIsANumberOfEightBytesThatStays() {
        int fd = socket(SOCK_STREAM);
        assertResult(0, get(fd, SO_COOKIE));
        assertEquals(Long.BYTES, value.length());
        long cookie = value.getLong();
        assertResult(0, get(fd, SO_COOKIE));
        assertEquals(cookie, value.getLong());
        assertResult(0, get(socket(SOCK_STREAM), SO_COOKIE));
        assertNotEquals(cookie, value.getLong());
    }

    @Test
    void credentialsOfThePeerAreRead() throws IOException {
        assertResult(0, get(socketpair(SOCK_STREAM)[0], SO_PEERCRED));
        assertEquals(12, value.length());
        assertEquals(ProcessHandle.current().pid(), value.pid());
        assertEquals(status("Uid:")[1], value.uid());
        assertEquals(status("Gid:")[1], value.gid());
    }

    @Test
    void groupsOfThePeerAreRead() throws IOException {
        int[] groups = status("Groups:");
        assertResult(0, get(socketpair(SOCK_STREAM)[0], SO_PEERGROUPS));
        assertArrayEquals(groups, value.getInts());
    }

    /** Where there are none, none is too much. */
    @Test
    void groupsWithoutRoomFailWithERANGEAndSayWhatTheyNeed() throws IOException {
        int needed = Integer.BYTES * status("Groups:").length;
        int fd = socketpair(SOCK_STREAM)[0];
        int result = calls.getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, value.room(0), value.optlen());
        assertResult(needed == 0 ? 0 : -ERANGE, result);
        assertEquals(needed, value.length());
    }

    /** The numbers of a line: of ids, the real one comes first and the effective one second. */
    private static int[] status(String name) throws IOException {
        String line = Files.readAllLines(STATUS).stream()
                .filter(l -> l.startsWith(name))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.substring(name.length()).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Test
    void processOfThePeerIsADescriptor() {
        Kernel.assumeAtLeast(6, 5, "SO_PEERPIDFD");
        int pidfd = opened(got(socketpair(SOCK_STREAM)[0], SO_PEERPIDFD));
        assertEquals(
                ProcessHandle.current().pid(), Long.parseLong(DescriptorInfo.field(pidfd, "Pid")));
    }

    /** Without a security module there is no label, and no such option. */
    @Test
    void labelOfThePeerIsATextWhereThereIsOne() {
        int result = get(socketpair(SOCK_STREAM)[0], SO_PEERSEC);
        assertTrue(result == 0 || result == -ENOPROTOOPT, () -> Results.text(result));
        assertEquals(result == 0, result == 0 && !value.getString().isEmpty());
    }
}
