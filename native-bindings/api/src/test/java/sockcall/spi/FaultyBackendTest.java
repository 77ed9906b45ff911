package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.EINTR;
import static sockcall.Errno.EMFILE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sockcall.Syscalls;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which calls the rules strike, over a backend that takes all that it is asked to send. */
class FaultyBackendTest {
    private final List<String> made = new ArrayList<>();
    private final StringBuilder sent = new StringBuilder();

    private final Backend real = (Backend) Proxy.newProxyInstance(
            Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, (proxy, call, args) -> {
                if (!call.getName().equals("send")) {
                    return call.getReturnType() == int.class ? (Object) 0 : "its name";
                }
                int length = (int) (long) args[2];
                byte[] bytes = new byte[length];
                ((ByteBuffer) args[1]).get(((ByteBuffer) args[1]).position(), bytes);
                made.add("send " + length);
                sent.append(new String(bytes, StandardCharsets.US_ASCII));
                return length;
            });

    private final ByteBuffer hello =
            ByteBuffer.allocateDirect(5).put(0, "hello".getBytes(StandardCharsets.US_ASCII));

    private FaultyBackend faulty(String rules) {
        return FaultyBackend.over(real, rules);
    }

    private int send(Backend backend) {
        return backend.send(3, hello, 5, 0);
    }

    /** The numbers of those of so many calls that fail. */
    private String failing(Backend backend, int calls) {
        return IntStream.rangeClosed(1, calls)
                .filter(number -> send(backend) < 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    @Test
    void callThatFailsIsNotMade() {
        assertEquals(-EINTR, send(faulty("send:EINTR")));
        assertEquals(List.of(), made);
    }

    @Test
    void callThatNoRuleIsForIsMadeAsItIs() {
        assertEquals(5, send(faulty("recv:EINTR,sendmsg:short=1")));
        assertEquals(List.of("send 5"), made);
    }

    @Test
    void asteriskIsForEveryCall() {
        FaultyBackend faulty = faulty("*:EBADF");
        assertEquals(-EBADF, send(faulty));
        assertEquals(-EBADF, faulty.close(3));
    }

    @Test
    void errorIsAlsoANumber() {
        assertEquals(-530, send(faulty("send:530")));
    }

    @ParameterizedTest
    @CsvSource({
        "send:EAGAIN, 1 2 3 4 5 6 7",
        "send:EAGAIN:first=2, 1 2",
        "send:EAGAIN:at=3, 3",
        "send:EAGAIN:after=5, 6 7",
        "send:EAGAIN:every=3, 3 6",
        "send:EAGAIN:percent=100, 1 2 3 4 5 6 7"
    })
    void conditionSaysWhichCallsAreStruck(String rule, String struck) {
        assertEquals(struck, failing(faulty(rule), 7));
    }

    @Test
    void chanceStrikesSoManyOfAHundredAndTheSameOnesEachTime() {
        String struck = failing(faulty("send:EINTR:percent=30"), 1000);
        int count = struck.split(" ").length;
        assertTrue(count > 240 && count < 360, count + " of 1000");
        assertEquals(struck, failing(faulty("send:EINTR:percent=30"), 1000));
        assertNotEquals(struck, failing(faulty("send:EINTR:percent=30:seed=7"), 1000));
    }

    @Test
    void firstOfSeveralRulesStrikesAndAllOfThemCount() {
        FaultyBackend faulty = faulty("send:EINTR:every=2, send:EAGAIN:after=2");
        assertEquals(5, send(faulty));
        assertEquals(-EINTR, send(faulty));
        assertEquals(-EAGAIN, send(faulty));
        assertEquals(-EINTR, send(faulty));
    }

    @Test
    void strikesAreCounted() {
        FaultyBackend faulty = faulty("send:EINTR:first=2,close:EIO");
        failing(faulty, 9);
        faulty.close(3);
        assertEquals(2, faulty.strikes("send:EINTR:first=2"));
        assertEquals(1, faulty.strikes("close:EIO"));
        assertEquals(3, faulty.strikes());
    }

    @Test
    void strikesOfAnUnknownRuleAreRefused() {
        FaultyBackend faulty = faulty("send:EINTR,close:EIO");
        Throwable refusal =
                assertThrows(IllegalArgumentException.class, () -> faulty.strikes("send"));
        assertEquals(
                "there is no rule send; there are: send:EINTR, close:EIO", refusal.getMessage());
    }

    @Test
    void rulesAreTakenInPlaceOfThoseBefore() {
        FaultyBackend faulty = faulty("send:EINTR");
        send(faulty);
        faulty.rules("send:EMFILE:at=2");
        assertEquals(0, faulty.strikes());
        assertEquals(5, send(faulty));
        assertEquals(-EMFILE, send(faulty));
    }

    @Test
    void clearedRulesStrikeNoMoreAndStayCounted() {
        FaultyBackend faulty = faulty("send:EINTR");
        send(faulty);
        faulty.clear();
        assertEquals(5, send(faulty));
        assertEquals(1, faulty.strikes("send:EINTR"));
    }

    @Test
    void rulesThatCannotBeReadLeaveThoseBefore() {
        FaultyBackend faulty = faulty("send:EINTR");
        assertThrows(IllegalArgumentException.class, () -> faulty.rules("send"));
        assertEquals(-EINTR, send(faulty));
    }

    @Test
    void callsOfManyThreadsAreCountedOnce() {
        FaultyBackend faulty = faulty("listen:EINTR:every=3");
        IntStream.range(0, 3000).parallel().forEach(i -> faulty.listen(3, i));
        assertEquals(1000, faulty.strikes());
    }

    @Test
    void tracerShowsWhatTheProgramGets() {
        StringBuilder out = new StringBuilder();
        Backend traced = TracingBackend.over(faulty("send:short=2,close:EIO"), out);
        send(traced);
        traced.close(3);
        assertEquals(
                "send(3, \"hello\", 5, 0) = 2\nclose(3) = -1 EIO (Input/output error)\n",
                out.toString());
    }

    @Test
    void objectMethodsAreThoseOfTheBackend() {
        assertEquals("its name", faulty("*:EIO").toString());
    }

    /** The example of docs/backends.md. */
    @Test
    void loopThatSendsAllOutlastsFaults() {
        FaultyBackend faulty = faulty("send:EINTR:every=3,send:short=2");
        Syscalls calls = Syscalls.over(faulty);
        while (hello.hasRemaining()) {
            int sentNow = calls.send(3, hello, 0);
            if (sentNow != -EINTR) {
                hello.position(hello.position() + sentNow);
            }
        }
        assertEquals("hello", sent.toString());
        assertEquals(1, faulty.strikes("send:EINTR:every=3"));
        assertEquals(2, faulty.strikes("send:short=2"));
    }
}
