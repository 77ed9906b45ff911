package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.EPOLLET;
import static sockcall.Constants.EPOLLHUP;
import static sockcall.Constants.EPOLLIN;
import static sockcall.Constants.EPOLLONESHOT;
import static sockcall.Constants.EPOLLOUT;
import static sockcall.Constants.EPOLLRDHUP;
import static sockcall.Constants.EPOLL_CLOEXEC;
import static sockcall.Constants.EPOLL_CTL_ADD;
import static sockcall.Constants.EPOLL_CTL_DEL;
import static sockcall.Constants.EPOLL_CTL_MOD;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EEXIST;
import static sockcall.Errno.EFAULT;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOENT;
import static sockcall.Errno.EPERM;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.EpollEvents;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructTimespec;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Sets of descriptors to wait for: epoll(7). */
class EpollTests extends ContractFixture {
    private final EpollEvents event = new EpollEvents(1);
    private final EpollEvents ready = new EpollEvents(4);

    private int set() {
        return opened(calls.epoll_create1(EPOLL_CLOEXEC));
    }

    private void add(int epfd, int fd, int events, long data) {
        assertResult(
                0,
                calls.epoll_ctl(
                        epfd, EPOLL_CTL_ADD, fd, event.set(0, events, data).events()));
    }

    private int found(int epfd) {
        return calls.epoll_wait(epfd, ready.events(), 0);
    }

    private static ByteBuffer time(long seconds, long nanoseconds) {
        ByteBuffer time = memory(StructTimespec.SIZE);
        StructTimespec.tv_sec(time, seconds);
        StructTimespec.tv_nsec(time, nanoseconds);
        return time;
    }

    @Test
    void newSetIsEmptyAndClosedOnExec() {
        int epfd = set();
        assertResult(0, found(epfd));
        assertEquals(SOCK_CLOEXEC, DescriptorInfo.flags(epfd) & SOCK_CLOEXEC);
        assertResult(-EINVAL, calls.epoll_create1(1));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#all")
    void socketIsReadyWhenBytesWait(PairKind kind) {
        int[] pair = kind.open(this);
        int epfd = set();
        add(epfd, pair[1], EPOLLIN, 5);
        assertResult(0, found(epfd));
        assertSends("x", pair[0]);
        assertResult(1, found(epfd));
        assertEquals(EPOLLIN, ready.events(0));
        assertEquals(5, ready.data(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 0x123456789abcdef0L, Long.MIN_VALUE})
    void allOfTheDataComesBack(long data) {
        int epfd = set();
        add(epfd, socketpair(SOCK_STREAM)[0], EPOLLOUT, data);
        assertResult(1, found(epfd));
        assertEquals(data, ready.data(0));
    }

    @Test
    void eventsDoNotReachIntoEachOther() {
        int epfd = set();
        for (int i = 1; i <= 3; i++) {
            add(epfd, socketpair(SOCK_STREAM)[0], EPOLLOUT, -i);
        }
        assertResult(3, found(epfd));
        long sum = 0;
        for (int i = 0; i < 3; i++) {
            assertEquals(EPOLLOUT, ready.events(i));
            sum += ready.data(i);
        }
        assertEquals(-6, sum);
    }

    @Test
    void noMoreEventsAreWrittenThanThereIsRoomFor() {
        int epfd = set();
        for (int i = 0; i < 3; i++) {
            add(epfd, socketpair(SOCK_STREAM)[0], EPOLLOUT, i);
        }
        FencedMemory room =
                new FencedMemory(MemoryKind.ALLOCATED, 2 * StructEpollEvent.SIZE, directory);
        assertResult(2, calls.epoll_wait(epfd, room.window(), 0));
        room.assertWritten(2 * StructEpollEvent.SIZE);
    }

    @Test
    void noRoomFailsWithEINVAL() {
        assertResult(-EINVAL, calls.epoll_wait(set(), memory(0), 0));
    }

    @Test
    void eventIsReadFromThePositionOn() {
        int epfd = set();
        Window window = Window.of(event.set(0, EPOLLOUT, 7).events());
        int fd = socketpair(SOCK_STREAM)[0];
        assertResult(0, calls.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, window.memory()));
        window.assertKept();
        found(epfd);
        assertEquals(7, ready.data(0));
    }

    @Test
    void whatIsWaitedForIsChanged() {
        int epfd = set();
        int fd = socketpair(SOCK_STREAM)[0];
        add(epfd, fd, EPOLLIN, 1);
        ByteBuffer changed = event.set(0, EPOLLOUT, 2).events();
        assertResult(0, calls.epoll_ctl(epfd, EPOLL_CTL_MOD, fd, changed));
        assertResult(1, found(epfd));
        assertEquals(2, ready.data(0));
    }

    @Test
    void descriptorThatWasRemovedIsNotWaitedFor() {
        int epfd = set();
        int fd = socketpair(SOCK_STREAM)[0];
        add(epfd, fd, EPOLLOUT, 1);
        assertResult(0, calls.epoll_ctl(epfd, EPOLL_CTL_DEL, fd, null));
        assertResult(0, found(epfd));
    }

    @Test
    void descriptorsAreThereOnceOrNotAtAll() {
        int epfd = set();
        int fd = socketpair(SOCK_STREAM)[0];
        ByteBuffer events = event.set(0, EPOLLIN, 1).events();
        assertResult(-ENOENT, calls.epoll_ctl(epfd, EPOLL_CTL_MOD, fd, events));
        assertResult(-ENOENT, calls.epoll_ctl(epfd, EPOLL_CTL_DEL, fd, null));
        add(epfd, fd, EPOLLIN, 1);
        assertResult(-EEXIST, calls.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, events));
    }

    @Test
    void descriptorsThatCannotBeWaitedForAreRefused() throws IOException {
        int epfd = set();
        ByteBuffer events = event.set(0, EPOLLIN, 1).events();
        assertResult(-EBADF, calls.epoll_ctl(epfd, EPOLL_CTL_ADD, -1, events));
        assertResult(-EINVAL, calls.epoll_ctl(epfd, EPOLL_CTL_ADD, epfd, events));
        assertResult(-EINVAL, calls.epoll_ctl(epfd, 99, socket(SOCK_STREAM), events));
        try (PlainFile file = new PlainFile(directory.resolve("f"), "rw")) {
            assertResult(-EPERM, calls.epoll_ctl(epfd, EPOLL_CTL_ADD, file.fd(), events));
        }
    }

    @Test
    void addingWithoutAnEventFailsWithEFAULT() {
        int fd = socket(SOCK_STREAM);
        assertResult(-EFAULT, calls.epoll_ctl(set(), EPOLL_CTL_ADD, fd, null));
    }

    @Test
    void edgeIsSaidOnce() {
        int[] pair = socketpair(SOCK_STREAM);
        int epfd = set();
        add(epfd, pair[1], EPOLLIN | EPOLLET, 1);
        assertSends("x", pair[0]);
        assertResult(1, found(epfd));
        assertResult(0, found(epfd));
        assertSends("x", pair[0]);
        assertResult(1, found(epfd));
    }

    @Test
    void oneShotIsSaidUntilItIsAskedForAgain() {
        int[] pair = socketpair(SOCK_STREAM);
        int epfd = set();
        add(epfd, pair[1], EPOLLIN | EPOLLONESHOT, 1);
        assertSends("x", pair[0]);
        assertResult(1, found(epfd));
        assertSends("x", pair[0]);
        assertResult(0, found(epfd));
    }

    @Test
    void hangUpIsSaidUnasked() {
        int[] pair = socketpair(SOCK_STREAM);
        int epfd = set();
        add(epfd, pair[1], EPOLLRDHUP, 1);
        descriptors.closed(pair[0]);
        assertResult(1, found(epfd));
        assertEquals(EPOLLHUP | EPOLLRDHUP, ready.events(0));
    }

    @Test
    void waitingCallIsWokenByAnEvent() {
        int[] pair = socketpair(SOCK_STREAM);
        int epfd = set();
        add(epfd, pair[1], EPOLLIN, 1);
        BlockedCall wait = BlockedCall.start(
                epfd, () -> calls.epoll_wait(epfd, ready.events(), PATIENCE * 1000));
        assertSends("x", pair[0]);
        wait.assertReturns(1);
    }

    @Test
    void callInNanosecondsFindsWhatIsReady() {
        Kernel.assumeHas("epoll_pwait2");
        int epfd = set();
        add(epfd, socketpair(SOCK_STREAM)[0], EPOLLOUT, 9);
        assertResult(1, calls.epoll_pwait2(epfd, ready.events(), null, null));
        assertEquals(9, ready.data(0));
    }

    /** A third of a millisecond: a time that was cut to milliseconds would be none. */
    @Test
    void nanosecondsAreWaitedFor() {
        Kernel.assumeHas("epoll_pwait2");
        int epfd = set();
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
        Kernel.assumeHas("epoll_pwait2");
        Window time = Window.of(time(0, 1));
        assertResult(0, calls.epoll_pwait2(set(), ready.events(), time.memory(), null));
        time.assertKept();
        assertEquals(time(0, 1), time.content());
    }

    @Test
    void timeThatIsNoneFailsWithEINVAL() {
        Kernel.assumeHas("epoll_pwait2");
        int epfd = set();
        assertResult(
                -EINVAL, calls.epoll_pwait2(epfd, ready.events(), time(0, 1_000_000_000), null));
        assertResult(-EINVAL, calls.epoll_pwait2(epfd, ready.events(), time(-1, 0), null));
    }

    @Test
    void waitingCallInNanosecondsIsWokenByAnEvent() {
        Kernel.assumeHas("epoll_pwait2");
        int[] pair = socketpair(SOCK_STREAM);
        int epfd = set();
        add(epfd, pair[1], EPOLLIN, 1);
        ByteBuffer sigmask = memory(8);
        BlockedCall wait = BlockedCall.start(
                epfd, () -> calls.epoll_pwait2(epfd, ready.events(), time(PATIENCE, 0), sigmask));
        assertSends("x", pair[0]);
        wait.assertReturns(1);
    }
}
