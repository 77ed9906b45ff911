package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import static sockcall.Constants.AF_INET;
import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.AF_UNSPEC;
import static sockcall.Constants.PF_UNIX;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_RAW;
import static sockcall.Constants.SOCK_RDM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SO_TYPE;
import static sockcall.Errno.EAFNOSUPPORT;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EFAULT;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EOPNOTSUPP;
import static sockcall.Errno.EPROTONOSUPPORT;
import static sockcall.Errno.ESOCKTNOSUPPORT;
import static sockcall.tck.Results.assertAtOnce;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.tck.scenario.BadMemory;

import java.nio.ByteBuffer;

/** socketpair(2). */
class SocketpairTests extends ContractFixture {
    private static final long UNWRITTEN = 0x5a5a5a5a5a5a5a5aL;

    private final ByteBuffer sv = memory(Long.BYTES).putLong(0, UNWRITTEN);

    @EveryType
    void twoDescriptorsAreMade(int type) {
        int[] pair = socketpair(type);
        assertNotEquals(pair[0], pair[1]);
    }

    @EveryType
    void typeIsTheOneAskedFor(int type) {
        assertEquals(type, option(socketpair(type)[1], SO_TYPE));
    }

    @Test
    void rawTypeIsTakenForDatagrams() {
        assertEquals(SOCK_DGRAM, option(socketpair(SOCK_RAW)[0], SO_TYPE));
    }

    @EveryType
    void firstReachesSecond(int type) {
        int[] pair = socketpair(type);
        assertSends("there", pair[0]);
        assertReceives("there", pair[1], 16, 0);
    }

    @EveryType
    void secondReachesFirst(int type) {
        int[] pair = socketpair(type);
        assertSends("back", pair[1]);
        assertReceives("back", pair[0], 16, 0);
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.SocketTypes#flags")
    void flagsOfTheFirstAreTheOnesAskedFor(int flags) {
        assertEquals(flags, DescriptorInfo.flags(socketpair(SOCK_STREAM | flags)[0]));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.SocketTypes#flags")
    void flagsOfTheSecondAreTheOnesAskedFor(int flags) {
        assertEquals(flags, DescriptorInfo.flags(socketpair(SOCK_STREAM | flags)[1]));
    }

    @EveryType
    void receiveOnANonBlockingPairFailsWithEAGAIN(int type) {
        int fd = socketpair(type | SOCK_NONBLOCK)[0];
        assertAtOnce(-EAGAIN, () -> calls.recv(fd, memory(1), 0));
    }

    @Test
    void protocolOfItsOwnFamilyIsTaken() {
        assertResult(0, calls.socketpair(AF_UNIX, SOCK_STREAM, PF_UNIX, sv));
        opened(sv.getInt(0));
        opened(sv.getInt(Integer.BYTES));
    }

    @Test
    void otherProtocolFailsWithEPROTONOSUPPORT() {
        assertResult(-EPROTONOSUPPORT, calls.socketpair(AF_UNIX, SOCK_STREAM, 2, sv));
    }

    @Test
    void unspecifiedDomainFailsWithEAFNOSUPPORT() {
        assertResult(-EAFNOSUPPORT, calls.socketpair(AF_UNSPEC, SOCK_STREAM, 0, sv));
    }

    @Test
    void domainWithoutPairsFailsWithEOPNOTSUPP() {
        assertResult(-EOPNOTSUPP, calls.socketpair(AF_INET, SOCK_STREAM, 0, sv));
    }

    @Test
    void typeThatAfUnixLacksFailsWithESOCKTNOSUPPORT() {
        assertResult(-ESOCKTNOSUPPORT, calls.socketpair(AF_UNIX, SOCK_RDM, 0, sv));
    }

    @Test
    void unknownBitsInTypeFailWithEINVAL() {
        assertResult(-EINVAL, calls.socketpair(AF_UNIX, 75, 0, sv));
    }

    /** Linux takes the two numbers, and writes them, before it looks at the domain. */
    @Test
    void numbersAreWrittenEvenWhenTheDomainHasNoPairs() {
        calls.socketpair(AF_INET, SOCK_STREAM, 0, sv);
        assertNotEquals(UNWRITTEN, sv.getLong(0));
    }

    @Test
    void pairWhoseNumbersCannotBeWrittenIsNotOpen() {
        assertResult(-EFAULT, backend.socketpair(AF_UNIX, SOCK_STREAM, 0, null));
        assertResult(-EFAULT, calls.socketpair(AF_UNIX, SOCK_STREAM, 0, BadMemory.of(8)));
    }

    @Test
    void nothingIsWrittenWhenTypeHasUnknownBits() {
        calls.socketpair(AF_UNIX, 75, 0, sv);
        assertEquals(UNWRITTEN, sv.getLong(0));
    }
}
