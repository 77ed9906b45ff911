package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.EPOLLET;
import static sockcall.Constants.EPOLLIN;
import static sockcall.Constants.EPOLL_CLOEXEC;
import static sockcall.Constants.EPOLL_CTL_ADD;
import static sockcall.Constants.EPOLL_CTL_DEL;
import static sockcall.Constants.FIOCLEX;
import static sockcall.Constants.FIONREAD;
import static sockcall.Constants.F_GETFD;
import static sockcall.Constants.F_SETFL;
import static sockcall.Constants.MSG_CMSG_CLOEXEC;
import static sockcall.Constants.MSG_CTRUNC;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.O_CLOEXEC;
import static sockcall.Constants.O_CREAT;
import static sockcall.Constants.O_NONBLOCK;
import static sockcall.Constants.O_RDWR;
import static sockcall.Constants.POLLIN;
import static sockcall.Constants.S_IFSOCK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import sockcall.ControlMessages;
import sockcall.EpollEvents;
import sockcall.Errno;
import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.PollFds;
import sockcall.SockaddrUn;
import sockcall.abi.StructStat;
import sockcall.abi.StructTimespec;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The lines of calls that take structs, as strace prints them. */
class StructTraceTest {
    private final StringBuilder out = new StringBuilder();

    /** What the backend answers, whatever it is asked. */
    private int result;

    private final Backend backend = TracingBackend.over(
            (Backend) Proxy.newProxyInstance(
                    Backend.class.getClassLoader(),
                    new Class<?>[] {Backend.class},
                    (proxy, method, arguments) -> result),
            out);

    @BeforeEach
    void answerZero() {
        result = 0;
    }

    private void assertLine(String expected) {
        assertEquals(expected + "\n", out.toString());
    }

    private static ByteBuffer memory(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    private static ByteBuffer bytes(String text) {
        ByteBuffer memory = memory(text.length());
        for (int i = 0; i < text.length(); i++) {
            memory.put(i, (byte) text.charAt(i));
        }
        return memory;
    }

    private static ByteBuffer time(long seconds, long nanoseconds) {
        ByteBuffer time = memory(StructTimespec.SIZE);
        StructTimespec.tv_sec(time, seconds);
        StructTimespec.tv_nsec(time, nanoseconds);
        return time;
    }

    /** A message, encoded, as a backend does it. */
    private static MsgHdr encoded(MsgHdr message) {
        message.encode(memory -> 0);
        return message;
    }

    @Test
    void messageToSendShowsItsBuffersAndControlMessages() {
        ControlMessages control = new ControlMessages(64).rights(5, 6).credentials(1, 2, 3);
        result = 3;
        backend.sendmsg(
                3,
                encoded(new MsgHdr()
                        .msg_name(SockaddrUn.path("x").buffer())
                        .msg_iov(bytes("ab"), bytes("c"))
                        .msg_control(control.messages())),
                MSG_DONTWAIT);
        assertLine("sendmsg(3, {msg_name={sa_family=AF_UNIX, sun_path=\"x\"}, msg_namelen=4,"
                + " msg_iov=[{iov_base=\"ab\", iov_len=2}, {iov_base=\"c\", iov_len=1}],"
                + " msg_iovlen=2, msg_control=[{cmsg_len=24, cmsg_level=SOL_SOCKET,"
                + " cmsg_type=SCM_RIGHTS, cmsg_data=[5, 6]}, {cmsg_len=28,"
                + " cmsg_level=SOL_SOCKET, cmsg_type=SCM_CREDENTIALS, cmsg_data={pid=1, uid=2,"
                + " gid=3}}], msg_controllen=56, msg_flags=0}, MSG_DONTWAIT) = 3");
    }

    @Test
    void receivedMessageShowsWhatCame() {
        ControlMessages control = new ControlMessages(24).rights(7);
        MsgHdr message = encoded(new MsgHdr()
                .msg_iov(bytes("abc"), bytes("defg"))
                .msg_control(control.messages())
                .msg_flags(MSG_CTRUNC | MSG_CMSG_CLOEXEC));
        result = 4;
        backend.recvmsg(3, message, MSG_CMSG_CLOEXEC);
        assertLine("recvmsg(3, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"abc\","
                + " iov_len=3}, {iov_base=\"d\", iov_len=4}], msg_iovlen=2,"
                + " msg_control=[{cmsg_len=20, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS,"
                + " cmsg_data=[7]}], msg_controllen=24, msg_flags=MSG_CTRUNC|MSG_CMSG_CLOEXEC},"
                + " MSG_CMSG_CLOEXEC) = 4");
    }

    @Test
    void messageThatDidNotComeShowsNoMemory() {
        result = -Errno.EAGAIN;
        backend.recvmsg(3, encoded(new MsgHdr().msg_iov(bytes("secret"))), 0);
        assertLine("recvmsg(3, {msg_namelen=0}, 0) = -1 EAGAIN (Resource temporarily unavailable)");
    }

    @Test
    void messagesShowTheirLengths() {
        MMsgHdrs messages = new MMsgHdrs(2);
        messages.msg_hdr(0).msg_iov(bytes("a"));
        messages.msg_hdr(1).msg_iov(bytes("b"));
        messages.encode(memory -> 0);
        result = 1;
        backend.sendmmsg(3, messages, 2, 0);
        String rest = "msg_iovlen=1, msg_controllen=0, msg_flags=0}";
        assertLine("sendmmsg(3, [{msg_hdr={msg_name=NULL, msg_namelen=0,"
                + " msg_iov=[{iov_base=\"a\", iov_len=1}], " + rest + ", msg_len=0},"
                + " {msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"b\","
                + " iov_len=1}], " + rest + "}], 2, 0) = 1");
    }

    @Test
    void buffersShowAsMuchAsTheyGot() {
        result = 3;
        backend.readv(3, new Iovecs(bytes("ab"), bytes("cd")), 2);
        assertLine("readv(3, [{iov_base=\"ab\", iov_len=2}, {iov_base=\"c\", iov_len=2}], 2) = 3");
    }

    @Test
    void buffersToWriteAreShownWhole() {
        result = 1;
        backend.writev(3, new Iovecs(bytes("ab")), 1);
        assertLine("writev(3, [{iov_base=\"ab\", iov_len=2}], 1) = 1");
    }

    @Test
    void timesAreShown() {
        ByteBuffer fds = new PollFds(1).set(0, 5, POLLIN).fds();
        backend.ppoll(fds, 1, time(1, 5), null);
        assertLine("ppoll([{5, POLLIN, 0}], 1, {tv_sec=1, tv_nsec=5}, NULL) = 0");
    }

    @Test
    void eventToBeSetIsShown() {
        ByteBuffer event = new EpollEvents(1).set(0, EPOLLIN | EPOLLET, -1).events();
        backend.epoll_ctl(4, EPOLL_CTL_ADD, 5, event);
        assertLine("epoll_ctl(4, EPOLL_CTL_ADD, 5, {events=EPOLLIN|EPOLLET,"
                + " data={u32=4294967295, u64=18446744073709551615}}) = 0");
    }

    @Test
    void eventThatIsNoneIsNull() {
        backend.epoll_ctl(4, EPOLL_CTL_DEL, 5, null);
        assertLine("epoll_ctl(4, EPOLL_CTL_DEL, 5, NULL) = 0");
    }

    @Test
    void eventsAreShownAsFarAsTheyWereWritten() {
        ByteBuffer events = new EpollEvents(4).set(0, EPOLLIN, 7).events();
        result = 1;
        backend.epoll_wait(4, events, 4, -1);
        assertLine("epoll_wait(4, [{events=EPOLLIN, data={u32=7, u64=7}}], 4, -1) = 1");
    }

    @Test
    void noEventsAreShownAsNone() {
        backend.epoll_pwait2(4, new EpollEvents(4).events(), 4, time(0, 9), null);
        assertLine("epoll_pwait2(4, [], 4, {tv_sec=0, tv_nsec=9}, NULL) = 0");
    }

    @Test
    void newDescriptorsAreShown() {
        backend.pipe2(memory(8).putInt(0, 5).putInt(4, 6), O_CLOEXEC);
        result = 4;
        backend.epoll_create1(EPOLL_CLOEXEC);
        assertLine("pipe2([5, 6], O_CLOEXEC) = 0\nepoll_create1(EPOLL_CLOEXEC) = 4");
    }

    @Test
    void argumentOfACommandIsShownWhereItHasOne() {
        backend.fcntl(3, F_GETFD, 0);
        backend.fcntl(3, F_SETFL, O_RDWR | O_NONBLOCK);
        assertLine("fcntl(3, F_GETFD) = 0\nfcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0");
    }

    @Test
    void argumentOfARequestIsAnInt() {
        backend.ioctl(3, FIONREAD, memory(4).putInt(0, 5));
        backend.ioctl(3, FIOCLEX, null);
        assertLine("ioctl(3, FIONREAD, [5]) = 0\nioctl(3, FIOCLEX, NULL) = 0");
    }

    @Test
    void argumentThatIsLessThanAnIntIsItsBytes() {
        backend.ioctl(3, 0x80017fff, bytes("a"));
        assertLine("ioctl(3, -2147385345, \"a\") = 0");
    }

    @Test
    void permissionsAreOctal() {
        result = 3;
        backend.open(bytes("/x\0"), O_RDWR | O_CREAT, 0640);
        result = 0;
        backend.fchmod(3, 0);
        assertLine("open(\"/x\", O_RDWR|O_CREAT, 0640) = 3\nfchmod(3, 0) = 0");
    }

    @Test
    void fileIsShownByItsKindAndPermissions() {
        ByteBuffer statbuf = memory(StructStat.SIZE);
        statbuf.putInt(StructStat.st_mode, S_IFSOCK | 0755);
        backend.fstat(3, statbuf);
        result = -Errno.EBADF;
        backend.fstat(3, statbuf);
        assertLine("fstat(3, {st_mode=S_IFSOCK|0755, st_size=0, ...}) = 0\n"
                + "fstat(3, _) = -1 EBADF (Bad file descriptor)");
    }

    @Test
    void processIsANumber() {
        result = 5;
        backend.pidfd_open(77, 0);
        result = 0;
        backend.pidfd_send_signal(5, 15, null, 0);
        assertLine("pidfd_open(77, 0) = 5\npidfd_send_signal(5, 15, NULL, 0) = 0");
    }
}
