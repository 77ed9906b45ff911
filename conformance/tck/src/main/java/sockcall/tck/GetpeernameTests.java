package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.ENOTCONN;
import static sockcall.tck.ReadableAssertions.assertBytes;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.SockaddrUn;

import java.nio.ByteBuffer;

/** getpeername(2). */
class GetpeernameTests extends ContractFixture {
    private final SockaddrUn server = abstractName();
    private final ByteBuffer addr = memory(128);

    @EveryType
    void unconnectedSocketFailsWithENOTCONN(int type) {
        assertResult(-ENOTCONN, calls.getpeername(socket(type), addr, memoryOf(128)));
    }

    @EveryConnectionType
    void listeningSocketFailsWithENOTCONN(int type) {
        int listener = listening(type, server, 1);
        assertResult(-ENOTCONN, calls.getpeername(listener, addr, memoryOf(128)));
    }

    @EveryType
    void otherHalfOfAPairIsUnnamed(int type) {
        assertEquals(SockaddrUn.unnamed(), peer(socketpair(type)[0]));
    }

    @EveryConnectionType
    void clientSeesTheNameOfTheListener(int type) {
        listening(type, path("server"), 1);
        assertEquals(path("server"), peer(connected(type, path("server"))));
    }

    @EveryConnectionType
    void nameOfTheListenerStaysAfterItClosed(int type) {
        int listener = listening(type, server, 1);
        int client = connected(type, server);
        accepted(listener);
        descriptors.closed(listener);
        assertEquals(server, peer(client));
    }

    @EveryType
    void nameOfAPeerThatClosedStays(int type) {
        int[] pair = socketpair(type);
        assertResult(0, calls.bind(pair[1], server.buffer()));
        descriptors.closed(pair[1]);
        assertEquals(server, peer(pair[0]));
    }

    @Test
    void lengthOfACutAddressIsTheWholeLength() {
        listening(SOCK_STREAM, server, 1);
        ByteBuffer addrlen = memoryOf(5);
        assertResult(0, calls.getpeername(connected(SOCK_STREAM, server), addr, addrlen));
        assertEquals(server.length(), addrlen.getInt(0));
    }

    @Test
    void nothingIsWrittenAfterACutAddress() {
        listening(SOCK_STREAM, server, 1);
        assertResult(0, calls.getpeername(connected(SOCK_STREAM, server), addr, memoryOf(5)));
        assertBytes(memory(128).put(0, server.buffer(), 0, 5), addr);
    }

    @Test
    void negativeLengthFailsWithEINVAL() {
        int fd = socketpair(SOCK_STREAM)[0];
        assertResult(-EINVAL, backend.getpeername(fd, addr, memoryOf(-1)));
    }
}
