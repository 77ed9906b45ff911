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
        send $s ucred:self 0            | 9 | data, found ucred:self
        send $s 99999999*"x" 0          | 9 | data, found 99999999*"x"
        send $s timeval:1.5 0           | 9 | a point and six digits, found timeval:1.5
        send $s linger:1 0              | 9 | a comma and a number, found linger:1
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
                "getsockopt 0 1 2 4/null => 0 \"abcd\" timeval:1.000000",
                "getsockopt 0 1 2 bad:4/bad => EFAULT",
                "poll [ $s:POLLIN|POLLOUT -1:0 ] -1 => 1 [POLLIN 0]",
                "poll [] 0 => 0 []",
                "poll null 0",
                "unlink path:\"x\"",
                "repeat 3 close $s"
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
