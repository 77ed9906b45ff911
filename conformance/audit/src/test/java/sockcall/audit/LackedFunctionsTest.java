package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;

import static sockcall.Constants.EFD_CLOEXEC;
import static sockcall.Constants.EPOLLIN;
import static sockcall.Constants.EPOLL_CLOEXEC;
import static sockcall.Constants.EPOLL_CTL_ADD;
import static sockcall.Constants.SYS_close_range;
import static sockcall.Constants.SYS_epoll_pwait2;
import static sockcall.Constants.SYS_fstat;
import static sockcall.Constants.SYS_pidfd_open;
import static sockcall.Constants.SYS_pidfd_send_signal;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EFAULT;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOSYS;
import static sockcall.spi.BufferAddress.address;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.Syscalls;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructStat;
import sockcall.ffm.FfmFunctions;
import sockcall.jnr.JnrFunctions;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function that a C library lacks is made by syscall(2), with the same result. The C library of
 * this machine may have them all, so that nothing else goes this way here.
 */
class LackedFunctionsTest {
    /** A number that no kernel has given to a system call. */
    private static final int NO_SUCH_CALL = 100_000;

    private static final int SIGNALS_SIZE = 8;

    private final Syscalls calls = Syscalls.open();

    /** A call that the kernel refuses. */
    private record Refused(String name, int number, int errno, long... words) {
        @Override
        public String toString() {
            return name + Arrays.toString(words);
        }
    }

    private static final List<Refused> REFUSED = List.of(
            new Refused("close_range", SYS_close_range, EINVAL, 5, 4, 0),
            new Refused("close_range", SYS_close_range, EINVAL, 900_000, 900_001, 0x40),
            new Refused("epoll_pwait2", SYS_epoll_pwait2, EBADF, -1, 0, 1, 0, 0, SIGNALS_SIZE),
            new Refused("fstat", SYS_fstat, EBADF, -1, 0),
            new Refused("fstat", SYS_fstat, EFAULT, 0, 1),
            new Refused("pidfd_open", SYS_pidfd_open, EINVAL, -1, 0),
            new Refused("pidfd_open", SYS_pidfd_open, EINVAL, 1, 1),
            new Refused("pidfd_send_signal", SYS_pidfd_send_signal, EBADF, -1, 0, 0, 0),
            new Refused("pidfd_send_signal", SYS_pidfd_send_signal, EINVAL, -1, 0, 0, 0x100));

    static Stream<Named<Functions>> backends() {
        return Stream.of(named("jnr", new JnrFunctions()), named("ffm", new FfmFunctions()));
    }

    static Stream<Arguments> refused() {
        return backends()
                .flatMap(
                        backend -> REFUSED.stream().map(refused -> Arguments.of(backend, refused)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void errnoIsTheOneOfTheFunction(Functions functions, Refused refused) {
        long[] words = six(refused.words);
        assertEquals(-refused.errno, functions.found(refused.name, refused.number, words));
        assertEquals(-refused.errno, functions.numbered(refused.number, words));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void rangeIsClosed(Functions functions) {
        int fd = calls.eventfd(0, EFD_CLOEXEC);
        assertEquals(0, functions.numbered(SYS_close_range, six(fd, fd, 0)));
        assertEquals(-EBADF, calls.close(fd));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void eventIsWritten(Functions functions) {
        int epfd = calls.epoll_create1(EPOLL_CLOEXEC);
        int fd = calls.eventfd(1, EFD_CLOEXEC);
        ByteBuffer event = memory(StructEpollEvent.SIZE);
        StructEpollEvent.events(event, 0, EPOLLIN);
        StructEpollEvent.data(event, 0, 0x1234_5678_9abcL);
        assertEquals(0, calls.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, event));

        ByteBuffer events = memory(StructEpollEvent.SIZE);
        long[] words = {epfd, address(events), 1, 0, 0, SIGNALS_SIZE};
        assertEquals(1, functions.numbered(SYS_epoll_pwait2, words));
        assertEquals(event, events);
        calls.close(fd);
        calls.close(epfd);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void statIsTheOneOfTheFunction(Functions functions) {
        int fd = calls.eventfd(0, EFD_CLOEXEC);
        ByteBuffer expected = memory(StructStat.SIZE);
        assertEquals(0, calls.fstat(fd, expected));
        ByteBuffer stat = memory(StructStat.SIZE);
        assertEquals(0, functions.numbered(SYS_fstat, six(fd, address(stat))));
        assertEquals(expected, stat);
        calls.close(fd);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void processIsOpenedAndSignalled(Functions functions) {
        long self = ProcessHandle.current().pid();
        int pidfd = functions.numbered(SYS_pidfd_open, six(self));
        assertTrue(pidfd > 2, () -> "the result is " + pidfd);
        assertEquals(0, functions.numbered(SYS_pidfd_send_signal, six(pidfd)));
        calls.close(pidfd);
    }

    /** On such a kernel the C library cannot help either; no linkage error, and none at start. */
    @ParameterizedTest
    @MethodSource("backends")
    void callThatTheKernelLacksIsENOSYS(Functions functions) {
        assertEquals(-ENOSYS, functions.found("no_such_function", NO_SUCH_CALL, six()));
    }

    private static long[] six(long... words) {
        return Arrays.copyOf(words, 6);
    }

    private static ByteBuffer memory(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
