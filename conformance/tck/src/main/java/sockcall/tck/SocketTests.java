package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.PF_UNIX;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_RAW;
import static sockcall.Constants.SOCK_RDM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SO_DOMAIN;
import static sockcall.Constants.SO_PROTOCOL;
import static sockcall.Constants.SO_TYPE;
import static sockcall.Errno.EAFNOSUPPORT;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EPROTONOSUPPORT;
import static sockcall.Errno.ESOCKTNOSUPPORT;
import static sockcall.tck.Results.assertAtOnce;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** socket(2). */
class SocketTests extends ContractFixture {

    @EveryType
    void typeIsTheOneAskedFor(int type) {
        assertEquals(type, option(socket(type), SO_TYPE));
    }

    @EveryType
    void domainIsTheOneAskedFor(int type) {
        assertEquals(AF_UNIX, option(socket(type), SO_DOMAIN));
    }

    @EveryType
    void protocolIsZero(int type) {
        assertEquals(0, option(socket(type), SO_PROTOCOL));
    }

    @Test
    void rawSocketIsADatagramSocket() {
        assertEquals(SOCK_DGRAM, option(socket(SOCK_RAW), SO_TYPE));
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.SocketTypes#flags")
    void flagsAreTheOnesAskedFor(int flags) {
        int fd = socket(SOCK_STREAM | flags);
        assertEquals(flags, DescriptorInfo.flags(fd));
    }

    @Test
    void receiveOnANonBlockingSocketFailsWithEAGAIN() {
        int fd = socket(SOCK_DGRAM | SOCK_NONBLOCK);
        assertAtOnce(-EAGAIN, () -> calls.recv(fd, memory(1), 0));
    }

    @Test
    void protocolOfItsOwnFamilyIsTaken() {
        opened(calls.socket(AF_UNIX, SOCK_STREAM, PF_UNIX));
    }

    @Test
    void otherProtocolFailsWithEPROTONOSUPPORT() {
        assertResult(-EPROTONOSUPPORT, calls.socket(AF_UNIX, SOCK_STREAM, 2));
    }

    @Test
    void unspecifiedDomainFailsWithEAFNOSUPPORT() {
        assertResult(-EAFNOSUPPORT, calls.socket(0, SOCK_STREAM, 0));
    }

    @Test
    void unknownBitsInTypeFailWithEINVAL() {
        assertResult(-EINVAL, calls.socket(AF_UNIX, 75, 0));
    }

    @Test
    void typeThatAfUnixLacksFailsWithESOCKTNOSUPPORT() {
        assertResult(-ESOCKTNOSUPPORT, calls.socket(AF_UNIX, SOCK_RDM, 0));
    }

    @Test
    void noTypeFailsWithESOCKTNOSUPPORT() {
        assertResult(-ESOCKTNOSUPPORT, calls.socket(AF_UNIX, 0, 0));
    }
}
