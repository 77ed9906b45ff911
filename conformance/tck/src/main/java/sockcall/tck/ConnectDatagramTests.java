package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.AF_UNSPEC;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOTCONN;
import static sockcall.Errno.EPERM;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.SockaddrUn;

/** connect(2) of datagram sockets, which have a peer but no connection. */
class ConnectDatagramTests extends ContractFixture {
    private final SockaddrUn first = abstractName();
    private final SockaddrUn second = abstractName();

    private int receiver;
    private int other;
    private int sender;

    @BeforeEach
    void makeASenderWithAPeer() {
        receiver = bound(SOCK_DGRAM, first);
        other = bound(SOCK_DGRAM, second);
        sender = connected(SOCK_DGRAM, first);
    }

    @Test
    void messagesGoToThePeer() {
        assertSends("x", sender);
        assertReceives("x", receiver, 1, 0);
    }

    @Test
    void messagesGoToTheNewPeerAfterASecondCall() {
        assertResult(0, calls.connect(sender, second.buffer()));
        assertSends("x", sender);
        assertReceives("x", other, 1, 0);
    }

    @Test
    void failedCallKeepsThePeer() {
        calls.connect(sender, abstractName().buffer());
        assertEquals(first, peer(sender));
    }

    @Test
    void unspecifiedFamilyEndsTheBondWithThePeer() {
        assertResult(0, calls.connect(sender, family(AF_UNSPEC, 2)));
    }

    @Test
    void sendAfterTheEndOfTheBondFailsWithENOTCONN() {
        calls.connect(sender, family(AF_UNSPEC, 2));
        assertResult(-ENOTCONN, calls.send(sender, bytes("x"), 0));
    }

    @Test
    void nameOfThePeerAfterTheEndOfTheBondFailsWithENOTCONN() {
        calls.connect(sender, family(AF_UNSPEC, 2));
        assertResult(-ENOTCONN, calls.getpeername(sender, memory(128), memoryOf(128)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void lengthWithoutAFamilyFailsWithEINVAL(int length) {
        assertResult(-EINVAL, calls.connect(sender, family(AF_UNSPEC, length)));
    }

    @Test
    void socketConnectedToItselfReceivesWhatItSends() {
        assertResult(0, calls.connect(other, second.buffer()));
        assertSends("hi", other);
        assertReceives("hi", other, 2, 0);
    }

    @Test
    void socketThatHasAnotherPeerFailsWithEPERM() {
        assertResult(0, calls.connect(receiver, second.buffer()));
        assertResult(-EPERM, calls.connect(socket(SOCK_DGRAM), first.buffer()));
    }
}
