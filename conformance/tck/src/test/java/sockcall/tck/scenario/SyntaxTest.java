package sockcall.tck.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What is read of a file, and what is said of one that cannot be read. */
class SyntaxTest {
    /** Lines before the one under test, which is the fourth. */
    private static final String BEFORE =
            "scenario some\ns = socket AF_UNIX SOCK_DGRAM 0 => fd # a name\n\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sendt $s                        | 1 | a call, found sendt
        = close 3                       | 1 | a name, found =
        é = close 3                     | 1 | a name, found é
        a = close 3                     | 1 | no names: close gives no descriptor, found a
        a = socketpair AF_UNIX 1 0      | 1 | as many names as socketpair gives descriptors
        close                           | 6 | a descriptor, found the end of the line
        close $t                        | 7 | a name that a call before has bound, found $t
        close 3 4                       | 9 | => or the end of the line, found 4
        close 0x1ffffffff               | 7 | a descriptor, found 0x1ffffffff
        shutdown $s SHUT_UP             | 13 | a constant or a number, found SHUT_UP
        listen $s SOMAXCONN             | 11 | a number, found SOMAXCONN
        send $s "é" 0x                  | 13 | the end of the word, found 0x
        send $s "x                      | 9 | a string with its closing quote, found "x
        send $s "\\q" 0                 | 9 | one of \\n, \\t, \\0, \\\\, \\" and \\xNN, found "\\q"
        send $s "\\x1" 0                | 9 | two hexadecimal digits behind \\x, found "\\x1"
        send $s 5"x" 0                  | 9 | data, found 5"x"
        send $s 99999999*"x" 0          | 9 | data, found 99999999*"x"
        send $s timeval:1.5 0           | 9 | a point and six digits, found timeval:1.5
        send $s linger:1 0              | 9 | a comma and a number, found linger:1
        send $s u64:x 0                 | 9 | a number of 64 bits without a sign, found u64:x
        send $s u64:-1 0                | 9 | a number of 64 bits without a sign, found u64:-1
        send $s u64:0x10000000000000000 0 | 9 | a number of 64 bits without a sign, found u64:0x10000000000000000
        recv $s -1 0                    | 9 | room for bytes, found -1
        bind $s "x"                     | 9 | an address, found "x"
        bind $s raw:AF_UNIX             | 9 | a colon and a string, found raw:AF_UNIX
        bind $s null:                   | 9 | a length, found null:
        getsockname $s 5                | 16 | addr:N, null:N, bad:N or null, found 5
        getsockname $s addr:5/6         | 16 | a length within the room, found addr:5/6
        getsockopt $s SOL_SOCKET SO_TYPE x | 34 | a value or its size, found x
        poll $s:POLLIN 0                | 6 | [, found $s:POLLIN
        poll [$s] 0                     | 7 | a colon and events, found $s
        poll [$s:POLLIN 0               | 17 | a colon and events, found 0
        unlink "x"                      | 8 | path:"NAME", found "x"
        close $s => EWHAT               | 13 | a result: N, fd, ENAME, LO..HI or any, found EWHAT
        close $s => fd                  | 13 | a result other than fd, found fd
        close $s => 2..1                | 13 | a result: N, fd, ENAME, LO..HI or any, found 2..1
        close $s => 0 "x"               | 15 | a field of what the call gives, found "x"
        recv $s 1 0 => 1 int:           | 18 | a number, found int:
        recv $s 8 0 => 8 u64:           | 18 | a number of 64 bits without a sign, found u64:
        recv $s 1 0 => 1 2              | 18 | a field of what the call gives, found 2
        poll [$s:0] 0 => 1 [0           | 22 | ], found the end of the line
        await t                         | 7 | the name of a started call, found t
        start 1 close 3                 | 7 | a name for the call, found 1
        start t close 3                 | 7 | an await of every started call, found t
        repeat x close 3                | 8 | a number of times, found x
        repeat 0 close 3                | 8 | a number of times, found 0
        repeat 1 a = socket AF_UNIX 1 0 | 10 | a call, found a
        rows CONN-03                    | 1 | a call, start, await or repeat, found rows
        """)
    void lineThatCannotBeReadIsNamedWithWhatWasExpected(String line, int column, String message) {
        assertRefused(line, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sendmsg $s "x" 0                | 12 | an address, found "x"
        sendmsg $s path:"x"/4 iov:[] 0  | 12 | the end of the word, found path:"x"/4
        sendmsg $s null:1 iov:[] 0      | 12 | an address, found null:1
        sendmsg $s of:3 iov:[] 0        | 12 | a name that a call before has bound, found of:3
        sendmsg $s iov: 0               | 17 | [, found 0
        sendmsg $s iov:[1] 0            | 17 | data, found 1
        sendmsg $s iov:["x"]/-1 0       | 21 | a number of entries, found /-1
        sendmsg $s iov:["x"]/4097 0     | 21 | a number of entries, found /4097
        sendmsg $s iov:["x" 0           | 21 | data, found 0
        sendmsg $s iov:[] control:5 0   | 19 | control:bad:N, found control:5
        sendmsg $s iov:[] cmsg:[x] 0    | 25 | rights:[FD ...], credentials: or raw:LEVEL:TYPE:"BYTES", found x
        sendmsg $s iov:[] cmsg:[rights:["x"]] 0     | 33 | a descriptor, found "x"
        sendmsg $s iov:[] cmsg:[rights:[2*$t]] 0    | 33 | a name that a call before has bound, found 2*$t
        sendmsg $s iov:[] cmsg:[rights:[3]/x] 0     | 35 | a length, found /x
        sendmsg $s iov:[] cmsg:[credentials:1,2] 0  | 25 | a comma and a number, found credentials:1,2
        sendmsg $s iov:[] cmsg:[raw:1:"x"] 0        | 25 | a constant or a number, found raw:1:"x"
        sendmsg $s iov:[] cmsg:[raw:1:2] 0          | 25 | a colon and a string, found raw:1:2
        sendmsg $s iov:[] cmsg:[]/-1 0              | 26 | a length, found /-1
        recvmsg $s "x" iov:[] 0         | 12 | addr:N, bad:N or iov:, found "x"
        recvmsg $s iov:["x"] 0          | 17 | room for bytes, found "x"
        recvmsg $s iov:[] cmsg:[] 0     | 19 | a constant or a number, found cmsg:
        recvmsg $s iov:[] control:x 0   | 19 | a size or bad:N, found control:x
        sendmmsg $s iov:[] 0            | 13 | [, found iov:
        recvmmsg $s [iov:[] 0 null      | 21 | addr:N, bad:N or iov:, found 0
        readv $s 5                      | 10 | iov:, found 5
        writev $s iov:[null:5]          | 16 | data, found null:5
        epoll_ctl $s 1 $s EPOLLIN       | 19 | a colon and a number, found EPOLLIN
        epoll_wait $s x 0               | 15 | a number of events, found x
        epoll_wait $s 1/2 0             | 15 | a number within the room, found 1/2
        ppoll [] timespec:1.5 null      | 10 | a point and nine digits, found timespec:1.5
        ppoll [] 5 null                 | 10 | timespec:S.NNNNNNNNN or null, found 5
        ppoll [] null 5                 | 15 | null, found 5
        ioctl $s FIONREAD 5             | 19 | int, int:N, null or bad:4, found 5
        ioctl $s FIONREAD bad:5         | 19 | int, int:N, null or bad:4, found bad:5
        fcntl $s F_GETFD 0              | 18 | => or the end of the line, found 0
        fcntl $s F_SETFD O_APPEND       | 18 | a number, found O_APPEND
        a = fcntl $s F_GETFD            | 1  | no names: fcntl gives no descriptor, found a
        fcntl $s F_GETFD => fd          | 21 | a result other than fd, found fd
        open path:"x" 0 u+x             | 17 | octal digits, found u+x
        mkfifo path:"x" 089             | 17 | octal digits, found 089
        pidfd_open this 0               | 12 | self or a number, found this
        getsockopt $s 1 2 any:          | 19 | a size, found any:
        a b = getsockopt $s 1 77 fd     | 1  | as many names as getsockopt gives descriptors, 1, found a
        a = getsockopt $s 1 77 int      | 1  | no names: getsockopt gives no descriptor, found a
        a = sendmsg $s iov:[] 0         | 1  | no names: sendmsg gives no descriptor, found a
        bind $s inet:1.2.3:4            | 9  | an IPv4 address, found inet:1.2.3:4
        bind $s inet:1.2.3.256:4        | 9  | an IPv4 address, found inet:1.2.3.256:4
        bind $s inet:1.2.3.04:4         | 9  | an IPv4 address, found inet:1.2.3.04:4
        bind $s inet:1.2.3.4            | 9  | a colon and a port, found inet:1.2.3.4
        bind $s inet:1.2.3.4:any        | 9  | a port, found inet:1.2.3.4:any
        bind $s inet6:1::2::3:0         | 9  | an IPv6 address, found inet6:1::2::3:0
        bind $s of:$t                   | 9  | a name that a call before has bound, found of:$t
        bind $s of:$s/5                 | 9  | the end of the word, found of:$s/5
        """)
    void wordOfAStructThatCannotBeReadIsNamed(String line, int column, String message) {
        assertRefused(line, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sendmsg $s iov:[] 0 => 0 "x"               | 26 | a field of what the call gives, found "x"
        writev $s iov:[] => 0 "x"                  | 23 | a field of what the call gives, found "x"
        recv $s 1 0 => 1 flags:0                   | 18 | a field of what the call gives, found flags:0
        recvmsg $s iov:[] 0 => 1 flags:MSG_X       | 26 | a constant or a number, found flags:MSG_X
        recvmsg $s iov:[] 0 => 1 rights:x          | 26 | a number of descriptors, found rights:x
        recvmsg $s iov:[] 0 => 1 sent:1            | 26 | a field of what the call gives, found sent:1
        recvmmsg $s [] 0 null => 1 "x"             | 28 | [, found "x"
        sendmmsg $s [] 0 => 1 ["x"]                | 24 | a field of what the call gives, found "x"
        epoll_wait $s 1 0 => 1 [EPOLLIN]           | 25 | a colon and a number, found EPOLLIN
        fstat $s => 0 mode:0755                    | 15 | a type of file and octal digits, found mode:0755
        `fstat $s => 0 mode:S_IFSOCK|9`            | 15 | `octal digits, found mode:S_IFSOCK|9`
        getpeername $s addr:9 => 0 inet:1.2.3.4:x  | 28 | a port or any, found inet:1.2.3.4:x
        """)
    void fieldOfAStructThatCannotBeReadIsNamed(String line, int column, String message) {
        assertRefused(line, column, message);
    }

    private static void assertRefused(String line, int column, String message) {
        String said = message(BEFORE + line);
        String expected = "f.scenario:4:" + column + ": expected " + message;
        assertEquals(expected, said.startsWith(expected) ? expected : said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        scenario                   | 9  | a title, found the end of the line
        rows                       | 5  | a row, found the end of the line
        requires luck              | 10 | root or kernel, found luck
        requires kernel 6          | 17 | a version N.N, found 6
        with luck                  | 6  | umask, nobody or nofile, found luck
        with umask 8               | 12 | an octal mode, found 8
        with nofile x              | 13 | a number of descriptors, found x
        setup pipe "x"             | 7  | dir, file, symlink or chmod, found pipe
        setup dir x                | 11 | a string, found x
        setup dir "x" 08           | 15 | an octal mode, found 08
        setup dir "x\\0"           | 11 | a name without NUL, found "x\\0"
        setup symlink "x"          | 18 | a string, found the end of the line
        with nobody too            | 13 | the end of the line, found too
        """)
    void preparationThatCannotBeReadIsNamed(String line, int column, String message) {
        assertEquals("f.scenario:1:" + column + ": expected " + message, message(line));
    }

    private static String message(String text) {
        return assertThrows(
                        ScenarioSyntaxException.class, () -> ScenarioFile.parse("f.scenario", text))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "send $s \"\\n\\t\\0\\\\\\\"\\xff é # no comment\" MSG_PEEK|0x10",
                "send $s 3*\"ab\" 0",
                "send $s int:-5 0",
                "send $s timeval:-1.000001 0",
                "send $s linger:1,5 0",
                "send $s u64:0xffffffffffffffff 0",
                "send $s null:5 0",
                "send $s bad:-1 0",
                "send $s null 0",
                "sendto 3 \"x\" 0 path:\"x\"/1",
                "sendto -1 \"x\" 0 path107:\"x\"",
                "sendto 0x1f \"x\" 0 null",
                "connect $s path108:\"x\"",
                "connect $s abstract:\"a\\0b\"/200",
                "connect $s unnamed",
                "connect $s raw:AF_INET:\"\"",
                "connect $s raw:77:\"x\"",
                "connect $s bytes:\"\"/-1",
                "connect $s bad:7",
                "read $s bad:7",
                "recvfrom $s 0 0 addr:16/-1 => 0..5 \"x\" abstract:\"x\" len:5",
                "recvfrom $s null:4 0 null => any 5*\"x\"",
                "accept $s null:16/bad => EINVAL",
                "accept $s addr:16/null => fd autobind",
                "getsockname $s addr:2=>0 cut:0 none unnamed raw:1:\"x\" bytes:\"x\"",
                "getsockopt $s SOL_SOCKET SO_PEERCRED ucred => 0 ucred:self ucred:1,2,3",
                "getsockopt $s SOL_SOCKET|1 SO_LINGER linger/4 => 0 linger:0,0 len:4",
                "getsockopt 0 1 2 u64/8 => 0 u64:18446744073709551615",
                "getsockopt 0 1 2 4/null => 0 \"abcd\" timeval:1.000000",
                "getsockopt 0 1 2 bad:4/bad => EFAULT",
                "poll [ $s:POLLIN|POLLOUT -1:0 ] -1 => 1 [POLLIN 0]",
                "poll [] 0 => 0 []",
                "poll null 0",
                "unlink path:\"x\"",
                "repeat 3 close $s",
                "sendmsg $s null 0",
                "sendmsg $s iov:[] 0",
                "sendmsg $s of:$s iov:[\"a\" 3*\"b\" bad:5]/1024 0",
                "sendmsg $s bad:7 iov: [ ] cmsg:[rights:[$s 253*$s -1]/5]/100 0",
                "sendmsg $s inet:1.2.3.4:80 iov:[]/0 cmsg:[credentials:self credentials:1,2,3/24] 0",
                "sendmsg $s path:\"x\" iov:[\"]\"] cmsg:[raw:SOL_SOCKET:77:\"x\"/-1] 0",
                "sendmsg $s iov:[] control:bad:5 0",
                "recvmsg $s addr:9 iov:[1 2 bad:3]/2 control:64 0 => 1 \"x\" unnamed len:2 flags:0",
                "a b c = recvmsg $s iov:[] control:bad:9 0 => 0 rights:2 controllen:24 pidfd",
                "a = recvmmsg $s [addr:9 iov:[1] control:9 iov:[]] 0 timespec:-1.000000000",
                "recvmmsg $s [] 0 null => 2 [credentials:self none] [sent:1] []",
                "sendmmsg $s [iov:[] cmsg:[] unnamed iov:[]] 0 => 2 [sent:0 sent:0]",
                "readv $s iov:[1]/-1 => 1 \"x\"",
                "writev $s iov:[\"x\"]",
                "epoll_ctl $s EPOLL_CTL_ADD $s EPOLLIN|EPOLLET:-7",
                "epoll_ctl $s EPOLL_CTL_DEL $s null",
                "epoll_pwait2 $s 3/-1 timespec:0.000000001 null => 1 [EPOLLIN|EPOLLHUP:7]",
                "a = fcntl $s F_DUPFD 5 => fd",
                "fcntl $s F_SETFL O_NONBLOCK|O_APPEND",
                "fcntl $s F_GETFL => 2",
                "ioctl $s FIONREAD int => 0 int:5",
                "ioctl $s 0xdead int:5",
                "a = ioctl $s SIOCUNIXFILE null => fd",
                "ioctl $s FIONBIO bad:4",
                "a = open path:\"x\" O_RDWR|O_CREAT 0644 => fd",
                "mkfifo path:\"x\" 0",
                "fstat $s => 0 mode:S_IFSOCK|0755 mode:0|0600",
                "pidfd_open self 0 => fd",
                "pidfd_send_signal $s 0 null 0",
                "a = getsockopt $s 1 77 fd => 0 fd len:4",
                "getsockopt $s 1 59 any:100/50 => 0",
                "bind $s inet6:::ffff:1.2.3.4:0/5",
                "accept $s addr:28 => fd inet6:1:2:3:4:5:6:7:8:any inet:127.0.0.1:80"
            })
    void everyWordIsRead(String line) {
        Scenario scenario = ScenarioFile.parse("f", BEFORE + line).scenarios().get(0);
        assertEquals(2, scenario.steps().size());
    }

    @Test
    void titleIsTheRestOfItsLine() {
        List<Scenario> scenarios = ScenarioFile.parse(
                        "dir/f.scenario", "close 3\nscenario  a [title] => here  # why\n\n")
                .scenarios();
        assertEquals(
                List.of("f.scenario", "a [title] => here"),
                scenarios.stream().map(Scenario::title).toList());
        assertEquals("dir/f.scenario:2: a [title] => here", scenarios.get(1).toString());
    }

    @Test
    void preparationIsKept() {
        Scenario scenario = ScenarioFile.parse("f", """
                        rows A-1 B-2
                        requires root
                        requires kernel 6.5
                        with umask 7
                        with nobody
                        with nofile 3
                        setup dir "d" 0700
                        setup file "d/f"
                        setup symlink "l" "d"
                        setup chmod 000 "d"
                        """).scenarios().get(0);
        assertEquals(List.of("A-1", "B-2"), scenario.rows());
        assertEquals(
                "[requires root, requires kernel 6.5]", scenario.requirements().toString());
        assertEquals("[umask 007, nobody, nofile 3]", scenario.conditions().toString());
        assertEquals(4, scenario.setups().size());
    }
}
