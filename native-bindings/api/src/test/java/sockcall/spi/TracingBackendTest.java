package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.FIONREAD;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_NOSIGNAL;
import static sockcall.Constants.POLLHUP;
import static sockcall.Constants.POLLIN;
import static sockcall.Constants.SHUT_WR;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_DETACH_FILTER;
import static sockcall.Constants.SO_TYPE;

import org.junit.jupiter.api.Test;

import sockcall.ControlMessages;
import sockcall.Errno;
import sockcall.Iovecs;
import sockcall.MsgHdr;
import sockcall.SockaddrIn;
import sockcall.SockaddrIn6;
import sockcall.SockaddrUn;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructPollfd;
import sockcall.abi.StructTimespec;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ToIntFunction;

/** The lines, over a backend that answers as it is told. */
class TracingBackendTest {
    private final StringBuilder out = new StringBuilder();

    /** A traced backend: it changes memory as a kernel would, and returns what that gives. */
    private Backend answering(ToIntFunction<Object[]> answer) {
        Backend backend = (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> answer.applyAsInt(arguments));
        return TracingBackend.over(backend, out);
    }

    private Backend returning(int result) {
        return answering(arguments -> result);
    }

    @Test
    void constantsAreShownByName() {
        returning(3).socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        returning(0).shutdown(3, SHUT_WR);
        assertEquals(
                "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3\nshutdown(3, SHUT_WR) = 0\n",
                out.toString());
    }

    @Test
    void numberWithoutNameIsShownAsNumberAndRestOfFlagsInHexadecimal() {
        returning(-Errno.EINVAL).socket(99, 0x100000 | SOCK_STREAM, 0);
        assertEquals(
                "socket(99, SOCK_STREAM|0x100000, 0) = -1 EINVAL (Invalid argument)\n",
                out.toString());
    }

    @Test
    void firstNameOfANumberIsTheOneShown() {
        returning(0).setsockopt(3, SOL_SOCKET, SO_DETACH_FILTER, null, 0);
        assertEquals("setsockopt(3, SOL_SOCKET, SO_DETACH_FILTER, NULL, 0) = 0\n", out.toString());
    }

    @Test
    void dataIsQuotedAndCut() {
        returning(40).send(4, bytes("a\n\"\\\0\377" + "x".repeat(34)), 40, MSG_NOSIGNAL);
        assertEquals(
                "send(4, \"a\\n\\\"\\\\\\x00\\xff" + "x".repeat(26)
                        + "\"..., 40, MSG_NOSIGNAL) = 40\n",
                out.toString());
    }

    @Test
    void receivedDataIsShownAsFarAsItWasReceived() {
        answering(arguments -> fill(arguments[1], "hello")).recv(4, bytes("........"), 8, 0);
        assertEquals("recv(4, \"hello\", 8, 0) = 5\n", out.toString());
    }

    @Test
    void memoryOfAFailedCallIsNotShown() {
        returning(-Errno.EAGAIN).recv(4, bytes("secret"), 6, MSG_DONTWAIT);
        assertEquals(
                "recv(4, _, 6, MSG_DONTWAIT) = -1 EAGAIN (Resource temporarily unavailable)\n",
                out.toString());
    }

    @Test
    void addressesAreDecoded() {
        ByteBuffer path = SockaddrUn.path("/run/x").buffer();
        returning(0).bind(3, path, path.remaining());
        ByteBuffer name = SockaddrUn.abstractName("a\0b").buffer();
        returning(0).connect(3, name, name.remaining());
        ByteBuffer unnamed = SockaddrUn.unnamed().buffer();
        returning(0).bind(3, unnamed, 2);
        assertEquals(
                "bind(3, {sa_family=AF_UNIX, sun_path=\"/run/x\"}, 9) = 0\n"
                        + "connect(3, {sa_family=AF_UNIX, sun_path=@\"a\\x00b\"}, 6) = 0\n"
                        + "bind(3, {sa_family=AF_UNIX}, 2) = 0\n",
                out.toString());
    }

    @Test
    void internetAddressesAreDecoded() {
        returning(0).bind(3, SockaddrIn.of("127.0.0.1", 80).buffer(), 16);
        returning(0).bind(3, SockaddrIn6.of("fe80::1%2", 80).buffer(), 28);
        assertEquals(
                "bind(3, {sa_family=AF_INET, sin_port=htons(80),"
                        + " sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0\n"
                        + "bind(3, {sa_family=AF_INET6, sin6_port=htons(80),"
                        + " sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"fe80::1\", &sin6_addr),"
                        + " sin6_scope_id=2}, 28) = 0\n",
                out.toString());
    }

    @Test
    void addressOfAnotherFamilyIsShownAsBytes() {
        returning(0).bind(3, bytes("\t\tx"), 3);
        assertEquals("bind(3, \"\\t\\tx\", 3) = 0\n", out.toString());
    }

    @Test
    void lengthInMemoryIsShownBeforeAndAfter() {
        ByteBuffer addr = memory(16);
        ByteBuffer addrlen = memory(4).putInt(0, 16);
        answering(arguments -> {
                    addr.put(0, SockaddrUn.path("x").buffer(), 0, 4);
                    addrlen.putInt(0, 4);
                    return 7;
                })
                .accept(3, addr, addrlen);
        assertEquals(
                "accept(3, {sa_family=AF_UNIX, sun_path=\"x\"}, [16 => 4]) = 7\n", out.toString());
    }

    @Test
    void addressIsShownAsFarAsThereWasRoomForIt() {
        ByteBuffer addr = memory(16);
        ByteBuffer addrlen = memory(4).putInt(0, 3);
        answering(arguments -> {
                    addr.put(0, SockaddrUn.path("xyz").buffer(), 0, 6);
                    addrlen.putInt(0, 6);
                    return 7;
                })
                .accept(3, addr, addrlen);
        assertEquals(
                "accept(3, {sa_family=AF_UNIX, sun_path=\"x\"}, [3 => 6]) = 7\n", out.toString());
    }

    @Test
    void addressWithoutALengthIsNotShown() {
        returning(7).accept(3, memory(16), null);
        assertEquals("accept(3, _, NULL) = 7\n", out.toString());
    }

    @Test
    void lengthThatDidNotChangeIsShownOnce() {
        returning(-Errno.ENOTCONN).getpeername(3, memory(16), memory(4).putInt(0, 16));
        assertEquals(
                "getpeername(3, _, [16]) = -1 ENOTCONN (Transport endpoint is not connected)\n",
                out.toString());
    }

    @Test
    void valueOfAnIntIsANumber() {
        answering(arguments -> fill(arguments[3], 1))
                .getsockopt(3, SOL_SOCKET, SO_TYPE, memory(4), memory(4).putInt(0, 4));
        assertEquals("getsockopt(3, SOL_SOCKET, SO_TYPE, [1], [4]) = 0\n", out.toString());
    }

    @Test
    void madeDescriptorsAreShown() {
        ByteBuffer sv = memory(8).putInt(0, 5).putInt(4, 6);
        returning(0).socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
        assertEquals("socketpair(AF_UNIX, SOCK_STREAM, 0, [5, 6]) = 0\n", out.toString());
    }

    @Test
    void pollShowsDescriptorEventsAndRevents() {
        ByteBuffer fds = memory(StructPollfd.SIZE);
        StructPollfd.fd(fds, 0, 5);
        StructPollfd.events(fds, 0, POLLIN);
        StructPollfd.revents(fds, 0, POLLIN | POLLHUP);
        returning(1).poll(fds, 1, -1);
        assertEquals("poll([{5, POLLIN, POLLIN|POLLHUP}], 1, -1) = 1\n", out.toString());
    }

    @Test
    void messageIsShownWithItsDataAndControlMessages() {
        ControlMessages control = new ControlMessages(72).clear().rights(5, 6).credentials(1, 2, 3);
        MsgHdr message = new MsgHdr()
                .msg_iov(bytes("ab"), bytes("x".repeat(40)))
                .msg_control(control.messages());
        sent(message);
        assertEquals(
                "sendmsg(4, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"ab\", iov_len=2},"
                        + " {iov_base=\"" + "x".repeat(32) + "\"..., iov_len=40}], msg_iovlen=2,"
                        + " msg_control=[{cmsg_len=24, cmsg_level=SOL_SOCKET,"
                        + " cmsg_type=SCM_RIGHTS, cmsg_data=[5, 6]}, {cmsg_len=28,"
                        + " cmsg_level=SOL_SOCKET, cmsg_type=SCM_CREDENTIALS,"
                        + " cmsg_data={pid=1, uid=2, gid=3}}], msg_controllen=56, msg_flags=0},"
                        + " MSG_NOSIGNAL) = 0\n",
                out.toString());
    }

    @Test
    void controlMessagesWithoutAnEndAreShownAsFarAsTheyGo() {
        ByteBuffer control = memory(20).putLong(0, 100);
        sent(new MsgHdr().msg_control(control));
        assertEquals(
                "sendmsg(4, {msg_name=NULL, msg_namelen=0, msg_iov=[], msg_iovlen=0,"
                        + " msg_control=[...], msg_controllen=20, msg_flags=0}, MSG_NOSIGNAL) = 0\n",
                out.toString());
    }

    private void sent(MsgHdr message) {
        answering(arguments -> ((MsgHdr) arguments[1]).encode(memory -> 0).position())
                .sendmsg(4, message, MSG_NOSIGNAL);
    }

    @Test
    void gatheredAndScatteredBuffersAreShown() {
        returning(0).writev(4, new Iovecs(bytes("ab"), memory(0)), 2);
        returning(3).readv(4, new Iovecs(bytes("ab"), bytes("c....")), 2);
        returning(0).readv(4, new Iovecs(bytes("..")), 1);
        returning(-Errno.EAGAIN).readv(4, new Iovecs(bytes("..")), 1);
        assertEquals(
                "writev(4, [{iov_base=\"ab\", iov_len=2}, {iov_base=\"\", iov_len=0}], 2) = 0\n"
                        + "readv(4, [{iov_base=\"ab\", iov_len=2}, {iov_base=\"c\", iov_len=5}],"
                        + " 2) = 3\nreadv(4, [{iov_base=\"\", iov_len=2}], 1) = 0\n"
                        + "readv(4, _, 1) = -1 EAGAIN (Resource temporarily unavailable)\n",
                out.toString());
    }

    @Test
    void timesAndEventsAreShown() {
        ByteBuffer time = memory(StructTimespec.SIZE).putLong(0, 1).putLong(8, 5);
        ByteBuffer events = memory(2 * StructEpollEvent.SIZE);
        StructEpollEvent.events(events, 0, POLLIN | POLLHUP);
        StructEpollEvent.data(events, 0, 7);
        returning(1).epoll_pwait2(3, events, 2, time, null);
        returning(0).epoll_wait(3, events, 2, 0);
        assertEquals(
                "epoll_pwait2(3, [{events=EPOLLIN|EPOLLHUP, data={u32=7, u64=7}}], 2,"
                        + " {tv_sec=1, tv_nsec=5}, NULL) = 1\nepoll_wait(3, [], 2, 0) = 0\n",
                out.toString());
    }

    @Test
    void argumentOfIoctlIsAnInt() {
        answering(arguments -> fill(arguments[2], 15)).ioctl(3, FIONREAD, memory(4));
        assertEquals("ioctl(3, FIONREAD, [15]) = 0\n", out.toString());
    }

    @Test
    void pathIsShownUpToItsNul() {
        returning(0).unlink(bytes("/run/x\0rubbish"));
        assertEquals("unlink(\"/run/x\") = 0\n", out.toString());
    }

    @Test
    void objectMethodsAreThoseOfTheBackend() {
        Backend backend = (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> "its name");
        assertEquals("its name", TracingBackend.over(backend, out).toString());
        assertEquals("", out.toString());
    }

    private static int fill(Object memory, String text) {
        ((ByteBuffer) memory).put(0, bytes(text), 0, text.length());
        return text.length();
    }

    private static int fill(Object memory, int value) {
        ((ByteBuffer) memory).putInt(0, value);
        return 0;
    }

    private static ByteBuffer bytes(String text) {
        ByteBuffer memory = memory(text.length());
        for (int i = 0; i < text.length(); i++) {
            memory.put(i, (byte) text.charAt(i));
        }
        return memory;
    }

    private static ByteBuffer memory(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
