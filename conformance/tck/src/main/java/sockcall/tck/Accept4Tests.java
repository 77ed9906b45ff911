package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EOPNOTSUPP;
import static sockcall.tck.Results.assertAtOnce;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.SockaddrStorage;
import sockcall.SockaddrUn;

/** accept4(2): what it has beyond accept, and that it is the same otherwise. */
class Accept4Tests extends ContractFixture {
    private static final int UNKNOWN = 0x10;

    private final SockaddrUn server = abstractName();

    @ParameterizedTest
    @MethodSource("sockcall.tck.SocketTypes#flags")
    void flagsAreTheOnesAskedFor(int flags) {
        int listener = listening(SOCK_STREAM, server, 1);
        connected(SOCK_STREAM, server);
        int connection = opened(calls.accept4(listener, null, null, flags));
        assertEquals(flags, DescriptorInfo.flags(connection));
    }

    @EveryConnectionType
    void receiveOnANonBlockingConnectionFailsWithEAGAIN(int type) {
        int listener = listening(type, server, 1);
        connected(type, server);
        int connection = patient(opened(calls.accept4(listener, null, null, SOCK_NONBLOCK)));
        assertAtOnce(-EAGAIN, () -> calls.recv(connection, memory(1), 0));
    }

    @Test
    void unknownFlagFailsWithEINVAL() {
        int listener = listening(SOCK_STREAM, server, 1);
        connected(SOCK_STREAM, server);
        assertResult(-EINVAL, calls.accept4(listener, null, null, UNKNOWN));
    }

    @Test
    void connectionStaysWhenAFlagIsUnknown() {
        int listener = listening(SOCK_STREAM, server, 1);
        connected(SOCK_STREAM, server);
        calls.accept4(listener, null, null, UNKNOWN);
        accepted(listener);
    }

    @EveryConnectionType
    void nobodyWaitingFailsWithEAGAIN(int type) {
        int listener = listening(type | SOCK_NONBLOCK, server, 1);
        assertAtOnce(-EAGAIN, () -> calls.accept4(listener, null, null, 0));
    }

    @Test
    void datagramSocketFailsWithEOPNOTSUPP() {
        assertResult(-EOPNOTSUPP, calls.accept4(bound(SOCK_DGRAM, server), null, null, 0));
    }

    @EveryConnectionType
    void boundClientIsNamed(int type) {
        int listener = listening(type, server, 1);
        SockaddrUn client = abstractName();
        calls.connect(bound(type, client), server.buffer());
        SockaddrStorage storage = new SockaddrStorage();
        opened(calls.accept4(listener, storage.addr(), storage.addrlen(), 0));
        assertEquals(client, storage.get());
    }
}
