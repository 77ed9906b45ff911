package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.EPOLLIN;
import static sockcall.Constants.EPOLLOUT;
import static sockcall.Constants.EPOLL_CLOEXEC;
import static sockcall.Constants.EPOLL_CTL_ADD;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EFAULT;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import sockcall.EpollEvents;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructTimespec;
import sockcall.tck.scenario.BadMemory;

import java.nio.ByteBuffer;

/** epoll_pwait2(2): epoll_wait with a time in nanoseconds. */
class EpollPwait2Tests extends ContractFixture {
    private final EpollEvents event = new EpollEvents(1);
    private final EpollEvents ready = new EpollEvents(4);

    private int epfd;

    @BeforeEach
    void makeASet() {
        Kernel.assumeHas("epoll_pwait2");
        epfd = opened(calls.epoll_create1(EPOLL_CLOEXEC));
    }

    private void add(int fd, int events, long data) {
        assertResult(
                0,
                calls.epoll_ctl(
                        epfd, EPOLL_CTL_ADD, fd, event.set(0, events, data).events()));
    }

    private static ByteBuffer time(long seconds, long nanoseconds) {
        ByteBuffer time = memory(StructTimespec.SIZE);
        StructTimespec.tv_sec(time, seconds);
        StructTimespec.tv_nsec(time, nanoseconds);
        return time;
    }

    @Test
    void callInNanosecondsFindsWhatIsReady() {
        add(socketpair(SOCK_STREAM)[0], EPOLLOUT, 9);
        assertResult(1, calls.epoll_pwait2(epfd, ready.events(), null, null));
        assertEquals(9, ready.data(0));
    }

    /** A third of a millisecond: a time that was cut to milliseconds would be none. */
    @Test
    void nanosecondsAreWaitedFor() {
        ByteBuffer time = time(0, 333_333);
        long before = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertResult(0, calls.epoll_pwait2(epfd, ready.events(), time, null));
        }
        long waited = System.nanoTime() - before;
        assertTrue(waited >= 3_333_330, () -> waited + " ns");
    }

    @Test
    void timeIsReadFromTheWindowAndStays() {
        FencedMemory time = FencedMemory.of(time(0, 1));
        assertResult(0, calls.epoll_pwait2(epfd, ready.events(), time.window(), null));
        time.assertKept();
        assertEquals(time(0, 1), time.content());
    }

    @Test
    void timeThatIsNoneFailsWithEINVAL() {
        assertResult(
                -EINVAL, calls.epoll_pwait2(epfd, ready.events(), time(0, 1_000_000_000), null));
        assertResult(-EINVAL, calls.epoll_pwait2(epfd, ready.events(), time(-1, 0), null));
    }

    @Test
    void eventsWithoutMemoryFailWithEFAULT() {
        add(socketpair(SOCK_STREAM)[0], EPOLLOUT, 1);
        assertResult(-EFAULT, backend.epoll_pwait2(epfd, null, 1, null, null));
        ByteBuffer bad = BadMemory.of(4 * StructEpollEvent.SIZE);
        assertResult(-EFAULT, calls.epoll_pwait2(epfd, bad, null, null));
    }

    @Test
    void timeWithoutMemoryFailsWithEFAULT() {
        add(socketpair(SOCK_STREAM)[0], EPOLLOUT, 1);
        ByteBuffer bad = BadMemory.of(StructTimespec.SIZE);
        assertResult(-EFAULT, calls.epoll_pwait2(epfd, ready.events(), bad, null));
    }

    @Test
    void signalsWithoutMemoryFailWithEFAULT() {
        ByteBuffer bad = BadMemory.of(8);
        assertResult(-EFAULT, calls.epoll_pwait2(epfd, ready.events(), time(0, 0), bad));
    }

    @Test
    void waitingCallInNanosecondsIsWokenByAnEvent() {
        int[] pair = socketpair(SOCK_STREAM);
        add(pair[1], EPOLLIN, 1);
        ByteBuffer sigmask = memory(8);
        BlockedCall wait = BlockedCall.start(
                epfd, () -> calls.epoll_pwait2(epfd, ready.events(), time(PATIENCE, 0), sigmask));
        assertSends("x", pair[0]);
        wait.assertReturns(1);
    }
}
