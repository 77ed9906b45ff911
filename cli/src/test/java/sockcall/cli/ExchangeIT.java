package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * C, jnr and ffm send to each other.
 *
 * <p>The rows have every pair with every type of Unix-domain socket; and of each backend, in each
 * direction, both calls and both kinds of name, and the other channels of the field.
 */
final class ExchangeIT extends CommandFixture {
    private static final String FLAG = "{everything else is the same}";

    /** The C sender sends the flag with the NUL that ends it, the command line just the text. */
    private static byte[] sent(String sender) {
        return (FLAG + (sender.equals("C") ? "\0" : "")).getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest(name = "{0} to {1}, {2}, {3} to {4}, {5}")
    @CsvSource(textBlock = """
                    C,      JNR_17, stream,    send,  recv, path
                    C,      JNR_17, dgram,     write, read, abstract
                    C,      JNR_17, seqpacket, send,  read, path
                    C,      JNR_25, stream,    write, recv, abstract
                    C,      JNR_25, dgram,     send,  recv, path
                    C,      JNR_25, seqpacket, write, read, abstract
                    C,      FFM_25, stream,    write, read, path
                    C,      FFM_25, dgram,     send,  recv, abstract
                    C,      FFM_25, seqpacket, write, recv, path
                    JNR_17, C,      stream,    write, read, abstract
                    JNR_17, C,      dgram,     send,  recv, path
                    JNR_17, C,      seqpacket, write, recv, path
                    JNR_25, C,      stream,    send,  recv, path
                    JNR_25, C,      dgram,     write, read, abstract
                    JNR_25, C,      seqpacket, send,  read, path
                    FFM_25, C,      stream,    send,  recv, abstract
                    FFM_25, C,      dgram,     write, read, path
                    FFM_25, C,      seqpacket, send,  recv, abstract
                    JNR_17, FFM_25, stream,    send,  read, path
                    JNR_17, FFM_25, dgram,     write, read, path
                    JNR_25, FFM_25, seqpacket, write, read, abstract
                    FFM_25, JNR_25, stream,    write, read, path
                    FFM_25, JNR_17, dgram,     send,  read, path
                    FFM_25, JNR_17, seqpacket, write, recv, abstract
                    JNR_25, JNR_17, stream,    write, recv, abstract
                    JNR_17, JNR_25, dgram,     send,  read, abstract
                    JNR_17, JNR_17, seqpacket, send,  recv, path
                    FFM_25, FFM_25, stream,    send,  recv, path
                    FFM_25, FFM_25, dgram,     write, recv, abstract
                    FFM_25, FFM_25, seqpacket, send,  read, path
                    C,      JNR_17, tcp,       send,  recv, 127.0.0.1
                    C,      JNR_17, udp,       write, recvfrom, [::1]
                    C,      JNR_17, fifo,      write, read, path
                    C,      JNR_25, tcp,       write, read, [::1]
                    C,      JNR_25, udp,       send,  recv, 127.0.0.1
                    C,      FFM_25, tcp,       send,  read, [::1]
                    C,      FFM_25, udp,       write, recvfrom, 127.0.0.1
                    C,      FFM_25, fifo,      write, read, path
                    JNR_17, C,      tcp,       write, recv, [::1]
                    JNR_17, C,      udp,       send,  read, 127.0.0.1
                    JNR_17, C,      fifo,      write, read, path
                    JNR_25, C,      udp,       write, recv, [::1]
                    FFM_25, C,      tcp,       send,  read, 127.0.0.1
                    FFM_25, C,      udp,       write, recv, [::1]
                    FFM_25, C,      fifo,      write, read, path
                    JNR_17, FFM_25, tcp,       send,  recv, 127.0.0.1
                    JNR_17, FFM_25, udp,       send,  recvfrom, [::1]
                    JNR_17, FFM_25, fifo,      write, read, path
                    FFM_25, JNR_17, tcp,       write, recv, [::1]
                    FFM_25, JNR_17, udp,       send,  read, [::1]
                    FFM_25, JNR_17, fifo,      write, read, path
                    """)
    void whatOneSendsTheOtherReceives(
            String sender, String receiver, String type, String to, String from, String name)
            throws IOException {
        String address = address(name);
        Running receiving = receiver(receiver, type, from, address);

        Running.End end =
                sender(sender, type, to, ready(receiving, type, address)).end();

        assertEquals("", new String(end.succeeded(), StandardCharsets.UTF_8));
        assertArrayEquals(
                received(receiver, type, sent(sender)),
                receiving.end().reported(reports(receiver, type, from)));
    }

    private String address(String name) {
        switch (name) {
            case "path":
                return path("x");
            case "abstract":
                return abstractName();
            default:
                Needed.host(name);
                return name + ":0";
        }
    }

    /** Waits for the receiver, and returns what to send to. */
    private static String ready(Running receiving, String type, String address) {
        switch (type) {
            case "tcp", "udp":
                return receiving.reportsBound().substring(type.length() + 1);
            case "fifo":
                receiving.made(Path.of(address));
                return address;
            case "dgram":
                receiving.bound(address);
                return address;
            default:
                receiving.listening(address);
                return address;
        }
    }

    private Running receiver(String name, String type, String call, String address)
            throws IOException {
        if (name.equals("C")) {
            return startC(Peers.receiver(), call.equals("read") ? "-r" : "", type, address);
        }
        return receive(Lane.valueOf(name), words(type, call, address));
    }

    private Running sender(String name, String type, String call, String address)
            throws IOException {
        if (name.equals("C")) {
            return startC(Peers.sender(), call.equals("write") ? "-w" : "", type, address, FLAG);
        }
        List<String> words = new ArrayList<>(List.of(words(type, call, address)));
        words.removeAll(List.of("-n", "1"));
        words.add(FLAG);
        return send(Lane.valueOf(name), words.toArray(String[]::new));
    }

    /** The C programs take TYPE and ADDRESS, the command line has three types in its ADDRESS. */
    private static String[] words(String type, String call, String address) {
        return switch (type) {
            case "fifo" -> new String[] {"--call", call, "fifo:" + address};
            case "tcp", "udp" -> new String[] {"--call", call, "-n", "1", type + ":" + address};
            default -> new String[] {"-t", type, "--call", call, "-n", "1", address};
        };
    }

    /** The addresses that a receiver tells of on standard error. */
    private static String reports(String receiver, String type, String call) {
        if (!type.matches("tcp|udp")) {
            return "";
        }
        String address = type + ":\\S+:[0-9]+\n";
        boolean hasPeer = type.equals("tcp") || call.equals("recvfrom");
        return "bound " + address + (receiver.equals("C") || !hasPeer ? "" : "from " + address);
    }

    private Running startC(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(words));
        command.removeIf(String::isEmpty);
        return start(new ProcessBuilder(command));
    }

    /** The command line writes a newline after a message; the C receiver never does. */
    private static byte[] received(String receiver, String type, byte[] message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(message);
        if (!receiver.equals("C") && type.matches("dgram|seqpacket|udp")) {
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
