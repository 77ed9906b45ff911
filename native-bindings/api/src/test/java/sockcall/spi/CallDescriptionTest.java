package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import sockcall.Constants;
import sockcall.MMsgHdrs;
import sockcall.Syscalls;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructStat;
import sockcall.abi.StructTimespec;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Calls made by their descriptions. */
class CallDescriptionTest {
    private final Backend backend = (Backend) Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
                made = method.getName() + Arrays.toString(arguments);
                return 5;
            });
    private final ByteBuffer memory = ByteBuffer.allocateDirect(8);
    private String made = "nothing";

    private static CallDescription call(String name) {
        return CallDescription.all().get(name);
    }

    @Test
    void backendGetsTheArgumentsAsTheyAre() {
        assertEquals(5, call("send").on(backend, 3, memory, 99L, 0));
        assertEquals("send[3, " + memory + ", 99, 0]", made);
    }

    @Test
    void guardedCallFindsOutTheLengthForItself() {
        assertEquals(5, call("send").on(Syscalls.over(backend), 3, memory, 99L, 0));
        assertEquals("send[3, " + memory + ", 8, 0]", made);
    }

    @Test
    void whatTheGuardThrowsComesThrough() {
        Syscalls calls = Syscalls.over(backend);
        assertThrows(NullPointerException.class, () -> call("recv").on(calls, 3, null, 0L, 0));
        assertEquals("nothing", made);
    }

    /** As {@code name:KIND}, of every parameter. */
    private static String kinds(String name) {
        return call(name).parts().stream()
                .map(part -> part.name() + ":" + part.kind())
                .collect(Collectors.joining(" "));
    }

    @Test
    void parametersAreWhatTheirTypesAndAnnotationsSay() {
        assertEquals("sockfd:DESCRIPTOR msg:MESSAGE flags:NUMBER", kinds("sendmsg"));
        assertEquals(
                "sockfd:DESCRIPTOR msgvec:MESSAGES vlen:LENGTH flags:NUMBER timeout:TIMESPEC",
                kinds("recvmmsg"));
        assertEquals("fd:DESCRIPTOR iov:IOVECS iovcnt:LENGTH", kinds("readv"));
        assertEquals("fd:DESCRIPTOR request:NUMBER argp:ARGUMENT", kinds("ioctl"));
        assertEquals("fds:POLLFDS nfds:LENGTH tmo_p:TIMESPEC sigmask:OPAQUE", kinds("ppoll"));
        assertEquals(
                "epfd:DESCRIPTOR op:NUMBER fd:DESCRIPTOR event:EPOLL_EVENT", kinds("epoll_ctl"));
        assertEquals(
                "epfd:DESCRIPTOR events:EPOLL_EVENTS maxevents:LENGTH timeout:NUMBER",
                kinds("epoll_wait"));
        assertEquals("pipefd:DESCRIPTORS_OUT flags:NUMBER", kinds("pipe2"));
        assertEquals("fd:DESCRIPTOR statbuf:STAT", kinds("fstat"));
        assertEquals("pid:PROCESS flags:NUMBER", kinds("pidfd_open"));
    }

    @Test
    void sizesAreThoseOfTheStructs() {
        assertEquals(StructTimespec.SIZE, call("ppoll").parts().get(2).size());
        assertEquals(StructEpollEvent.SIZE, call("epoll_ctl").parts().get(3).size());
        assertEquals(StructStat.SIZE, call("fstat").parts().get(1).size());
        assertEquals(128, call("pidfd_send_signal").parts().get(2).size());
        assertEquals(0, call("epoll_wait").parts().get(1).size());
    }

    @Test
    void whatIsScatteredToIsSaid() {
        assertTrue(call("recvmsg").parts().get(1).isScattered());
        assertTrue(call("readv").parts().get(1).isScattered());
        assertFalse(call("sendmmsg").parts().get(1).isScattered());
    }

    @Test
    void resultIsADescriptorWithTheCommandsThatMakeOne() {
        CallDescription fcntl = call("fcntl");
        assertTrue(fcntl.givesDescriptor(3, Constants.F_DUPFD, 0));
        assertFalse(fcntl.givesDescriptor(3, Constants.F_GETFD, 0));
        assertTrue(call("ioctl").givesDescriptor(3, Constants.SIOCUNIXFILE, null));
        assertFalse(call("ioctl").givesDescriptor(3, Constants.FIONREAD, null));
        assertTrue(call("dup").givesDescriptor(3));
    }

    @Test
    void argumentOfACommandIsUnusedWhereItTakesNone() {
        CallDescription fcntl = call("fcntl");
        assertTrue(fcntl.isUnused(fcntl.parts().get(2), 3, Constants.F_GETFL, 0));
        assertFalse(fcntl.isUnused(fcntl.parts().get(2), 3, Constants.F_SETFD, 0));
    }

    @Test
    void guardedCallTakesTheNumberOfMessagesAsItIs() {
        MMsgHdrs messages = new MMsgHdrs(3);
        assertEquals(5, call("sendmmsg").on(Syscalls.over(backend), 3, messages, 2, 0));
        assertEquals("sendmmsg[3, " + messages + ", 2, 0]", made);
    }
}
