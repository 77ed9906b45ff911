package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;

import sockcall.spi.Backend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A backend that passes a struct on wrongly is caught by a test that says what it expected and what
 * came.
 */
class StructMutantsTest {
    private static final Backend RIGHT = Lane.backend();

    static Stream<Arguments> mutants() {
        return Stream.of(
                mutant(
                        "loses MSG_CTRUNC",
                        MessageMutants::losingCtrunc,
                        RightsTests.class,
                        "noRoomAtAllSaysMSG_CTRUNCAndOpensNothing",
                        "expected: <8> but was: <0>"),
                mutant(
                        "drops msg_namelen",
                        MessageMutants::droppingNameLength,
                        RecvmsgTests.class,
                        "senderIsSaidWithItsLength",
                        "but was: <110>"),
                mutant(
                        "drops msg_controllen",
                        MessageMutants::droppingControlLength,
                        RecvmsgTests.class,
                        "messageWithoutControlMessagesSaysTheLengthZero",
                        "expected: <0> but was: <2048>"),
                mutant(
                        "leaks received descriptors",
                        MessageMutants::leakingRights,
                        RightsTests.class,
                        "thatManyDescriptorsArriveInOneMessage",
                        "expected: <"),
                mutant(
                        "closes received descriptors",
                        MessageMutants::closingRights,
                        RightsTests.class,
                        "descriptorArrivesAsAnotherOfTheSameFile",
                        "but was: <-EBADF>"),
                mutant(
                        "ignores MSG_CMSG_CLOEXEC",
                        MessageMutants::withoutCloexec,
                        RightsTests.class,
                        "flagMSG_CMSG_CLOEXECClosesTheDescriptorOnExec",
                        "expected: <524288> but was: <0>"),
                mutant(
                        "gathers backwards",
                        MessageMutants::backwards,
                        VectorTests.class,
                        "writevAndReadvGoTogether",
                        "expected: <abcd> but was: <deab>"),
                mutant(
                        "gathers the first buffer",
                        MessageMutants::firstBuffer,
                        SendmsgTests.class,
                        "buffersAreGatheredInTheirOrder",
                        "expected: <6> but was: <2>"),
                mutant(
                        "sends the first message",
                        MessageMutants::firstMessage,
                        ManyMessagesTests.class,
                        "everyMessageIsSent",
                        "expected: <3> but was: <1>"),
                mutant(
                        "loses msg_len",
                        MessageMutants::withoutLengths,
                        ManyMessagesTests.class,
                        "everyMessageIsReceived",
                        "expected: <1> but was: <0>"),
                mutant(
                        "cuts epoll data",
                        MessageMutants::narrowData,
                        EpollTests.class,
                        "allOfTheDataComesBack",
                        "expected: <1311768467463790320> but was: <-1698898192>"),
                mutant(
                        "waits in milliseconds",
                        MessageMutants::inMilliseconds,
                        EpollPwait2Tests.class,
                        "nanosecondsAreWaitedFor",
                        " ns"),
                mutant(
                        "loses the argument of fcntl",
                        MessageMutants::withoutArgument,
                        FcntlTests.class,
                        "copyIsTheFirstFreeNumberFromTheArgumentOn",
                        "is from 500 up"),
                mutant(
                        "loses the mode of open",
                        MessageMutants::withoutMode,
                        FileTests.class,
                        "permissionsOfANewFileAreTheMode",
                        "expected: <r--------> but was: <--------->"));
    }

    private static Arguments mutant(
            String name, Mutant.Making making, Class<?> suite, String test, String message) {
        return Arguments.of(name, making, suite, test, message);
    }

    @AfterEach
    void restore() {
        Lane.substitute(null);
    }

    @ParameterizedTest(name = "{0}: caught by {2}.{3} with {4}")
    @MethodSource("mutants")
    void mutantIsCaughtByItsTestWithItsMessage(
            String name, Mutant.Making making, Class<?> suite, String test, String message) {
        Lane.substitute(Mutant.of(RIGHT, making));
        List<String> failures = SuiteRun.of(selected(suite, test)).failures();
        assertTrue(
                failures.stream().anyMatch(failure -> failure.contains(message)),
                () -> "no \"" + message + "\" in " + failures);
    }

    @ParameterizedTest(name = "{2}.{3} passes unless a backend {0}")
    @MethodSource("mutants")
    void testPassesWithoutTheMutant(
            String name, Mutant.Making making, Class<?> suite, String test, String message) {
        SuiteRun run = SuiteRun.of(selected(suite, test));
        assertEquals(List.of(), run.failures());
        assertNotEquals(0, run.tests());
    }

    /** One test, whatever its parameters are: a whole class would wait for what does not come. */
    private static DiscoverySelector selected(Class<?> suite, String test) {
        return Arrays.stream(suite.getDeclaredMethods())
                .filter(method -> method.getName().equals(test))
                .map(method -> selectMethod(suite, method))
                .findFirst()
                .orElseThrow(() -> new AssertionError(suite + " has no test " + test));
    }
}
