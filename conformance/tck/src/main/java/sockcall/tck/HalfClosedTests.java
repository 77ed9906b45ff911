package sockcall.tck;

import static sockcall.Constants.SHUT_RD;
import static sockcall.Constants.SHUT_RDWR;
import static sockcall.Constants.SHUT_WR;
import static sockcall.Errno.EPIPE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What data does once one end is shut down, in one direction or both. */
class HalfClosedTests extends ContractFixture {
    private static final String ALL = "sockcall.tck.PairKind#all";
    private static final String CONNECTIONS = "sockcall.tck.PairKind#connections";

    @ParameterizedTest
    @MethodSource(ALL)
    void sendAfterSHUT_WRFailsWithEPIPE(PairKind kind) {
        assertResult(-EPIPE, calls.send(shut(kind, SHUT_WR)[0], bytes("x"), 0));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void writeAfterSHUT_WRFailsWithEPIPE(PairKind kind) {
        assertResult(-EPIPE, calls.write(shut(kind, SHUT_WR)[0], bytes("x")));
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void recvAfterSHUT_WROfThePeerReturnsZero(PairKind kind) {
        assertReceives("", shut(kind, SHUT_WR)[1], 8, 0);
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void bytesSentBeforeSHUT_WRAreReceived(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("last", pair[0]);
        assertResult(0, calls.shutdown(pair[0], SHUT_WR));
        assertReceives("last", pair[1], 8, 0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void otherDirectionIsOpenAfterSHUT_WR(PairKind kind) {
        int[] pair = shut(kind, SHUT_WR);
        assertSends("x", pair[1]);
        assertReceives("x", pair[0], 8, 0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void sendAfterSHUT_RDOfThePeerFailsWithEPIPE(PairKind kind) {
        assertResult(-EPIPE, calls.send(shut(kind, SHUT_RD)[1], bytes("x"), 0));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void otherDirectionIsOpenAfterSHUT_RD(PairKind kind) {
        int[] pair = shut(kind, SHUT_RD);
        assertSends("x", pair[0]);
        assertReceives("x", pair[1], 8, 0);
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void recvAfterSHUT_RDWROfThePeerReturnsZero(PairKind kind) {
        assertReceives("", shut(kind, SHUT_RDWR)[1], 8, 0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void sendAfterSHUT_RDWROfThePeerFailsWithEPIPE(PairKind kind) {
        assertResult(-EPIPE, calls.send(shut(kind, SHUT_RDWR)[1], bytes("x"), 0));
    }

    /** A pair whose first socket is shut down. */
    private int[] shut(PairKind kind, int how) {
        int[] pair = kind.open(this);
        assertResult(0, calls.shutdown(pair[0], how));
        return pair;
    }
}
