package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        FencedMemory fenced = FencedMemory.of(event.set(0, EPOLLOUT, 7).events());
        int fd = socketpair(SOCK_STREAM)[0];
        assertResult(0, calls.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, fenced.window()));
        fenced.assertKept();
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
}
