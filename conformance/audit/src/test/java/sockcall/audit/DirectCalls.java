package sockcall.audit;

import static sockcall.Constants.*;

import sockcall.ControlMessages;
import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.SockaddrUn;
import sockcall.Syscalls;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructPollfd;
import sockcall.abi.StructStat;
import sockcall.abi.StructTimespec;
import sockcall.spi.TracingBackend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * What runs under strace: makes the calls that {@code direct-calls.txt} shows, in its order, with a
 * marker before and behind each, and prints them as the tracer does.
 */
final class DirectCalls {
    /** Before the markers, to have classes loaded; some are when a method is called often. */
    private static final int WARM_UPS = 100;

    private static final int NOWHERE = -1;

    private final Syscalls calls;
    private final int marker;
    private final ByteBuffer pair = memory(2 * Integer.BYTES);
    private final ByteBuffer eight =
            ByteBuffer.allocateDirect(8).put(0, new byte[] {'a', 'b', 'c'});
    private final ByteBuffer abc = eight.slice(0, 3);
    private final ByteBuffer moment = memory(StructTimespec.SIZE);

    private DirectCalls(Syscalls calls, int marker) {
        this.calls = calls;
        this.marker = marker;
        StructTimespec.tv_nsec(moment, 5);
    }

    /** Takes no arguments. */
    public static void main(String[] none) {
        StringBuilder transcript = new StringBuilder();
        Syscalls calls = Syscalls.over(TracingBackend.over(Replayed.backend(), transcript));
        for (int i = 0; i < WARM_UPS; i++) {
            new DirectCalls(calls, NOWHERE).makeAll();
        }
        transcript.setLength(0);
        new DirectCalls(calls, Marked.DESCRIPTOR).makeAll();
        System.out.print(transcript);
    }

    /** What a lane makes of them, or with the options of a mutant that. */
    static Audited by(Path scratch, Lane lane, List<String> options) {
        List<String> program = lane.program(scratch, options, DirectCalls.class, List.of());
        return Audited.of(Trace.of(scratch, List.of(Trace.ALL_BUT_NOISE), program));
    }

    private int make(IntSupplier call) {
        calls.close(marker);
        return call.getAsInt();
    }

    private void makeAll() {
        make(() -> calls.socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair));
        int a = pair.getInt(0);
        int b = pair.getInt(4);
        messages(a, b);
        severalMessages(a, b);
        vectors(a, b);
        descriptors(a);
        readiness(a, b);
        events(a);
        files();
        processes();
        make(() -> calls.close(b));
        make(() -> calls.close(a));
        calls.close(marker);
    }

    private void messages(int a, int b) {
        ControlMessages control = new ControlMessages(ControlMessages.space(Integer.BYTES));
        MsgHdr sent = new MsgHdr().msg_iov(abc.slice(0, 2), abc.slice(2, 1));
        sent.msg_control(control.clear().rights(a).messages());
        make(() -> calls.sendmsg(a, sent, MSG_NOSIGNAL));
        MsgHdr received = new MsgHdr().msg_iov(eight).msg_control(control.room());
        make(() -> calls.recvmsg(b, received, MSG_CMSG_CLOEXEC | MSG_DONTWAIT));
        control.received(received).next();
        int passed = control.getInt(0);
        make(() -> calls.close(passed));
        MsgHdr addressed =
                new MsgHdr().msg_iov(abc).msg_name(SockaddrUn.path("no").buffer());
        make(() -> calls.sendmsg(a, addressed, MSG_EOR | MSG_DONTWAIT));
        make(() -> calls.recvmsg(NOWHERE, new MsgHdr(), MSG_PEEK | MSG_TRUNC));
    }

    private void severalMessages(int a, int b) {
        MMsgHdrs sent = new MMsgHdrs(2);
        sent.msg_hdr(0).msg_iov(abc.slice(0, 1));
        sent.msg_hdr(1).msg_iov(abc.slice(1, 2));
        make(() -> calls.sendmmsg(a, sent, 2, MSG_MORE));
        MMsgHdrs received = new MMsgHdrs(2);
        received.msg_hdr(0).msg_iov(eight.slice(0, 1));
        received.msg_hdr(1).msg_iov(eight.slice(4, 3));
        make(() -> calls.recvmmsg(b, received, 2, MSG_DONTWAIT, memory(StructTimespec.SIZE)));
        make(() -> calls.recvmmsg(b, received, 1, MSG_DONTWAIT | MSG_WAITFORONE, null));
        eight.put(0, new byte[] {'a', 'b', 'c'});
    }

    private void vectors(int a, int b) {
        make(() -> calls.writev(a, new Iovecs(abc.slice(2, 1), abc.slice(0, 0), abc)));
        make(() -> calls.readv(b, new Iovecs(eight.slice(3, 1), eight.slice(4, 4))));
        make(() -> calls.readv(NOWHERE, new Iovecs()));
    }

    private void descriptors(int a) {
        int copy = make(() -> calls.dup(a));
        make(() -> calls.dup3(a, copy, O_CLOEXEC));
        make(() -> calls.dup3(a, a, 0x1));
        make(() -> calls.close_range(copy, copy, CLOSE_RANGE_CLOEXEC));
        make(() -> calls.close_range(copy, copy, 0));
        make(() -> calls.close_range(7007, 7006, 0x40));
        int high = make(() -> calls.fcntl(a, F_DUPFD_CLOEXEC, 300));
        make(() -> calls.close(high));
        make(() -> calls.fcntl(a, F_GETFD, 0));
        make(() -> calls.fcntl(a, F_SETFL, O_NONBLOCK));
        make(() -> calls.fcntl(a, F_GETFL, 0));
        make(() -> calls.fcntl(NOWHERE, F_SETPIPE_SZ, -8));
        ByteBuffer number = memory(Integer.BYTES);
        make(() -> calls.ioctl(a, FIONREAD, number));
        make(() -> calls.ioctl(NOWHERE, FIONBIO, number));
    }

    private void readiness(int a, int b) {
        ByteBuffer fds = memory(2 * StructPollfd.SIZE);
        StructPollfd.fd(fds, 0, b);
        StructPollfd.events(fds, 0, POLLIN | POLLRDHUP);
        StructPollfd.fd(fds, StructPollfd.SIZE, a);
        StructPollfd.events(fds, StructPollfd.SIZE, POLLOUT);
        make(() -> calls.ppoll(fds, moment, memory(8)));
        make(() -> calls.ppoll(null, moment, null));
    }

    private void events(int a) {
        int epfd = make(() -> calls.epoll_create1(EPOLL_CLOEXEC));
        make(() -> calls.epoll_create1(0x7));
        ByteBuffer event = memory(StructEpollEvent.SIZE);
        StructEpollEvent.events(event, 0, EPOLLOUT | EPOLLET);
        StructEpollEvent.data(event, 0, 7);
        make(() -> calls.epoll_ctl(epfd, EPOLL_CTL_ADD, a, event));
        ByteBuffer events = memory(3 * StructEpollEvent.SIZE);
        make(() -> calls.epoll_wait(epfd, events, -1));
        make(() -> calls.epoll_ctl(epfd, EPOLL_CTL_DEL, a, null));
        make(() -> calls.epoll_pwait2(epfd, events, moment, memory(8)));
        make(() -> calls.epoll_pwait2(NOWHERE, events, null, null));
        make(() -> calls.close(epfd));
        int counter = make(() -> calls.eventfd(-1, EFD_CLOEXEC | EFD_SEMAPHORE));
        make(() -> calls.close(counter));
    }

    private void files() {
        make(() -> calls.pipe2(pair, O_NONBLOCK | O_CLOEXEC));
        int reading = pair.getInt(0);
        int writing = pair.getInt(4);
        make(() -> calls.fchmod(reading, 0640));
        make(() -> calls.fstat(writing, memory(StructStat.SIZE)));
        make(() -> calls.close(reading));
        make(() -> calls.close(writing));
        make(() -> calls.pipe2(pair, 0x1));
        int root = make(() -> calls.open(path("/"), O_RDONLY | O_CLOEXEC, 0));
        make(() -> calls.close(root));
        make(() -> calls.open(path("/no/file"), O_WRONLY | O_CREAT | O_EXCL, 0600));
        make(() -> calls.mkfifo(path("/no/fifo"), 0604));
    }

    private void processes() {
        int self = (int) ProcessHandle.current().pid();
        int pidfd = make(() -> calls.pidfd_open(self, 0));
        make(() -> calls.pidfd_send_signal(pidfd, 0, null, 0));
        make(() -> calls.close(pidfd));
        make(() -> calls.pidfd_open(-5, 0x5));
    }

    private static ByteBuffer path(String name) {
        ByteBuffer path = memory(name.length() + 1);
        for (int i = 0; i < name.length(); i++) {
            path.put(i, (byte) name.charAt(i));
        }
        return path;
    }

    private static ByteBuffer memory(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
