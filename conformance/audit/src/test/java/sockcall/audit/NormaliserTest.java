package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    private final Normaliser normaliser = new Normaliser();

    private void assertNormalised(String expected, String line) {
        assertEquals(expected, normaliser.normalise(line));
    }

    @Test
    void descriptorsAreNumberedAsTheyAreGiven() {
        assertNormalised("socket(AF_UNIX, 1, 0) = 3", "socket(AF_UNIX, 1, 0) = 45");
        assertNormalised("listen(3, 45) = 0", "listen(45, 45) = 0");
        assertNormalised("accept(3, NULL, NULL) = 4", "accept(45, NULL, NULL) = 9");
        assertNormalised(
                "socketpair(AF_UNIX, 1, 0, [5, 6]) = 0", "socketpair(AF_UNIX, 1, 0, [7, 8]) = 0");
        assertNormalised("read(6, \"\", 8) = 0", "read(8, \"\", 8) = 0");
    }

    @Test
    void numberGivenAgainIsAnotherDescriptor() {
        assertNormalised("socket(1, 1, 0) = 3", "socket(1, 1, 0) = 45");
        assertNormalised("close(3) = 0", "close(45)                            = 0");
        assertNormalised("socket(1, 1, 0) = 4", "socket(1, 1, 0) = 45");
        assertNormalised("close(4) = 0", "close(45) = 0");
    }

    @Test
    void descriptorsStandInPollfds() {
        assertNormalised("socket(1, 1, 0) = 3", "socket(1, 1, 0) = 45");
        assertNormalised(
                "poll([{fd=3, events=POLLIN}, {fd=-1}], 2, 0) = 1 ([{fd=3, revents=POLLIN}])",
                "poll([{fd=45, events=POLLIN}, {fd=-1}], 2, 0) = 1 ([{fd=45, revents=POLLIN}])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dup(45) = 46; dup(3) = 4",
                "dup3(45, 60, O_CLOEXEC) = 60; dup3(3, 60, O_CLOEXEC) = 4",
                "fcntl(45, F_DUPFD_CLOEXEC, 60) = 61; fcntl(3, F_DUPFD_CLOEXEC, 60) = 4",
                "fcntl(45, F_GETFD) = 0x1 (flags FD_CLOEXEC);"
                        + " fcntl(3, F_GETFD) = 0x1 (flags FD_CLOEXEC)",
                "epoll_create1(45) = 46; epoll_create1(45) = 4",
                "eventfd2(45, 0) = 46; eventfd2(45, 0) = 4",
                "openat(AT_FDCWD, \"45\", O_RDONLY) = 46; openat(AT_FDCWD, \"45\", O_RDONLY) = 4",
                "pidfd_open(45, 0) = 46; pidfd_open(PID, 0) = 4",
                "pipe2([46, 47], 0) = 0; pipe2([4, 5], 0) = 0",
                "close_range(45, 45, 0) = 0; close_range(3, 3, 0) = 0",
                "epoll_ctl(45, EPOLL_CTL_DEL, 45, NULL) = 0;"
                        + " epoll_ctl(3, EPOLL_CTL_DEL, 3, NULL) = 0",
                "newfstatat(45, \"\", POINTER, AT_EMPTY_PATH) = -1;"
                        + " newfstatat(3, \"\", POINTER, AT_EMPTY_PATH) = -1",
            })
    void descriptorsStandWhereACallHasThem(String line, String expected) {
        normaliser.normalise("socket(AF_UNIX, 1, 0) = 45");
        assertNormalised(expected, line);
    }

    @Test
    void sentDescriptorsAreKnownAndReceivedOnesAreNew() {
        assertNormalised("socket(1, 1, 0) = 3", "socket(1, 1, 0) = 45");
        String rights = "msg(%s, {cmsg_type=SCM_RIGHTS, cmsg_data=[%s]}, 0) = 1";
        assertNormalised(
                "send" + rights.formatted("3", "3, 3"), "send" + rights.formatted("45", "45, 45"));
        assertNormalised(
                "recv" + rights.formatted("3", "4, 5"), "recv" + rights.formatted("45", "46, 47"));
        assertNormalised("close(5) = 0", "close(47) = 0");
    }

    @Test
    void failedPairGivesNoDescriptors() {
        String line = "socketpair(AF_UNIX, 1, 7, %s) = -1 EPROTONOSUPPORT (Protocol not supported)";
        assertNormalised(line.formatted("[FD, FD]"), line.formatted("[41, 42]"));
        assertNormalised("close(41) = 0", "close(41) = 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "unlink(\"/tmp/sockcall-JzUTWl/l\") = 0; unlink(\"DIRECTORY/l\") = 0",
                "bind(1, {sun_path=@\"sockcall-JzUTWl/c\"}, 19) = 0;"
                        + " bind(1, {sun_path=@\"PREFIX/c\"}, 19) = 0",
                "read(1, 0x7f1128617000, 5) = 0; read(1, POINTER, 5) = 0",
                "sendmsg(1, cmsg_data={pid=4711, uid=0, gid=0}, 0) = 1;"
                        + " sendmsg(1, cmsg_data={pid=PID, uid=0, gid=0}, 0) = 1",
            })
    void whatIsPrivateToARunIsMasked(String line, String expected) {
        assertNormalised(expected, line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "close(-7777) = -1 EBADF (Bad file descriptor)",
                "send(1, \"\", 0, MSG_OOB|0x81000000) = 0",
                "read(1, NULL, 5) = 0",
                "sendto(1, \"= 3 (x) 0x7\", 5, 0, NULL, 0) = -1 EINTR (Interrupted) (INJECTED)",
                "+++ exited with 0 +++",
            })
    void allElseStandsAsItIs(String line) {
        assertNormalised(line, line);
    }
}
