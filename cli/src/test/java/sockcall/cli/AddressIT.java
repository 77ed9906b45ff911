package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Which bytes an ADDRESS stands for, whatever the locale. */
final class AddressIT extends CommandFixture {
    private static final int LIMIT = 108;

    private final Lane lane = Lane.any();

    /** What makes a relative name this test's own in the table of the kernel. */
    private String unique() {
        return directory.getFileName() + "-";
    }

    /** Such a name with bytes after it, as the table of the kernel shows them. */
    private String bytes(int... after) {
        byte[] bytes = new byte[after.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) after[i];
        }
        return unique() + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void escapedBytesOfPathAreBound() throws IOException {
        receive(lane, unique() + "a\\x01\\xff\\x5cx\\xC3")
                .listening(bytes('a', 1, 255, '\\', 'x', 0xc3));
    }

    @Test
    void escapedAtSignBeginsPath() throws IOException {
        receive(lane, "\\x40" + unique()).listening("@" + unique());
        assertEquals(1, directory.toFile().list().length);
    }

    @Test
    void backslashWithoutXStandsForItself() throws IOException {
        receive(lane, unique() + "\\a\\").listening(bytes('\\', 'a', '\\'));
    }

    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void escapedNulOfAbstractNameIsBound(Lane lane) throws IOException {
        String address = abstractName();
        Running receive = receive(lane, "-t", "dgram", "-n", "1", address + "\\x00\\xfftail")
                .bound(address + "@\u00fftail");
        String send = """
                s = socket.socket(AF_UNIX, SOCK_DGRAM)
                s.sendto(b"here", name + b"\\0\\xfftail")
                """;
        python(send, address).end().succeeded();
        assertArrayEquals(Bytes.utf8("here\n"), receive.end().succeeded());
    }

    @Test
    void escapedNulOfAbstractNameIsReached() throws IOException {
        String address = abstractName();
        String receive = """
                s = socket.socket(AF_UNIX, SOCK_DGRAM)
                s.bind(name + b"\\0tail")
                print(s.recv(9))
                """;
        Running receiver = python(receive, address).bound(address + "@tail");
        send(lane, "-t", "dgram", address + "\\x00tail", "here").end().succeeded();
        assertEquals("b'here'\n", receiver.end().text());
    }

    @ParameterizedTest
    @EnumSource
    void pathOf108BytesIsBound(Lane lane) throws IOException {
        String address = ofLimit();
        Running receive = receive(lane, "-t", "dgram", "-n", "1", address).bound(address);
        startC(Peers.sender(), "dgram", address, "here").end().succeeded();
        assertArrayEquals(Bytes.utf8("here\0\n"), receive.end().succeeded());
        assertEquals(0, directory.toFile().list().length);
    }

    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void pathOf108BytesIsReached(Lane lane) throws IOException {
        String address = ofLimit();
        Running receiver = startC(Peers.receiver(), "dgram", address).bound(address);
        send(lane, "-t", "dgram", address, "here").end().succeeded();
        assertEquals("here", receiver.end().text());
    }

    @Test
    void staleSocketOf108BytesIsReplaced() throws IOException {
        String address = ofLimit();
        Running receiver = startC(Peers.receiver(), "dgram", address).bound(address);
        receiver.kill();
        receiver.end();
        receive(lane, address).listening(address);
    }

    /** Python, as most others, has no address of all 108 bytes. */
    private Running startC(String... command) throws IOException {
        return start(new ProcessBuilder(command));
    }

    private String ofLimit() {
        String file = path("x");
        return file + "x".repeat(LIMIT - file.length());
    }

    @ParameterizedTest
    @CsvSource({"JNR_17", "FFM_25"})
    void bytesWithoutCharactersAreBound(Lane lane) throws IOException {
        String script = "exec \"$0\" receive -b \"$1\" \"$2\"$(printf '\\377\\200a')";
        start(shell(lane, script, lane.backend(), unique())).listening(bytes(255, 128, 'a'));
    }

    @ParameterizedTest
    @CsvSource({"JNR_17, C", "JNR_17, POSIX", "JNR_25, C", "FFM_25, POSIX", "JNR_17, no_NO.UTF-8"})
    void charactersBeyondAsciiAreBoundInAnyLocale(Lane lane, String locale) throws IOException {
        String script = "exec \"$0\" receive -b \"$1\" \"$2\"$(printf 'g\\303\\251')";
        ProcessBuilder program = shell(lane, script, lane.backend(), unique());
        program.environment().put("LC_ALL", locale);
        start(program).listening(bytes('g', 0xc3, 0xa9));
    }

    @ParameterizedTest
    @EnumSource
    void charactersBeyondAsciiAreBoundWithoutEnvironment(Lane lane) throws IOException {
        String script = "exec \"$0\" receive -b \"$1\" \"$2\"$(printf 'g\\303\\251')";
        ProcessBuilder program = shell(lane, script, lane.backend(), unique());
        Map<String, String> environment = program.environment();
        environment.keySet().retainAll(Set.of("JAVA_HOME"));
        start(program).listening(bytes('g', 0xc3, 0xa9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void bytesOfRefusedAddressAreReportedAsGiven(String locale) throws IOException {
        String script = "exec \"$0\" send \"$(printf 'g\\303\\251')\" x";
        ProcessBuilder program = shell(lane, script);
        program.environment().put("LC_ALL", locale);
        start(program)
                .end()
                .refused("sockcall: connect: ENOENT (2) No such file or directory: g\u00e9");
    }

    @Test
    void newlineOfRefusedAddressIsReportedInTheSameLine() throws IOException {
        send(lane, "two\nlines", "x")
                .end()
                .refused("sockcall: connect: ENOENT (2) No such file or directory: two\\x0alines");
    }
}
