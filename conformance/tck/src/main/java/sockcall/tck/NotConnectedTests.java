package sockcall.tck;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOTCONN;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What data does on a socket that has no peer. */
class NotConnectedTests extends ContractFixture {

    @EveryType
    void sendWithoutPeerFailsWithENOTCONN(int type) {
        assertResult(-ENOTCONN, calls.send(socket(type), bytes("x"), 0));
    }

    @EveryType
    void writeWithoutPeerFailsWithENOTCONN(int type) {
        assertResult(-ENOTCONN, calls.write(socket(type), bytes("x")));
    }

    @EveryType
    void sendtoWithoutPeerAndAddressFailsWithENOTCONN(int type) {
        assertResult(-ENOTCONN, calls.sendto(socket(type), bytes("x"), 0, null));
    }

    @ParameterizedTest
    @EnumSource
    void receiveFromPacketSocketWithoutPeerFailsWithENOTCONN(Transfer transfer) {
        assertResult(-ENOTCONN, transfer.in(calls, socket(SOCK_SEQPACKET), memory(8)));
    }

    @ParameterizedTest
    @EnumSource
    void receiveFromStreamWithoutPeerFailsWithEINVAL(Transfer transfer) {
        assertResult(-EINVAL, transfer.in(calls, socket(SOCK_STREAM), memory(8)));
    }

    @Test
    void recvFromListenerFailsWithEINVAL() {
        int listener = listening(SOCK_STREAM, path("s"), 1);
        assertResult(-EINVAL, calls.recv(listener, memory(8), 0));
    }

    @Test
    void recvFromDatagramSocketWithoutPeerFailsWithEAGAIN() {
        assertResult(-EAGAIN, calls.recv(socket(SOCK_DGRAM), memory(8), MSG_DONTWAIT));
    }
}
