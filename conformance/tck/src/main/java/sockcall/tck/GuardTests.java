package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.Syscalls;
import sockcall.spi.Backend;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The guard: what breaks a rule throws, always the same exception with the same text, and the
 * kernel hears nothing of it.
 */
class GuardTests extends ContractFixture {
    private final List<String> made = new ArrayList<>();

    static List<Breach> breaches() {
        return Breach.all();
    }

    static Stream<GuardedCall> calls() {
        return GuardedCall.all().stream();
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void brokenRuleThrowsWithItsTextAndNoCallIsMade(Breach breach) {
        int[] pair = socketpair(SOCK_STREAM);
        Map<String, Object> arguments = breach.call().arguments(pair[0]);
        breach.breaking().accept(arguments);

        assertRefused(breach, stub(), arguments);
        assertEquals(List.of(), made);
        assertRefused(breach, calls, arguments);
        assertResult(-EAGAIN, calls.recv(pair[1], memory(1), MSG_DONTWAIT));
    }

    /**
     * Asked first of a guard without a kernel behind it: one that fails must not get at memory that
     * is not there.
     */
    private static void assertRefused(
            Breach breach, Syscalls guarded, Map<String, Object> arguments) {
        String came;
        try {
            came = "the result " + Results.text(breach.call().on(guarded, arguments));
        } catch (Throwable thrown) {
            came = said(breach, thrown);
        }
        assertEquals(breach.refusal(), came);
    }

    /** What was thrown: as the breach says it, where it is of a class below that one. */
    private static String said(Breach breach, Throwable thrown) {
        boolean isExpected = isA(breach.exception(), thrown);
        String type = isExpected ? breach.exception() : thrown.getClass().getName();
        return isExpected && breach.message() == null ? type : type + ": " + thrown.getMessage();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void argumentsThatBreakNoRulePass(GuardedCall call) throws Throwable {
        assertResult(0, call.on(stub(), call.arguments(7)));
        assertEquals(List.of(call.toString()), made);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nullPassesWhereTheManPageAllowsIt(GuardedCall call) throws Throwable {
        Map<String, Object> arguments = call.arguments(7);
        call.memory().stream()
                .filter(Place::isNullable)
                .forEach(place -> place.put(arguments, null));
        assertResult(0, call.on(stub(), arguments));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void readOnlyMemoryPassesWhereTheKernelOnlyReads(GuardedCall call) throws Throwable {
        Map<String, Object> arguments = call.arguments(7);
        for (Place place : call.memory()) {
            if (!place.isWritten()) {
                place.put(arguments, place.in(arguments).asReadOnlyBuffer());
            }
        }
        assertResult(0, call.on(stub(), arguments));
    }

    /** No backend at all: every call is noted and returns 0. */
    private Syscalls stub() {
        return Syscalls.over((Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> {
                    made.add(method.getName());
                    return 0;
                }));
    }

    private static boolean isA(String type, Throwable thrown) {
        for (Class<?> c = thrown.getClass(); c != null; c = c.getSuperclass()) {
            if (c.getName().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
