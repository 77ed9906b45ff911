package sockcall.tck;

import static org.junit.jupiter.api.Assertions.fail;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SO_RCVTIMEO;
import static sockcall.Constants.SO_SNDTIMEO;
import static sockcall.Errno.EAGAIN;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.function.IntSupplier;

/** What moves no data because it would have to wait, or has waited for too long. */
class WouldBlockTests extends ContractFixture {
    private static final Duration TIMEOUT = Duration.ofMillis(50);

    /** The kernel counts in ticks, of which the first has begun: 10 ms where HZ is 100. */
    private static final Duration TICK = Duration.ofMillis(10);

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#nonBlockings")
    void recvFromNonBlockingSocketWithoutDataFailsWithEAGAIN(PairKind kind) {
        assertResult(-EAGAIN, calls.recv(kind.open(this)[0], memory(8), 0));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#nonBlockings")
    void recvfromOnNonBlockingSocketWithoutDataFailsWithEAGAIN(PairKind kind) {
        assertResult(-EAGAIN, calls.recvfrom(kind.open(this)[0], memory(8), 0, null, null));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#nonBlockings")
    void readFromNonBlockingSocketWithoutDataFailsWithEAGAIN(PairKind kind) {
        assertResult(-EAGAIN, calls.read(kind.open(this)[0], memory(8)));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#blockings")
    void recvWithMSG_DONTWAITWithoutDataFailsWithEAGAIN(PairKind kind) {
        assertResult(-EAGAIN, calls.recv(kind.open(this)[0], memory(8), MSG_DONTWAIT));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#blockings")
    void recvAfterSO_RCVTIMEOFailsWithEAGAIN(PairKind kind) {
        int fd = kind.open(this)[0];
        timeout(fd, SO_RCVTIMEO, 0, TIMEOUT.toNanos() / 1000);
        assertTimesOut(() -> calls.recv(fd, memory(8), 0));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#blockings")
    void readAfterSO_RCVTIMEOFailsWithEAGAIN(PairKind kind) {
        int fd = kind.open(this)[0];
        timeout(fd, SO_RCVTIMEO, 0, TIMEOUT.toNanos() / 1000);
        assertTimesOut(() -> calls.read(fd, memory(8)));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#nonBlockings")
    void sendToFullNonBlockingSocketFailsWithEAGAIN(PairKind kind) {
        int fd = kind.open(this)[0];
        fill(fd);
        assertResult(-EAGAIN, calls.send(fd, bytes("x"), 0));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#nonBlockings")
    void writeToFullNonBlockingSocketFailsWithEAGAIN(PairKind kind) {
        int fd = kind.open(this)[0];
        fill(fd);
        assertResult(-EAGAIN, calls.write(fd, bytes("x")));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#blockings")
    void sendToFullSocketAfterSO_SNDTIMEOFailsWithEAGAIN(PairKind kind) {
        int fd = kind.open(this)[0];
        fill(fd);
        timeout(fd, SO_SNDTIMEO, 0, TIMEOUT.toNanos() / 1000);
        assertTimesOut(() -> calls.send(fd, bytes("x"), 0));
    }

    private static void assertTimesOut(IntSupplier call) {
        long start = System.nanoTime();
        assertResult(-EAGAIN, call.getAsInt());
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        if (waited.compareTo(TIMEOUT.minus(TICK)) < 0) {
            fail("expected to wait " + TIMEOUT + ", but was back after " + waited);
        }
    }
}
