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
