package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;

/** Faults come into any program from outside, as docs/backends.md says. */
final class FaultsIT extends CommandFixture {
    private final Lane lane = Lane.any();

    /** The command with these faults; Java says on standard error that it was given options. */
    private Running with(String faults, Lane lane, String... arguments) throws IOException {
        ProcessBuilder program = sockcall(lane, arguments);
        program.environment().put("JAVA_TOOL_OPTIONS", "-Dsockcall.faults=" + faults);
        return start(program);
    }

    @ParameterizedTest
    @EnumSource
    void streamThatIsInterruptedAndCutIsReceivedWhole(Lane lane) throws IOException {
        String address = path("x");
        String faults = "accept:EINTR:first=1,recv:EINTR:every=3,recv:short=2,write:short=1";
        Running receive =
                with(faults, lane, "receive", "-b", lane.backend(), address).listening(address);
        sendStream(address, Bytes.utf8("golden gate"));
        assertArrayEquals(Bytes.utf8("golden gate"), receive.end().out());
    }

    @Test
    void streamThatIsInterruptedAndCutIsSentWhole() throws IOException {
        String address = path("x");
        Running receive = receive(lane, address).listening(address);
        String faults = "connect:EINTR:at=1,send:EAGAIN:every=4,send:short=3";
        assertEquals(0, with(faults, lane, "send", address, "golden gate").end().status());
        assertArrayEquals(Bytes.utf8("golden gate"), receive.end().succeeded());
    }

    @Test
    void faultIsShownByTheProgramAsTheKernelsOwn() throws IOException {
        Running.End end = with("socket:EMFILE", lane, "send", "x", "text").end();
        assertEquals(1, end.status());
        assertTrue(end.err().contains("socket: EMFILE (24) Too many open files"), end.err());
    }

    @Test
    void rulesThatCannotBeReadAreRefused() throws IOException {
        Running.End end = with("recv:EINTR:twice", lane, "send", "x", "text").end();
        assertEquals(1, end.status());
        assertTrue(
                end.err().contains("-Dsockcall.faults: fault rule \"recv:EINTR:twice\": expected"),
                end.err());
    }
}
