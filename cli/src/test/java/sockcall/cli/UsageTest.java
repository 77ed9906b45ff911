package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What the command line says to what it does not understand; UsageIT holds it of the process. */
final class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    receive -t raw x | Invalid value for option '--type': expected one of [stream,\
                     dgram, seqpacket] (case-sensitive) but was 'raw'
                    receive -n 0 x   | COUNT is 0, and has to be 1 or more
                    receive -n -1 x  | COUNT is -1, and has to be 1 or more
                    receive -n x x   | Invalid value for option '--count': 'x' is not a long
                    receive          | Missing required parameter: 'ADDRESS'
                    receive x y      | Unmatched argument at index 2: 'y'
                    receive --call send x | Invalid value for option '--call': expected one of\
                     [recv, read, recvfrom] (case-sensitive) but was 'send'
                    bench --seconds 0 | --seconds is 0, and has to be 1 or more
                    send             | Missing required parameter: 'ADDRESS'
                    send a\\xg0 y    | Invalid value for positional parameter at index 0 (ADDRESS):\
                     \\x at byte 1 needs two hexadecimal digits; \\x5c is a backslash
                    send a\\x0       | Invalid value for positional parameter at index 0 (ADDRESS):\
                     \\x at byte 1 needs two hexadecimal digits; \\x5c is a backslash
                    send a\\x00      | Invalid value for positional parameter at index 0 (ADDRESS):\
                     path has a NUL at byte 1, where the kernel would end it
                    send tcp:x:y     | Invalid value for positional parameter at index 0 (ADDRESS):\
                     tcp:x:y is not tcp:HOST:PORT: write it as tcp:localhost:8080 or\
                     tcp:[::1]:8080, with a port of 0 to 65535
                    receive udp:::1:9 | Invalid value for positional parameter at index 0\
                     (ADDRESS): udp:::1:9 is not udp:HOST:PORT: write it as udp:localhost:8080 or\
                     udp:[::1]:8080, with a port of 0 to 65535
                    send tcp:x:65536 | Invalid value for positional parameter at index 0 (ADDRESS):\
                     tcp:x:65536 is not tcp:HOST:PORT: write it as tcp:localhost:8080 or\
                     tcp:[::1]:8080, with a port of 0 to 65535
                    send udp:1.2.3:9 | Invalid value for positional parameter at index 0 (ADDRESS):\
                     1.2.3 is no IPv4 address: four numbers of 0 to 255, as 127.0.0.1
                    send udp:[:1]:9  | Invalid value for positional parameter at index 0 (ADDRESS):\
                     :1 is no IPv6 address: eight groups, or fewer around ::, as ::1
                    send fifo:       | Invalid value for positional parameter at index 0 (ADDRESS):\
                     fifo: needs a path, as fifo:golden_gate
                    send fifo:a\\x00 | Invalid value for positional parameter at index 0 (ADDRESS):\
                     path has a NUL at byte 1, where the kernel would end it
                    send -t dgram udp:x:1 | -t dgram is for Unix-domain sockets, and udp:x:1 is\
                     none: leave it out
                    receive -t stream fifo:x | -t stream is for sockets, and fifo:x is none: leave\
                     it out
                    receive -n 1 fifo:x | -n counts connections and messages, and a FIFO has\
                     neither: leave it out
                    receive --call recv fifo:x | --call recv is for sockets, and a FIFO is none:\
                     use read
                    send --call send fifo:x | --call send is for sockets, and a FIFO is none: use\
                     write
                    receive --call recvfrom tcp:x:1 | --call recvfrom tells who has sent a\
                     datagram, and a stream socket gets none: use recv or read
                    receive --call recvfrom -t seqpacket x | --call recvfrom tells who has sent a\
                     datagram, and a seqpacket socket gets none: use recv or read
                    transmit         | Unmatched argument at index 0: 'transmit'
                    """)
    void wrongUsageIsNamed(String arguments, String message) {
        assertEquals("sockcall: " + message, said(arguments.split(" ")));
    }

    @Test
    void fileThatIsNotOfTheSuiteIsNamedWithThoseThatThereAre() {
        String said = said("conformance", "none");
        assertTrue(
                said.startsWith("sockcall: no file of the suite is named none; there is: accept."),
                said);
    }

    /** The one line, before that which says where to read on. */
    private static String said(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(words, new PrintWriter(out), new PrintWriter(err));
        String command = words[0].equals("transmit") ? "" : " " + words[0];
        assertEquals(2, status);
        assertEquals("", out.toString());
        String[] lines = err.toString().split("\n");
        assertEquals(2, lines.length, err.toString());
        assertEquals("Try 'sockcall" + command + " --help'.", lines[1]);
        return lines[0];
    }
}
