package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_CTRUNC;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_SNDBUF;

import org.junit.jupiter.api.Test;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.abi.StructMsghdr;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a backend is asked for in place of more. */
class ShorteningTest {
    private final ByteBuffer eight = ByteBuffer.allocateDirect(8);
    private final ByteBuffer four = ByteBuffer.allocateDirect(8).position(3).limit(7);
    private final Iovecs twelve = new Iovecs(eight, four);
    private Object[] asked;

    private final Backend backend = (Backend) Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
                asked = arguments;
                return 1;
            });

    private FaultyBackend most(int count) {
        return FaultyBackend.over(backend, "*:short=" + count);
    }

    private static String shown(Iovecs data) {
        return IntStream.range(0, data.count())
                .mapToObj(data::get)
                .map(buffer -> buffer.position() + "-" + buffer.limit())
                .collect(Collectors.joining(" "));
    }

    @Test
    void fewerBytesOfABufferAreAskedFor() {
        most(2).recvfrom(3, eight, 8, 0, null, null);
        assertEquals(2L, asked[2]);
        assertEquals(8, eight.limit());
    }

    @Test
    void callThatAsksForNoMoreIsNotStruck() {
        FaultyBackend faulty = FaultyBackend.over(backend, "read:short=4:first=1");
        faulty.read(3, eight, 4);
        assertEquals(0, faulty.strikes());
        faulty.read(3, eight, 5);
        assertEquals(1, faulty.strikes());
    }

    @Test
    void lengthThatAsksForNothingIsLeftAlone() {
        most(2).setsockopt(3, SOL_SOCKET, SO_SNDBUF, eight, 4);
        assertEquals(4, asked[4]);
        most(2).bind(3, eight, 8);
        assertEquals(8, asked[2]);
    }

    @Test
    void fewerBytesOfIovecsAreAskedFor() {
        most(10).writev(3, twelve, 2);
        assertEquals("0-8 3-5", shown((Iovecs) asked[1]));
        most(5).readv(3, twelve, 2);
        assertEquals("0-5 3-3", shown((Iovecs) asked[1]));
        assertEquals("0-8 3-7", shown(twelve));
    }

    @Test
    void iovecsThatAreNotPassedStayBehind() {
        most(5).writev(3, twelve, 1);
        assertEquals("0-5", shown((Iovecs) asked[1]));
        assertEquals(1, asked[2]);
    }

    @Test
    void fewerBytesOfAMessageAreAskedForWithAllElse() {
        MsgHdr message =
                new MsgHdr().msg_name(four).msg_iov(twelve).msg_control(eight).msg_flags(7);
        most(9).sendmsg(3, message, 0);
        MsgHdr shorter = (MsgHdr) asked[1];
        assertEquals("0-8 3-4", shown(shorter.msg_iov()));
        assertEquals(
                Arrays.asList(four, eight, 7),
                Arrays.asList(shorter.msg_name(), shorter.msg_control(), shorter.msg_flags()));
    }

    @Test
    void whatTheKernelSaysOfAMessageIsPassedOn() {
        Backend kernel = (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> {
                    ByteBuffer said = ((MsgHdr) arguments[1]).encode(memory -> 0);
                    StructMsghdr.msg_namelen(said, 0, 2);
                    StructMsghdr.msg_controllen(said, 0, 20);
                    StructMsghdr.msg_flags(said, 0, MSG_CTRUNC);
                    return 1;
                });
        MsgHdr message = new MsgHdr().msg_name(four).msg_iov(twelve).msg_control(eight);
        FaultyBackend.over(kernel, "recvmsg:short=1").recvmsg(3, message, 0);
        assertEquals(2, message.msg_namelen());
        assertEquals(20, message.msg_controllen());
        assertEquals(MSG_CTRUNC, message.msg_flags());
    }

    @Test
    void fewerMessagesAreAskedFor() {
        most(1).recvmmsg(3, new MMsgHdrs(3), 3, 0, null);
        assertEquals(1, asked[2]);
    }

    @Test
    void fewerEventsAreAskedFor() {
        most(1).epoll_wait(3, eight, 5, 0);
        assertEquals(1, asked[2]);
    }
}
