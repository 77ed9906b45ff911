package sockcall.tck;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.PF_UNIX;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_RDM;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAFNOSUPPORT;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EPROTONOSUPPORT;
import static sockcall.Errno.ESOCKTNOSUPPORT;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.IntStream;

/** socket(2). */
class SocketTests extends ContractFixture {

    static IntStream types() {
        return IntStream.of(SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeOfAfUnixIsMade(int type) {
        opened(calls.socket(AF_UNIX, type, 0));
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
        assertResult(-ESOCKTNOSUPPORT, calls.socket(AF_UNIX, 0, 0));
    }
}
