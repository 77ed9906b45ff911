package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * C, jnr and ffm send to each other.
 *
 * <p>The rows have every pair with every type; and of each backend, in each direction, both calls
 * and both kinds of name.
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
                    """)
    void whatOneSendsTheOtherReceives(
            String sender, String receiver, String type, String to, String from, String family)
            throws IOException {
        String address = family.equals("path") ? path("x") : abstractName();
        Running receiving = receiver(receiver, type, from, address);
        awaitReady(receiving, type, address);

        Running.End end = sender(sender, type, to, address).end();

        assertEquals("", new String(end.succeeded(), StandardCharsets.UTF_8));
        assertArrayEquals(
                received(receiver, type, sent(sender)), receiving.end().succeeded());
    }

    private static void awaitReady(Running receiving, String type, String address) {
        if (type.equals("dgram")) {
            receiving.bound(address);
        } else {
            receiving.listening(address);
        }
    }

    private Running receiver(String name, String type, String call, String address)
            throws IOException {
        if (name.equals("C")) {
            return startC(Peers.receiver(), call.equals("read") ? "-r" : "", type, address);
        }
        return receive(Lane.valueOf(name), "-t", type, "--call", call, "-n", "1", address);
    }

    private Running sender(String name, String type, String call, String address)
            throws IOException {
        if (name.equals("C")) {
            return startC(Peers.sender(), call.equals("write") ? "-w" : "", type, address, FLAG);
        }
        return send(Lane.valueOf(name), "-t", type, "--call", call, address, FLAG);
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
        if (!receiver.equals("C") && !type.equals("stream")) {
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
