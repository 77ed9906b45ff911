package sockcall.tck.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

import sockcall.Constants;
import sockcall.ControlMessages;
import sockcall.Errno;
import sockcall.Iovecs;
import sockcall.MsgHdr;
import sockcall.abi.StructMsghdr;
import sockcall.spi.Backend;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Runs over a backend that answers as it is told. */
class RunTest {
    private final StringBuilder transcript = new StringBuilder();
    private final List<String> made = new ArrayList<>();

    private Verdict run(String text, ToIntFunction<Object[]> answer) {
        Backend backend = (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> {
                    made.add(method.getName());
                    return answer.applyAsInt(arguments);
                });
        Scenario scenario = ScenarioFile.parse("f", text).scenarios().get(0);
        return new ScenarioRunner(backend, Set.of()).run(scenario, transcript);
    }

    private void assertTranscript(String lines) {
        assertEquals("scenario f\n" + lines + "descriptors +0\n", transcript.toString());
    }

    @Test
    void lineThatDiffersIsFollowedByItsExpectation() {
        Verdict verdict = run("close 77  =>  EBADF # so\nclose 78 => 0", arguments -> 0);
        assertTranscript("close(77) = 0\n! f:1: expected EBADF\nclose(78) = 0\n");
        assertEquals("f:1: expected EBADF, came close(77) = 0", verdict.toString());
    }

    @Test
    void rangeAndAnyAreShownAsSuch() {
        Verdict verdict = run("close 7 => 3..5\nclose 7 => any\nclose 7 => 5..6", arguments -> 4);
        assertTranscript("close(7) = 3..5\nclose(7) = any\nclose(7) = 4\n! f:3: expected 5..6\n");
        assertInstanceOf(Verdict.Failed.class, verdict);
    }

    @Test
    void receivedBytesAreComparedWhereAFieldNamesThem() {
        run("""
                recv 7 9 0 => 3 "hel"
                recv 7 9 0 => 3 "help"
                recv 7 9 0 => 3
                """, arguments -> fill(arguments[1], "hel"));
        assertTranscript("""
                recv(7, "hel", 9, 0) = 3
                recv(7, "hel", 9, 0) = 3
                ! f:2: expected 3 "help"
                recv(7, "hel", 9, 0) = 3
                """);
    }

    @Test
    void reventsAreThoseOfEachEntry() {
        run("poll [7:POLLIN -1:0] 0 => 1 [POLLIN 0]\npoll null 0 => 1", arguments -> {
            if (arguments[0] != null) {
                ((ByteBuffer) arguments[0]).putInt(20, 0x10001).putInt(28, 0);
            }
            return 1;
        });
        assertTranscript(
                "poll([{7, POLLIN, POLLIN}, {-1, 0, 0}], 2, 0) = 1\npoll(NULL, 0, 0) = 1\n");
    }

    @Test
    void receivedMessageIsShownAsFarAsItCame() {
        run("""
                recvmsg 7 addr:9 iov:[2 0 4] control:16 0 => 3 "abc" none flags:MSG_EOR rights:0
                recvmsg 7 addr:9 iov:[2 0 4] control:16 0 => 3 "abc" unnamed
                """, arguments -> {
            MsgHdr message = (MsgHdr) arguments[1];
            ByteBuffer struct = message.encode(memory -> 0);
            StructMsghdr.msg_namelen(struct, 0, 0);
            StructMsghdr.msg_controllen(struct, 0, 0);
            StructMsghdr.msg_flags(struct, 0, Constants.MSG_EOR);
            return fill(message.msg_iov().get(0), "ab") + fill(message.msg_iov().get(2), "c");
        });
        String line = "recvmsg(7, {msg_name=_, msg_namelen=9 => 0, msg_iov=["
                + "{iov_base=\"ab\", iov_len=2}, {iov_base=_, iov_len=0},"
                + " {iov_base=\"c\", iov_len=4}], msg_iovlen=3, msg_controllen=0,"
                + " msg_flags=MSG_EOR}, 0) = 3\n";
        assertTranscript(line + line + "! f:2: expected 3 \"abc\" unnamed\n");
    }

    @Test
    void receivedDescriptorsAreNumberedAndBoundInTheirOrder() {
        run("""
                a = recvmsg 7 iov:[1] control:64 0 => 0 rights:2 pidfd
                close $a
                """, arguments -> arguments.length < 3 ? 0 : receive(arguments[1], 5555, 6666));
        assertTranscript("recvmsg(7, {msg_name=NULL, msg_namelen=0,"
                + " msg_iov=[{iov_base=_, iov_len=1}], msg_iovlen=1, msg_control=["
                + "{cmsg_len=24, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[3, 4]},"
                + " {cmsg_len=20, cmsg_level=SOL_SOCKET, cmsg_type=SCM_PIDFD, cmsg_data=[5]}],"
                + " msg_controllen=48, msg_flags=0}, 0) = 0\nclose(3) = 0\n");
    }

    /** Standard input and output, which are open: nobody but the answer here closes them. */
    @Test
    void receivedDescriptorsAreClosedAtTheEnd() {
        run(
                "recvmsg 7 iov:[1] control:64 0 => 0 rights:2",
                arguments -> arguments.length < 3 ? 0 : receive(arguments[1], 0, 1));
        assertEquals(List.of("recvmsg", "close", "close"), made);
    }

    @Test
    void addressOfASocketIsAskedForWhenTheCallIsMade() {
        run("s = socket AF_INET 1 0 => 3\nconnect $s of:$s => 0", arguments -> {
            if (arguments.length == 3
                    && arguments[1] instanceof ByteBuffer address
                    && arguments[2] instanceof ByteBuffer length) {
                NetworkAddress word = NetworkAddress.read(
                        new WordReader(new Word("inet:1.2.3.4:40000", "f", 1, 1)), "a port");
                address.put(address.position(), word.whole());
                length.putInt(0, word.size());
            }
            return 0;
        });
        assertEquals(List.of("socket", "getsockname", "connect"), made.subList(0, 3));
        assertEquals(
                "connect(3, inet:1.2.3.4:any, 16) = 0",
                transcript.toString().lines().toList().get(2));
    }

    /** Two descriptors of SCM_RIGHTS, and a pidfd. */
    private static int receive(Object message, int first, int second) {
        ControlMessages control = new ControlMessages(48).clear().rights(first, second);
        control.add(
                Constants.SOL_SOCKET,
                Constants.SCM_PIDFD,
                ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(0, 7777));
        ByteBuffer to = ((MsgHdr) message).msg_control();
        to.put(to.position(), control.messages(), 0, 48);
        StructMsghdr.msg_controllen(((MsgHdr) message).encode(memory -> 0), 0, 48);
        return 0;
    }

    @Test
    void controlMessagesThatCannotBeFollowedEndInDots() {
        run("""
                sendmsg 7 iov:[] cmsg:[credentials:self raw:1:77:"xy"/15 rights:[8]] 0
                sendmsg 7 iov:[] cmsg:[credentials:1,2,3 credentials:self/24]/72 0
                sendmsg 7 iov:[] cmsg:[raw:5:1:"" rights:[8 2*-1]/26]/43 0
                sendmsg 7 bad:3 iov:[bad:9 "x"] control:bad:5 0
                """, arguments -> ((MsgHdr) arguments[1]).encode(memory -> 0).position());
        String head = "sendmsg(7, {msg_name=NULL, msg_namelen=0, msg_iov=[], msg_iovlen=0,"
                + " msg_control=[{cmsg_len=";
        String self = ", cmsg_level=SOL_SOCKET, cmsg_type=SCM_CREDENTIALS, cmsg_data=";
        assertTranscript(head + "28" + self + "self}, ...], msg_controllen=80, msg_flags=0}, 0)"
                + " = 0\n" + head + "28" + self + "{pid=1, uid=2, gid=3}}, {cmsg_len=24" + self
                + "any}, ...], msg_controllen=72, msg_flags=0}, 0) = 0\n" + head
                + "16, cmsg_level=5, cmsg_type=1}, {cmsg_len=26, cmsg_level=SOL_SOCKET,"
                + " cmsg_type=SCM_RIGHTS, cmsg_data=[8, -1]}], msg_controllen=43, msg_flags=0}, 0)"
                + " = 0\nsendmsg(7, {msg_name=BAD, msg_namelen=3, msg_iov=["
                + "{iov_base=BAD, iov_len=9}, {iov_base=\"x\", iov_len=1}], msg_iovlen=2,"
                + " msg_control=BAD, msg_controllen=5, msg_flags=0}, 0) = 0\n");
    }

    @Test
    void entriesThatTheFileOnlyCountsArePassedAndNotShown() {
        List<Integer> counts = new ArrayList<>();
        run("""
                writev 7 iov:["a" "b"]/1
                writev 7 iov:["a"]/3
                writev 7 iov:["a"]/-1
                readv 7 iov:[3] => 0
                """, arguments -> {
            counts.add(((Iovecs) arguments[1]).count());
            counts.add((Integer) arguments[2]);
            return 0;
        });
        assertEquals(List.of(1, 1, 3, 3, 1, -1, 1, 1), counts);
        assertTranscript("""
                writev(7, [{iov_base="a", iov_len=1}], 1) = 0
                writev(7, [{iov_base="a", iov_len=1}], 3) = 0
                writev(7, [{iov_base="a", iov_len=1}], -1) = 0
                readv(7, _, 1) = 0
                """);
    }

    @Test
    void descriptorThatACallReplacesKeepsItsNumber() {
        run("""
                a = dup 1 => fd
                b = dup 1 => fd
                dup3 $a $b 0 => 4
                c = dup3 $a 99 0 => 5
                close $c
                """, arguments -> switch (arguments.length) {
            case 1 -> (int) arguments[0] == 1 ? 1000 + made.size() : 0;
            default -> (int) arguments[1];
        });
        assertTranscript("dup(1) = 3\ndup(1) = 4\ndup3(3, 4, O_RDONLY) = 4\n"
                + "dup3(3, 99, O_RDONLY) = 5\nclose(5) = 0\n");
    }

    @Test
    void structsAreShown() {
        run("""
                ppoll null timespec:-1.000000005 null => 0
                epoll_ctl 7 EPOLL_CTL_ADD 8 EPOLLIN|EPOLLET:-1 => 0
                epoll_wait 7 2/1 0 => 0 []
                epoll_wait 7 2/-1 0 => 0
                ioctl 7 FIONREAD int => 0
                ioctl 7 FIONBIO int:5 => 0 int:5
                ioctl 7 0xdead bad:4 => 0
                fcntl 7 F_GETFD => 0
                fcntl 7 F_SETFL O_NONBLOCK => 0
                fcntl 7 F_SETFD 1 => 0
                getsockopt 7 1 2 any:9 => 0
                pidfd_open self 0
                mkfifo path:"f" 0 => 0
                """, arguments -> 0);
        assertTranscript("""
                ppoll(NULL, 0, {tv_sec=-1, tv_nsec=5}, NULL) = 0
                epoll_ctl(7, EPOLL_CTL_ADD, 8, {events=EPOLLIN|EPOLLET,\
                 data={u32=4294967295, u64=18446744073709551615}}) = 0
                epoll_wait(7, _, 1, 0) = 0
                epoll_wait(7, _, -1, 0) = 0
                ioctl(7, FIONREAD, int:-1515870811) = 0
                ioctl(7, FIONBIO, int:5) = 0
                ioctl(7, 57005, BAD) = 0
                fcntl(7, F_GETFD) = 0
                fcntl(7, F_SETFL, O_NONBLOCK) = 0
                fcntl(7, F_SETFD, 1) = 0
                getsockopt(7, SOL_SOCKET, SO_REUSEADDR, any, [9]) = 0
                pidfd_open(self, 0) = 3
                mkfifo(path:"f", 0) = 0
                """);
    }

    @Test
    void numberOf64BitsIsInTheByteOrderOfTheProcessor() {
        run("""
                write 7 u64:0xfedcba9876543210 => 8
                getsockopt 7 1 SO_COOKIE u64 => 8 u64:5
                read 7 8 => 8 u64:5
                read 7 8 => 8 u64:6
                """, arguments -> {
            ByteBuffer memory = (ByteBuffer) arguments[arguments.length == 5 ? 3 : 1];
            ByteBuffer value = memory.duplicate().order(ByteOrder.nativeOrder());
            if (made.size() == 1) {
                assertEquals(0xfedcba9876543210L, value.getLong(value.position()));
            } else {
                value.putLong(value.position(), 5);
            }
            return 8;
        });
        List<String> lines = transcript.toString().lines().toList();
        assertEquals("write(7, u64:18364758544493064720, 8) = 8", lines.get(1));
        assertEquals("getsockopt(7, SOL_SOCKET, SO_COOKIE, u64:5, [8]) = 8", lines.get(2));
        assertEquals("! f:4: expected 8 u64:6", lines.get(5));
    }

    @Test
    void memoryAroundEveryBufferOfAMessageIsWatched() {
        run("""
                recvmsg 7 iov:[1] control:16 0 => 0
                recvmsg 7 addr:2 iov:[1] 0 => 0
                """, arguments -> {
            MsgHdr message = (MsgHdr) arguments[1];
            StructMsghdr.msg_controllen(message.encode(memory -> 0), 0, 0);
            ByteBuffer watched =
                    message.msg_name() == null ? message.msg_control() : message.msg_name();
            watched.duplicate().clear().put(15, (byte) 0);
            return 0;
        });
        assertEquals(
                2,
                transcript.toString().split("memory beyond the buffer was written", -1).length - 1);
    }

    @Test
    void memoryBeyondTheBufferIsWatched() {
        Verdict verdict = run("read 7 1 => 0", arguments -> {
            ByteBuffer buffer = ((ByteBuffer) arguments[1]).duplicate();
            buffer.clear().put(buffer.capacity() - 16, (byte) 0);
            return 0;
        });
        assertTranscript("read(7, _, 1) = 0\n! f:1: memory beyond the buffer was written\n");
        assertInstanceOf(Verdict.Failed.class, verdict);
    }

    @Test
    void pointersAreShownAndPassedToTheBackendItself() {
        run("""
                send 7 null:5 0 => EFAULT
                send 7 bad:5 0 => EFAULT
                send 7 bad:-1 0 => EFAULT
                accept 7 addr:4/bad => EFAULT
                accept 7 addr:4/null => EFAULT
                accept 7 bad:4/-1 => EFAULT
                getsockname 7 null => EFAULT
                """, arguments -> -Errno.EFAULT);
        assertTranscript("""
                send(7, NULL, 5, 0) = -EFAULT
                send(7, BAD, 5, 0) = -EFAULT
                send(7, BAD, -1, 0) = -EFAULT
                accept(7, _, BAD) = -EFAULT
                accept(7, _, NULL) = -EFAULT
                accept(7, BAD, [-1]) = -EFAULT
                getsockname(7, NULL, NULL) = -EFAULT
                """);
    }

    @Test
    void callThatThrowsEndsTheScenario() {
        Verdict verdict = run("close 7 => 0\nclose 8", arguments -> {
            throw new IllegalStateException("broken");
        });
        String thrown = "java.lang.IllegalStateException: broken";
        assertTranscript("! f:1: close threw " + thrown + "\n");
        assertEquals("f:1: expected a result, came " + thrown, verdict.toString());
    }

    @Test
    void repeatedCallHasALineEachTime() {
        run("repeat 2 close 7 => 0", arguments -> 0);
        assertTranscript("close(7) = 0\nclose(7) = 0\n");
    }

    @Test
    void setupThatFailsIsNamedAndTheCallsAreMade() {
        Verdict verdict = run(
                "setup symlink \"l\" \"\"\nsetup chmod 0 \"none\"\nclose 7 => 0", arguments -> 0);
        assertTranscript(
                "! f:1: this cannot be set up\n! f:2: this cannot be set up\nclose(7) = 0\n");
        assertInstanceOf(Verdict.Failed.class, verdict);
    }

    @Test
    void nameOfAFailedCallStandsForNoDescriptor() {
        run("s = socket AF_UNIX SOCK_STREAM 0 => EMFILE\nclose $s", arguments -> -Errno.EMFILE);
        assertTranscript("socket(AF_UNIX, SOCK_STREAM, 0) = -EMFILE\nclose(-1) = -EMFILE\n");
    }

    @Test
    void skippedScenarioSaysWhyAndMakesNoCall() {
        Verdict verdict = run("with umask 22\nclose 7", arguments -> 0);
        assertEquals(
                "scenario f\nskipped: with umask 022 holds in a process of its own\n",
                transcript.toString());
        assertEquals(List.of(), made);
        assertInstanceOf(Verdict.Skipped.class, verdict);
    }

    @Test
    void lastConditionOfAKindHolds() {
        run("with umask 22\nwith umask 77\nclose 7", arguments -> 0);
        assertEquals(
                "scenario f\nskipped: with umask 077 holds in a process of its own\n",
                transcript.toString());
    }

    @Test
    void newerKernelIsRequired() {
        run("requires kernel 0.1\nrequires kernel 999.0\nclose 7", arguments -> 0);
        assertEquals("scenario f\nskipped: requires kernel 999.0\n", transcript.toString());
    }

    private static int fill(Object memory, String text) {
        ByteBuffer buffer = (ByteBuffer) memory;
        for (int i = 0; i < text.length(); i++) {
            buffer.put(buffer.position() + i, (byte) text.charAt(i));
        }
        return text.length();
    }
}
