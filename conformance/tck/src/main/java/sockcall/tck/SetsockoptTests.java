package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_ACCEPTCONN;
import static sockcall.Constants.SO_DOMAIN;
import static sockcall.Constants.SO_ERROR;
import static sockcall.Constants.SO_KEEPALIVE;
import static sockcall.Constants.SO_LINGER;
import static sockcall.Constants.SO_PASSCRED;
import static sockcall.Constants.SO_PEEK_OFF;
import static sockcall.Constants.SO_RCVBUF;
import static sockcall.Constants.SO_RCVLOWAT;
import static sockcall.Constants.SO_RCVTIMEO;
import static sockcall.Constants.SO_SNDBUF;
import static sockcall.Constants.SO_SNDTIMEO;
import static sockcall.Constants.SO_TYPE;
import static sockcall.Errno.EDOM;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOPROTOOPT;
import static sockcall.Errno.EOPNOTSUPP;
import static sockcall.tck.ReadableAssertions.assertWithin;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.abi.StructTimeval;

import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** setsockopt(2). */
class SetsockoptTests extends ContractFixture {
    /** Bytes: more than the least room to receive, less than the room to send. */
    private static final int MUCH = 100_000;

    static Stream<Named<Integer>> readOnly() {
        return Stream.of(
                Named.of("SO_TYPE", SO_TYPE),
                Named.of("SO_ERROR", SO_ERROR),
                Named.of("SO_DOMAIN", SO_DOMAIN),
                Named.of("SO_ACCEPTCONN", SO_ACCEPTCONN));
    }

    static Stream<Named<Integer>> times() {
        return Stream.of(
                Named.of("SO_RCVTIMEO", SO_RCVTIMEO), Named.of("SO_SNDTIMEO", SO_SNDTIMEO));
    }

    /** Sets an option and asserts what is read back. */
    private void assertKept(int expected, int fd, int name, int value) {
        option(fd, name, value);
        assertEquals(expected, option(fd, name));
    }

    @EveryType
    void roomToSendIsDoubled(int type) {
        assertKept(16384, socket(type), SO_SNDBUF, 8192);
    }

    /** The minimum is two buffers of 2 kB and of what the kernel keeps beside each. */
    @EveryType
    void roomToSendHasAMinimum(int type) {
        int fd = socket(type);
        option(fd, SO_SNDBUF, 0);
        assertWithin(4096, Integer.MAX_VALUE, option(fd, SO_SNDBUF));
    }

    @EveryType
    void roomToReceiveHasAMinimum(int type) {
        int fd = socket(type);
        option(fd, SO_RCVBUF, 1);
        assertWithin(2048, Integer.MAX_VALUE, option(fd, SO_RCVBUF));
    }

    @Test
    void roomToReceiveDoesNotLimitWhatAStreamQueues() {
        int[] pair = socketpair(SOCK_STREAM);
        option(pair[1], SO_RCVBUF, 1);
        assertResult(MUCH, calls.send(pair[0], memory(MUCH), MSG_DONTWAIT));
    }

    @ParameterizedTest
    @MethodSource("times")
    void timeIsReadBack(int name) {
        int fd = socket(SOCK_STREAM);
        timeout(fd, name, 1, 500_000);
        ByteBuffer timeval = memory(StructTimeval.SIZE);
        calls.getsockopt(fd, SOL_SOCKET, name, timeval, memoryOf(StructTimeval.SIZE));
        assertEquals(
                1_500_000,
                1_000_000 * StructTimeval.tv_sec(timeval) + StructTimeval.tv_usec(timeval));
    }

    @ParameterizedTest
    @MethodSource("times")
    void secondOfAMillionMicrosecondsFailsWithEDOM(int name) {
        ByteBuffer timeval = memory(StructTimeval.SIZE);
        StructTimeval.tv_usec(timeval, 1_000_000);
        assertResult(-EDOM, calls.setsockopt(socket(SOCK_STREAM), SOL_SOCKET, name, timeval));
    }

    @EveryType
    void credentialsArePassedOnceAskedFor(int type) {
        assertKept(1, socket(type), SO_PASSCRED, 1);
    }

    @EveryType
    void credentialsAreNoLongerPassedOnceDeclined(int type) {
        int fd = socket(type);
        option(fd, SO_PASSCRED, 1);
        assertKept(0, fd, SO_PASSCRED, 0);
    }

    @EveryType
    void offsetToPeekAtIsReadBack(int type) {
        assertKept(5, socket(type), SO_PEEK_OFF, 5);
    }

    @EveryType
    void offsetToPeekAtIsTurnedOff(int type) {
        int fd = socket(type);
        option(fd, SO_PEEK_OFF, 5);
        assertKept(-1, fd, SO_PEEK_OFF, -1);
    }

    @EveryType
    void keepaliveIsReadBack(int type) {
        assertKept(1, socket(type), SO_KEEPALIVE, 1);
    }

    @EveryType
    void leastToReceiveIsReadBack(int type) {
        assertKept(100, socket(type), SO_RCVLOWAT, 100);
    }

    /** {@code struct linger}: two ints, l_onoff and l_linger. */
    @EveryType
    void lingerIsReadBack(int type) {
        int fd = socket(type);
        ByteBuffer linger = memory(8).putInt(0, 1).putInt(4, 5);
        assertResult(0, calls.setsockopt(fd, SOL_SOCKET, SO_LINGER, linger));
        ByteBuffer read = memory(8);
        calls.getsockopt(fd, SOL_SOCKET, SO_LINGER, read, memoryOf(8));
        assertEquals(linger, read);
    }

    @ParameterizedTest
    @MethodSource("readOnly")
    void optionThatCanOnlyBeReadFailsWithENOPROTOOPT(int name) {
        int fd = socket(SOCK_STREAM);
        assertResult(-ENOPROTOOPT, calls.setsockopt(fd, SOL_SOCKET, name, memoryOf(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9999})
    void unknownOptionFailsWithENOPROTOOPT(int name) {
        int fd = socket(SOCK_STREAM);
        assertResult(-ENOPROTOOPT, calls.setsockopt(fd, SOL_SOCKET, name, memoryOf(1)));
    }

    /** SOL_IPV6 and SOL_PACKET: AF_UNIX has no level of its own beside SOL_SOCKET. */
    @ParameterizedTest
    @ValueSource(ints = {41, 263})
    void levelOfAnotherFamilyFailsWithEOPNOTSUPP(int level) {
        int fd = socket(SOCK_STREAM);
        assertResult(-EOPNOTSUPP, calls.setsockopt(fd, level, SO_PASSCRED, memoryOf(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void valueShorterThanAnIntFailsWithEINVAL(int size) {
        int fd = socket(SOCK_STREAM);
        assertResult(-EINVAL, calls.setsockopt(fd, SOL_SOCKET, SO_PASSCRED, memory(size)));
    }

    @Test
    void nullForAValueFailsWithEINVAL() {
        assertResult(-EINVAL, calls.setsockopt(socket(SOCK_STREAM), SOL_SOCKET, SO_PASSCRED, null));
    }

    @Test
    void longerValueIsReadAsFarAsTheOptionGoes() {
        int fd = socket(SOCK_STREAM);
        ByteBuffer value = memory(16).putInt(0, 1);
        assertResult(0, calls.setsockopt(fd, SOL_SOCKET, SO_PASSCRED, value));
        assertEquals(1, option(fd, SO_PASSCRED));
    }
}
