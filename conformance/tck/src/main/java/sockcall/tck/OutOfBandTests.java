package sockcall.tck;

import static sockcall.Constants.MSG_OOB;
import static sockcall.Constants.POLLIN;
import static sockcall.Constants.POLLOUT;
import static sockcall.Constants.POLLPRI;
import static sockcall.Errno.EOPNOTSUPP;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MSG_OOB, which unix(7) still calls unsupported and streams have had since Linux 5.15. */
class OutOfBandTests extends ContractFixture {
    private static final String STREAMS = "sockcall.tck.PairKind#streams";
    private static final String MESSAGES = "sockcall.tck.PairKind#messages";

    @ParameterizedTest
    @MethodSource(STREAMS)
    void byteSentOutOfBandIsReceivedOutOfBand(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(1, calls.send(pair[0], bytes("x"), MSG_OOB));
        assertReceives("x", pair[1], 1, MSG_OOB);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void lastByteOvertakesTheOthers(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(5, calls.send(pair[0], bytes("hello"), MSG_OOB));
        assertReceives("o", pair[1], 1, MSG_OOB);
        assertReceives("hell", pair[1], 4, 0);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void byteOutOfBandIsPolledAsPriority(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(1, calls.send(pair[0], bytes("x"), MSG_OOB));
        PollEvents.assertFound(calls, POLLIN | POLLOUT | POLLPRI, pair[1]);
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void messageSentOutOfBandFailsWithEOPNOTSUPP(PairKind kind) {
        assertResult(-EOPNOTSUPP, calls.send(kind.open(this)[0], bytes("x"), MSG_OOB));
    }

    @ParameterizedTest
    @MethodSource(MESSAGES)
    void messageReceivedOutOfBandFailsWithEOPNOTSUPP(PairKind kind) {
        assertResult(-EOPNOTSUPP, calls.recv(kind.open(this)[0], memory(8), MSG_OOB));
    }
}
