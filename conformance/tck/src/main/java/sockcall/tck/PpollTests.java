package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.POLLIN;
import static sockcall.Constants.POLLOUT;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.PollFds;
import sockcall.abi.StructTimespec;

import java.nio.ByteBuffer;

/** poll with a time in nanoseconds: ppoll(2). What poll finds, ppoll finds. */
class PpollTests extends ContractFixture {
    private final PollFds fds = new PollFds(2);

    private static ByteBuffer time(long seconds, long nanoseconds) {
        ByteBuffer time = memory(StructTimespec.SIZE);
        StructTimespec.tv_sec(time, seconds);
        StructTimespec.tv_nsec(time, nanoseconds);
        return time;
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#all")
    void entriesThatAreReadyAreFound(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("x", pair[0]);
        fds.set(0, pair[1], POLLIN).set(1, pair[0], POLLIN);
        assertResult(1, calls.ppoll(fds.fds(), time(0, 0), null));
        assertEquals(POLLIN, fds.revents(0));
        assertEquals(0, fds.revents(1));
    }

    @Test
    void noTimeIsForEver() {
        fds.set(0, socketpair(SOCK_STREAM)[0], POLLOUT);
        assertResult(1, calls.ppoll(fds.fds(), null, memory(8)));
    }

    @Test
    void nanosecondsAreWaitedForAndStay() {
        ByteBuffer time = time(0, 333_333);
        long before = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertResult(0, calls.ppoll(null, time, null));
        }
        long waited = System.nanoTime() - before;
        assertTrue(waited >= 3_333_330, () -> waited + " ns");
        assertEquals(time(0, 333_333), time);
    }

    @Test
    void timeThatIsNoneFailsWithEINVAL() {
        assertResult(-EINVAL, calls.ppoll(null, time(0, 1_000_000_000), null));
        assertResult(-EINVAL, calls.ppoll(null, time(-1, 0), null));
    }

    @Test
    void onlyTheFirstEntriesArePolled() {
        int fd = socketpair(SOCK_STREAM)[0];
        fds.set(0, fd, POLLOUT).set(1, fd, POLLOUT);
        assertResult(1, calls.ppoll(fds.fds(1), time(0, 0), null));
        assertEquals(0, fds.revents(1));
    }

    @Test
    void waitingCallIsWoken() {
        int[] pair = socketpair(SOCK_STREAM);
        PollFds many = new PollFds(77).set(0, pair[1], POLLIN);
        BlockedCall ppoll = BlockedCall.polling(
                77, () -> calls.ppoll(many.fds(), time(PATIENCE, 0), memory(8)));
        assertSends("x", pair[0]);
        ppoll.assertReturns(1);
    }
}
