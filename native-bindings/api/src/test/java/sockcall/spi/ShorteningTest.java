package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_SNDBUF;

import org.junit.jupiter.api.Test;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a backend is asked for in place of more. */
class ShorteningTest {
    private final ByteBuffer eight = ByteBuffer.allocateDirect(8);
    private final ByteBuffer four = ByteBuffer.allocateDirect(8).position(3).limit(7);
    private final Iovecs twelve = new Iovecs(eight, four);
    private Object[] asked;
    private String data;

    private final Backend backend = (Backend) Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
                asked = arguments;
                data = arguments[1] instanceof MsgHdr message ? shown(message.msg_iov()) : null;
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
    void fewerBytesOfAMessageAreAskedForWhileTheCallLasts() {
        MsgHdr message = new MsgHdr().msg_name(four).msg_iov(twelve).msg_control(eight);
        most(9).sendmsg(3, message, 0);
        assertSame(message, asked[1]);
        assertEquals("0-8 3-4", data);
        assertSame(twelve, message.msg_iov());
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
