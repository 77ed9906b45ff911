package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.POLLHUP;
import static sockcall.Constants.POLLIN;
import static sockcall.Constants.POLLNVAL;
import static sockcall.Constants.POLLOUT;
import static sockcall.Constants.POLLRDHUP;
import static sockcall.Constants.SHUT_RDWR;
import static sockcall.Constants.SHUT_WR;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.Results.assertResult;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.abi.StructPollfd;

import java.nio.ByteBuffer;

/** poll(2). */
class PollTests extends ContractFixture {
    private static final String ALL = "sockcall.tck.PairKind#all";
    private static final String CONNECTIONS = "sockcall.tck.PairKind#connections";
    private static final String DATAGRAMS = "sockcall.tck.PairKind#datagrams";
    /** Where {@code revents} is: behind an int and a short, poll(2). */
    private static final int REVENTS = 6;

    private static final String STREAMS = "sockcall.tck.PairKind#streams";

    @ParameterizedTest
    @MethodSource(ALL)
    void idleSocketIsReadyToSend(PairKind kind) {
        PollEvents.assertFound(calls, POLLOUT, kind.open(this)[0]);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void socketWithDataIsReadyForBoth(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("x", pair[0]);
        PollEvents.assertFound(calls, POLLIN | POLLOUT, pair[1]);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void eventsThatAreNotAskedForAreNotReported(PairKind kind) {
        assertResult(0, calls.poll(PollEvents.pollfd(kind.open(this)[0], POLLIN), 0));
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void closeOfThePeerIsAHangUp(PairKind kind) {
        int[] pair = kind.open(this);
        descriptors.closed(pair[1]);
        PollEvents.assertFound(calls, POLLIN | POLLOUT | POLLHUP | POLLRDHUP, pair[0]);
    }

    @ParameterizedTest
    @MethodSource(DATAGRAMS)
    void closeOfThePeerIsNothingToADatagramSocket(PairKind kind) {
        int[] pair = kind.open(this);
        descriptors.closed(pair[1]);
        PollEvents.assertFound(calls, POLLOUT, pair[0]);
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void shutdownOfThePeersSendingIsHalfAHangUp(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(0, calls.shutdown(pair[1], SHUT_WR));
        PollEvents.assertFound(calls, POLLIN | POLLOUT | POLLRDHUP, pair[0]);
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void shutdownOfThePeerIsAHangUp(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(0, calls.shutdown(pair[1], SHUT_RDWR));
        PollEvents.assertFound(calls, POLLIN | POLLOUT | POLLHUP | POLLRDHUP, pair[0]);
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void shutdownOfTheSocketItselfIsAHangUp(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(0, calls.shutdown(pair[0], SHUT_RDWR));
        PollEvents.assertFound(calls, POLLIN | POLLOUT | POLLHUP | POLLRDHUP, pair[0]);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void fullSocketIsNotReadyToSend(PairKind kind) {
        int fd = kind.open(this)[0];
        fill(fd);
        PollEvents.assertFound(calls, 0, fd);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void fullSocketIsReadyAgainAfterThePeerHasReceived(PairKind kind) {
        int[] pair = kind.open(this);
        fill(pair[0]);
        drain(pair[1]);
        PollEvents.assertFound(calls, POLLOUT, pair[0]);
    }

    @Test
    void listenerWithoutConnectionIsNotReady() {
        PollEvents.assertFound(calls, 0, listening(SOCK_STREAM, path("s"), 1));
    }

    @Test
    void listenerWithConnectionIsReadyToAccept() {
        int listener = listening(SOCK_STREAM, path("s"), 1);
        assertResult(0, calls.connect(socket(SOCK_STREAM), path("s").buffer()));
        PollEvents.assertFound(calls, POLLIN, listener);
    }

    @Test
    void closedDescriptorIsInvalid() {
        int fd = socket(SOCK_STREAM);
        descriptors.closed(fd);
        PollEvents.assertFound(calls, POLLNVAL, fd);
    }

    @Test
    void negativeDescriptorIsPassedOver() {
        PollEvents.assertFound(calls, 0, -1);
    }

    @Test
    void onlyTheEntriesFromPositionToLimitArePolled() {
        int fd = socketpair(SOCK_STREAM)[0];
        ByteBuffer fds = memory(3 * StructPollfd.SIZE);
        for (int i = 0; i < 3; i++) {
            StructPollfd.fd(fds, i * StructPollfd.SIZE, fd);
            StructPollfd.events(fds, i * StructPollfd.SIZE, POLLOUT);
        }
        fds.position(StructPollfd.SIZE).limit(2 * StructPollfd.SIZE);
        assertResult(1, calls.poll(fds, 0));
        fds.clear();
        assertEquals(0, StructPollfd.revents(fds, 0));
        assertEquals(POLLOUT, StructPollfd.revents(fds, StructPollfd.SIZE));
        assertEquals(0, StructPollfd.revents(fds, 2 * StructPollfd.SIZE));
    }

    @Test
    void resultIsTheNumberOfEntriesThatAreReady() {
        int fd = socketpair(SOCK_STREAM)[0];
        ByteBuffer fds = memory(3 * StructPollfd.SIZE)
                .put(0, PollEvents.pollfd(fd, POLLOUT), 0, StructPollfd.SIZE)
                .put(StructPollfd.SIZE, PollEvents.pollfd(fd, POLLIN), 0, StructPollfd.SIZE)
                .put(2 * StructPollfd.SIZE, PollEvents.pollfd(fd, POLLOUT), 0, StructPollfd.SIZE);
        assertResult(2, calls.poll(fds, 0));
    }

    @Test
    void noEntriesAtAllIsATimeout() {
        assertResult(0, calls.poll(null, 0));
    }

    @Test
    void moreEntriesThanDescriptorsAllowedFailWithEINVAL() {
        // The kernel lets no limit be as high as this, and refuses before it looks at memory.
        assertResult(-EINVAL, backend.poll(memory(StructPollfd.SIZE), Integer.MAX_VALUE, 0));
    }

    @ParameterizedTest
    @MethodSource(CONNECTIONS)
    void hangUpWakesAPollThatAskedForNothing(PairKind kind) {
        int[] pair = kind.open(this);
        int nfds = 77;
        ByteBuffer fds = memory(nfds * StructPollfd.SIZE);
        for (int i = 0; i < nfds; i++) {
            StructPollfd.fd(fds, i * StructPollfd.SIZE, i == 0 ? pair[0] : -1);
        }
        BlockedCall poll = BlockedCall.polling(nfds, () -> calls.poll(fds, PATIENCE * 1000));
        assertResult(0, calls.shutdown(pair[1], SHUT_RDWR));
        poll.assertReturns(1);
        assertEquals(POLLHUP, StructPollfd.revents(fds, 0));
    }

    /** The kernel waits no shorter than it is told; how much longer is the machine's affair. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 25, 105})
    void timeoutIsInMilliseconds(int timeout) {
        ByteBuffer fds = PollEvents.pollfd(socketpair(SOCK_STREAM)[0], POLLIN);
        long begin = System.nanoTime();
        assertResult(0, calls.poll(fds, timeout));
        long waited = System.nanoTime() - begin;
        assertTrue(waited >= MILLISECONDS.toNanos(timeout), () -> waited + " ns");
        assertTrue(waited < SECONDS.toNanos(PATIENCE), () -> waited + " ns");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -2, Integer.MIN_VALUE})
    void negativeTimeoutIsNone(int timeout) {
        int[] pair = socketpair(SOCK_STREAM);
        int nfds = 78;
        ByteBuffer fds = memory(nfds * StructPollfd.SIZE);
        for (int i = 0; i < nfds; i++) {
            StructPollfd.fd(fds, i * StructPollfd.SIZE, i == nfds - 1 ? pair[0] : -1);
            StructPollfd.events(fds, i * StructPollfd.SIZE, POLLIN);
        }
        BlockedCall poll = BlockedCall.polling(nfds, () -> calls.poll(fds, timeout));
        assertSends("x", pair[1]);
        poll.assertReturns(1);
        assertEquals(POLLIN, StructPollfd.revents(fds, (nfds - 1) * StructPollfd.SIZE));
    }

    @Test
    void whatWasFoundBeforeIsCleared() {
        int fd = socketpair(SOCK_STREAM)[0];
        ByteBuffer fds = memory(2 * StructPollfd.SIZE);
        for (int i = 0; i < 2; i++) {
            int entry = i * StructPollfd.SIZE;
            StructPollfd.fd(fds, entry, i == 0 ? fd : -1);
            StructPollfd.events(fds, entry, POLLIN);
            fds.putShort(entry + REVENTS, (short) POLLHUP);
        }
        assertResult(0, calls.poll(fds, 0));
        assertEquals(0, StructPollfd.revents(fds, 0));
        assertEquals(0, StructPollfd.revents(fds, StructPollfd.SIZE));
    }

    @Test
    void onlyReventsAreWritten() {
        ByteBuffer fds = PollEvents.pollfd(socketpair(SOCK_STREAM)[0], POLLOUT | POLLIN);
        long asked = fds.getLong(0);
        assertResult(1, calls.poll(fds, 0));
        assertEquals(POLLOUT, StructPollfd.revents(fds, 0));
        assertEquals(asked, fds.putShort(REVENTS, (short) 0).getLong(0));
    }

    private void drain(int fd) {
        ByteBuffer buf = memory(65536);
        int size = 1;
        while (size > 0) {
            size = calls.recv(fd, buf, MSG_DONTWAIT);
        }
    }
}
