package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SHUT_RDWR;
import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SO_RCVTIMEO;
import static sockcall.Constants.SO_TYPE;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EINVAL;
import static sockcall.Errno.EOPNOTSUPP;
import static sockcall.tck.Results.assertAtOnce;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.SockaddrStorage;
import sockcall.SockaddrUn;
import sockcall.abi.StructSockaddrUn;
import sockcall.tck.scenario.BadMemory;

import java.nio.ByteBuffer;

/** accept(2). */
class AcceptTests extends ContractFixture {
    private static final int MILLISECOND = 1_000;

    private final SockaddrUn server = abstractName();
    private final SockaddrStorage storage = new SockaddrStorage();

    @EveryConnectionType
    void connectionHasTheTypeOfTheListener(int type) {
        int listener = listening(type, server, 1);
        connected(type, server);
        assertEquals(type, option(accepted(listener), SO_TYPE));
    }

    @EveryConnectionType
    void connectionReachesTheClient(int type) {
        int listener = listening(type, server, 1);
        int client = connected(type, server);
        assertSends("hello", accepted(listener));
        assertReceives("hello", client, 16, 0);
    }

    @EveryConnectionType
    void bytesSentBeforeAcceptAreThere(int type) {
        int listener = listening(type, server, 1);
        assertSends("early", connected(type, server));
        assertReceives("early", accepted(listener), 16, 0);
    }

    @EveryConnectionType
    void connectionsComeInTheOrderOfTheirConnects(int type) {
        int listener = listening(type, server, 2);
        assertSends("1", connected(type, server));
        assertSends("2", connected(type, server));
        assertReceives("1", accepted(listener), 1, 0);
        assertReceives("2", accepted(listener), 1, 0);
    }

    @EveryConnectionType
    void clientThatClosedBeforeAcceptIsAtItsEnd(int type) {
        int listener = listening(type, server, 1);
        descriptors.closed(connected(type, server));
        assertReceives("", accepted(listener), 1, 0);
    }

    @Test
    void flagsOfTheListenerAreNotInherited() {
        int listener = listening(SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, server, 1);
        connected(SOCK_STREAM, server);
        assertEquals(0, DescriptorInfo.flags(opened(calls.accept(listener, null, null))));
    }

    @EveryConnectionType
    void unboundSocketFailsWithEINVAL(int type) {
        assertResult(-EINVAL, calls.accept(socket(type), null, null));
    }

    @EveryConnectionType
    void socketThatDoesNotListenFailsWithEINVAL(int type) {
        assertResult(-EINVAL, calls.accept(bound(type, server), null, null));
    }

    @Test
    void datagramSocketFailsWithEOPNOTSUPP() {
        assertResult(-EOPNOTSUPP, calls.accept(bound(SOCK_DGRAM, server), null, null));
    }

    @EveryConnectionType
    void nobodyWaitingFailsWithEAGAIN(int type) {
        int listener = listening(type | SOCK_NONBLOCK, server, 1);
        assertAtOnce(-EAGAIN, () -> calls.accept(listener, null, null));
    }

    @EveryConnectionType
    void nobodyComingInTimeFailsWithEAGAIN(int type) {
        int listener = listening(type, server, 1);
        timeout(listener, SO_RCVTIMEO, 0, MILLISECOND);
        assertAtOnce(-EAGAIN, () -> calls.accept(listener, null, null));
    }

    @EveryConnectionType
    void blockedCallTakesTheNextConnection(int type) {
        int listener = listening(type, server, 1);
        BlockedCall accept = BlockedCall.start(listener, () -> calls.accept(listener, null, null));
        assertSends("x", connected(type, server));
        assertReceives("x", patient(opened(accept.result())), 1, 0);
    }

    @EveryConnectionType
    void blockedCallIsWokenByShutdownWithEINVAL(int type) {
        int listener = listening(type, server, 1);
        BlockedCall accept = BlockedCall.start(listener, () -> calls.accept(listener, null, null));
        calls.shutdown(listener, SHUT_RDWR);
        assertResult(-EINVAL, accept.result());
    }

    @EveryConnectionType
    void boundClientIsNamed(int type) {
        int listener = listening(type, server, 1);
        SockaddrUn client = connectedByName(type);
        opened(calls.accept(listener, storage.addr(), storage.addrlen()));
        assertEquals(client, storage.get());
    }

    @EveryConnectionType
    void unboundClientIsUnnamed(int type) {
        int listener = listening(type, server, 1);
        connected(type, server);
        opened(calls.accept(listener, storage.addr(), storage.addrlen()));
        assertEquals(SockaddrUn.unnamed(), storage.get());
    }

    @Test
    void nothingIsWrittenAfterTheFamilyOfAnUnnamedClient() {
        int listener = listening(SOCK_STREAM, server, 1);
        connected(SOCK_STREAM, server);
        storage.addr().putLong(StructSockaddrUn.sun_path, -1);
        opened(calls.accept(listener, storage.addr(), storage.addrlen()));
        assertEquals(-1, storage.addr().getLong(StructSockaddrUn.sun_path));
    }

    @Test
    void lengthOfACutAddressIsTheWholeLength() {
        int listener = listening(SOCK_STREAM, server, 1);
        SockaddrUn client = connectedByName(SOCK_STREAM);
        ByteBuffer addrlen = memoryOf(5);
        opened(calls.accept(listener, storage.addr(), addrlen));
        assertEquals(client.length(), addrlen.getInt(0));
    }

    @Test
    void nothingIsWrittenAfterACutAddress() {
        int listener = listening(SOCK_STREAM, server, 1);
        SockaddrUn client = connectedByName(SOCK_STREAM);
        opened(calls.accept(listener, storage.addr(), memoryOf(5)));
        ByteBuffer expected = memory(storage.addr().capacity()).put(0, client.buffer(), 0, 5);
        assertEquals(expected, storage.addr());
    }

    /** The kernel has the connection in hand when it finds nowhere to write the name. */
    @EveryConnectionType
    void connectionIsLostWhenItsAddressCannotBeWritten(int type) {
        int listener = listening(type, server, 1);
        int client = connected(type, server);
        calls.accept(listener, BadMemory.of(128), memoryOf(128));
        assertReceives("", client, 1, 0);
    }

    private SockaddrUn connectedByName(int type) {
        SockaddrUn client = abstractName();
        assertResult(0, calls.connect(bound(type, client), server.buffer()));
        return client;
    }
}
