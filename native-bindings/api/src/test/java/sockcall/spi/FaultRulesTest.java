package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of rules that cannot be read. */
class FaultRulesTest {
    private static final String ERRORS =
            "expected the name of one, as EINTR, a number from 1 to 4095, or short=N";
    private static final String CONDITIONS =
            "expected first=N, at=N, after=N, every=N or percent=N behind it, not ";

    private static String refusal(String rules) {
        return assertThrows(IllegalArgumentException.class, () -> FaultRules.parse(rules))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*:short=1", "send:EINTR , recv:EWOULDBLOCK:first=1"})
    void rulesAreRead(String rules) {
        assertEquals(
                rules.isBlank() ? 0 : rules.split(",").length,
                FaultRules.parse(rules).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "recv -> expected CALL:ERRNO or CALL:short=N, as recv:EINTR:first=1",
                "recv: -> ' is no error; " + ERRORS + "'",
                "recv:EINTER -> EINTER is no error; " + ERRORS,
                "recv:4096 -> 4096 is no error; " + ERRORS,
                "recv:short=0 -> expected short=N with a number from 1 on, not 0",
                "recv:short=x -> expected short=N with a number from 1 on, not x",
                "recv:EINTR:first=-1 -> expected first=N with a number from 1 on, not -1",
                "recv:EINTR:percent=101 -> expected percent=N with a number from 1 to 100, not 101",
                "recv:EINTR:once -> " + CONDITIONS + "once",
                "recv:EINTR:last=2 -> " + CONDITIONS + "last=2",
                "recv:EINTR:first=1:at=3 -> expected one condition, and seed=N only behind percent=N",
                "recv:EINTR:seed=3 -> expected one condition, and seed=N only behind percent=N",
            })
    void refusalSaysWhatIsWrong(String rule, String why) {
        assertEquals("fault rule \"" + rule + "\": " + why, refusal("send:EIO," + rule));
    }

    @Test
    void unknownCallIsRefusedWithThoseThatThereAre() {
        String refusal = refusal("recieve:EINTR");
        assertTrue(
                refusal.startsWith("fault rule \"recieve:EINTR\": no call is named recieve;"
                        + " expected * or one of accept, accept4, bind, "),
                refusal);
    }

    @Test
    void callWithoutACountCannotFallShort() {
        assertEquals(
                "fault rule \"setsockopt:short=1\": setsockopt asks for nothing that could be less;"
                        + " expected * or one of epoll_pwait2, epoll_wait, read, readv, recv,"
                        + " recvfrom, recvmmsg, recvmsg, send, sendmmsg, sendmsg, sendto, write,"
                        + " writev",
                refusal("setsockopt:short=1"));
    }
}
