package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.Errno;
import sockcall.spi.Backend;
import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The suite is tested itself: for each rule of a backend in docs/contract.md there is a backend
 * that breaks it, and the test that the rule names has to find out.
 */
class BackendMutantsTest {
    private static final Backend RIGHT = Lane.backend();

    private static volatile int shared;

    static Stream<Arguments> mutants() {
        return Stream.of(
                mutant("R1", "-1 for -errno", SocketTests.class, BackendMutantsTest::minusOne),
                mutant("R2", "errno of others", ErrnoTests.class, BackendMutantsTest::ofOthers),
                mutant("R3", "0 for EAGAIN", WouldBlockTests.class, BackendMutantsTest::noEagain),
                mutant("R3", "all for short", StreamTests.class, BackendMutantsTest::noShort),
                mutant("R4", "throws", DescriptorTests.class, BackendMutantsTest::throwing),
                mutant("R4", "throws", FaultTests.class, BackendMutantsTest::throwing),
                mutant("R4", "throws", BadPointerTests.class, BackendMutantsTest::throwing),
                mutant("M1", "no position", MemoryTests.class, BackendMutantsTest::fromZero),
                mutant("M1", "no addrlen", BindTests.class, BackendMutantsTest::shorter),
                mutant("M2", "moves", MemoryTests.class, BackendMutantsTest::moving),
                mutant("M2", "moves", PositionTests.class, BackendMutantsTest::moving),
                mutant("M3", "writes beyond", MemoryTests.class, BackendMutantsTest::beyond),
                mutant("M3", "writes beyond", PositionTests.class, BackendMutantsTest::beyond),
                mutant("M4", "clamps", GetsocknameTests.class, BackendMutantsTest::clamping),
                mutant("M4", "clamps", RecvfromTests.class, BackendMutantsTest::clamping),
                mutant("M5", "leaks", SocketTests.class, BackendMutantsTest::leaking));
    }

    private static Arguments mutant(
            String rule, String name, Class<?> suite, Mutant.Making making) {
        return Arguments.of(rule, name, suite, making);
    }

    @AfterEach
    void restore() {
        Lane.substitute(null);
    }

    @ParameterizedTest(name = "{0}: {1} is caught by {2}")
    @MethodSource("mutants")
    void mutantIsCaughtByTheTestOfItsRule(
            String rule, String name, Class<?> suite, Mutant.Making making) {
        Lane.substitute(Mutant.of(RIGHT, making));
        SuiteRun run = SuiteRun.of(suite);

        assertFalse(run.failures().isEmpty(), "nothing was found");
        assertEquals(
                List.of(), run.unclear(), "failures that do not say what was expected and came");
    }

    @ParameterizedTest(name = "{2} passes without {0}: {1}")
    @MethodSource("mutants")
    void testOfTheRulePassesWithoutTheMutant(
            String rule, String name, Class<?> suite, Mutant.Making making) {
        SuiteRun run = SuiteRun.of(suite);
        assertTrue(run.failures().isEmpty(), () -> run.failures().toString());
        assertNotEquals(0, run.tests());
    }

    private static int minusOne(CallDescription call, Object[] arguments, Backend right) {
        return Math.max(-1, call.on(right, arguments));
    }

    private static int ofOthers(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        if (result >= 0) {
            return result;
        }
        shared = result;
        Thread.yield();
        return shared;
    }

    private static int noEagain(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        return result == -Errno.EAGAIN ? 0 : result;
    }

    private static int noShort(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        boolean isSend = call.name().equals("send") && result > 0;
        return isSend ? ((Number) arguments[2]).intValue() : result;
    }

    private static int throwing(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        if (result < 0) {
            throw new IllegalStateException(Errno.name(-result));
        }
        return result;
    }

    private static int fromZero(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        for (Part part : call.parts()) {
            if (part.kind() == Kind.DATA_IN || part.kind() == Kind.DATA_OUT) {
                changed[part.index()] =
                        ((ByteBuffer) arguments[part.index()]).duplicate().position(0);
            }
        }
        return call.on(right, changed);
    }

    private static int shorter(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (call.name().equals("bind") && (int) arguments[2] > 3) {
            changed[2] = (int) arguments[2] - 1;
        }
        return call.on(right, changed);
    }

    private static int moving(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        for (ByteBuffer memory : written(call, arguments, result)) {
            memory.position(Math.min(memory.limit(), memory.position() + Math.max(1, result)));
        }
        return result;
    }

    private static int beyond(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        for (ByteBuffer memory : written(call, arguments, result)) {
            ByteBuffer whole = memory.duplicate().clear();
            if (memory.limit() < whole.limit()) {
                whole.put(memory.limit(), (byte) 0);
            }
        }
        return result;
    }

    /** The memory that a call has written to, if it has not failed. */
    private static List<ByteBuffer> written(CallDescription call, Object[] arguments, int result) {
        return call.parts().stream()
                .filter(part -> part.isWritten() && result >= 0)
                .map(part -> (ByteBuffer) arguments[part.index()])
                .filter(Objects::nonNull)
                .toList();
    }

    private static int clamping(CallDescription call, Object[] arguments, Backend right) {
        ByteBuffer addrlen = call.parts().stream()
                .filter(part -> part.kind() == Kind.LENGTH_IN_MEMORY)
                .map(part -> (ByteBuffer) arguments[part.index()])
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        int room = addrlen == null ? 0 : addrlen.getInt(addrlen.position());
        int result = call.on(right, arguments);
        if (addrlen != null && result >= 0) {
            int length = addrlen.getInt(addrlen.position());
            addrlen.putInt(addrlen.position(), Math.min(room, length));
        }
        return result;
    }

    private static int leaking(CallDescription call, Object[] arguments, Backend right) {
        if (call.name().equals("socket")) {
            call.on(right, arguments);
        }
        return call.on(right, arguments);
    }
}
