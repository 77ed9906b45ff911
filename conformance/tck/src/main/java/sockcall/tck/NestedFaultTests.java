package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Named.named;

import static sockcall.Constants.EPOLLOUT;
import static sockcall.Constants.EPOLL_CTL_ADD;
import static sockcall.Constants.FIONREAD;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.O_RDONLY;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EFAULT;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.EpollEvents;
import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.SockaddrUn;
import sockcall.tck.scenario.BadMemory;

import java.nio.ByteBuffer;
import java.util.stream.Stream;

/**
 * Pointers that lead nowhere, in structs and beside them. The time of ppoll is not among them: the
 * C library itself reads it, which ends the process.
 */
class NestedFaultTests extends ContractFixture {
    private final SockaddrUn name = abstractName();

    private int sender;
    private int receiver;
    private int epfd;

    /** A call one pointer of which leads nowhere. */
    interface Call {
        int with(NestedFaultTests test, ByteBuffer pointer);
    }

    /** A receiver that a message with a sender's name waits at, and a set that has an event. */
    @BeforeEach
    void letAMessageWait() {
        receiver = bound(SOCK_DGRAM, name);
        sender = bound(SOCK_DGRAM, abstractName());
        assertResult(0, calls.connect(sender, name.buffer()));
        assertSends("abc", sender);
        epfd = opened(calls.epoll_create1(0));
        ByteBuffer event = new EpollEvents(1).set(0, EPOLLOUT, 1).events();
        assertResult(0, calls.epoll_ctl(epfd, EPOLL_CTL_ADD, sender, event));
    }

    static Stream<Named<Call>> data() {
        return Stream.of(
                named(
                        "msg_iov of sendmsg",
                        (t, p) -> t.calls.sendmsg(t.sender, message().msg_iov(bytes("x"), p), 0)),
                named(
                        "msg_iov of recvmsg",
                        (t, p) -> t.calls.recvmsg(t.receiver, message().msg_iov(memory(1), p), 0)),
                named(
                        "iov of writev",
                        (t, p) -> t.calls.writev(t.sender, new Iovecs(bytes("x"), p))),
                named(
                        "iov of readv",
                        (t, p) -> t.calls.readv(t.receiver, new Iovecs(memory(1), p))),
                named(
                        "msg_iov of sendmmsg",
                        (t, p) -> t.calls.sendmmsg(t.sender, messages(0, p), 2, 0)),
                named(
                        "msg_iov of recvmmsg",
                        (t, p) -> t.calls.recvmmsg(t.receiver, messages(0, p), 2, 0, null)));
    }

    private static MsgHdr message() {
        return new MsgHdr().msg_iov(memory(8));
    }

    /** Two messages, one of them with this buffer. */
    private static MMsgHdrs messages(int index, ByteBuffer data) {
        MMsgHdrs messages = new MMsgHdrs(2);
        messages.msg_hdr(1 - index).msg_iov(memory(8));
        messages.msg_hdr(index).msg_iov(data);
        return messages;
    }

    /** Structs that always have memory: only NULL leads nowhere. */
    static Stream<Named<Call>> structs() {
        return Stream.of(
                named("msgvec of sendmmsg", (t, p) -> t.backend.sendmmsg(t.sender, null, 1, 0)),
                named("msg of sendmsg", (t, p) -> t.backend.sendmsg(t.sender, null, 0)),
                named("msg of recvmsg", (t, p) -> t.backend.recvmsg(t.receiver, null, 0)),
                named("iov of writev", (t, p) -> t.backend.writev(t.sender, null, 1)),
                named("iov of readv", (t, p) -> t.backend.readv(t.receiver, null, 1)));
    }

    static Stream<Named<Call>> neededPointers() {
        return Stream.of(
                named("argp of ioctl", (t, p) -> t.backend.ioctl(t.sender, FIONREAD, p)),
                named("fds of ppoll", (t, p) -> t.backend.ppoll(p, 1, null, null)),
                named(
                        "event of epoll_ctl",
                        (t, p) -> t.backend.epoll_ctl(t.epfd, EPOLL_CTL_ADD, t.receiver, p)),
                named("events of epoll_wait", (t, p) -> t.backend.epoll_wait(t.epfd, p, 1, 0)),
                named("pathname of open", (t, p) -> t.backend.open(p, O_RDONLY, 0)),
                named("pathname of mkfifo", (t, p) -> t.backend.mkfifo(p, 0600)),
                named("statbuf of fstat", (t, p) -> t.backend.fstat(t.sender, p)));
    }

    static Stream<Named<Call>> pointersThatMayBeNull() {
        return Stream.of(
                named(
                        "msg_name of sendmsg",
                        (t, p) -> t.calls.sendmsg(t.sender, message().msg_name(p), 0)),
                named(
                        "msg_control of sendmsg",
                        (t, p) -> t.calls.sendmsg(t.sender, message().msg_control(p), 0)),
                named(
                        "msg_name of recvmsg",
                        (t, p) -> t.calls.recvmsg(t.receiver, message().msg_name(p), 0)),
                named("sigmask of ppoll", (t, p) -> t.calls.ppoll(null, null, p)));
    }

    static Stream<Named<Call>> structsAndNeededPointers() {
        return Stream.concat(structs(), neededPointers());
    }

    static Stream<Named<Call>> allPointers() {
        return Stream.concat(neededPointers(), pointersThatMayBeNull());
    }

    @ParameterizedTest
    @MethodSource("structsAndNeededPointers")
    void nullFailsWithEFAULT(Call call) {
        assertResult(-EFAULT, call.with(this, null));
    }

    @ParameterizedTest
    @MethodSource("allPointers")
    void addressWithoutMemoryFailsWithEFAULT(Call call) {
        assertResult(-EFAULT, call.with(this, BadMemory.of(128)));
    }

    @ParameterizedTest
    @MethodSource("data")
    void dataWithoutMemoryFailsWithEFAULT(Call call) {
        assertResult(-EFAULT, call.with(this, BadMemory.of(128)));
    }

    @Test
    void messageBehindTheFirstThatLeadsNowhereEndsTheCallBeforeIt() {
        int[] pair = socketpair(SOCK_DGRAM);
        assertResult(1, calls.sendmmsg(pair[0], messages(1, BadMemory.of(8)), 2, 0));
        assertEquals(8, calls.recv(pair[1], memory(16), MSG_DONTWAIT));
        assertResult(-EAGAIN, calls.recv(pair[1], memory(16), MSG_DONTWAIT));
    }

    @Test
    void messageThatCouldNotBeGatheredIsNotSent() {
        int[] pair = socketpair(SOCK_STREAM);
        assertResult(-EFAULT, calls.writev(pair[0], new Iovecs(bytes("x"), BadMemory.of(8))));
        assertResult(-EAGAIN, calls.recv(pair[1], memory(16), MSG_DONTWAIT));
    }
}
