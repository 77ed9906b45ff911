package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_WAITALL;
import static sockcall.Constants.SHUT_RD;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.tck.ReadableAssertions.assertWithin;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** Calls that wait for the other end to send, or to make room. */
class WaitingTests extends ContractFixture {
    private static final String BLOCKINGS = "sockcall.tck.PairKind#blockings";
    private static final String STREAMS = "sockcall.tck.PairKind#blockingStreams";

    /** More than a socket holds, so that a send has to wait for the receiver. */
    private static final int MEBIBYTE = 1 << 20;

    private final ByteBuffer buf = memory(6);

    @ParameterizedTest
    @MethodSource(BLOCKINGS)
    void recvWaitsForData(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall recv = BlockedCall.start(pair[1], () -> calls.recv(pair[1], buf, 0));
        assertSends("abc", pair[0]);
        recv.assertReturns(3);
        assertEquals("abc", text(buf, 3));
    }

    @ParameterizedTest
    @MethodSource(BLOCKINGS)
    void recvfromWaitsForData(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall recvfrom =
                BlockedCall.start(pair[1], () -> calls.recvfrom(pair[1], buf, 0, null, null));
        assertSends("abc", pair[0]);
        recvfrom.assertReturns(3);
        assertEquals("abc", text(buf, 3));
    }

    @ParameterizedTest
    @MethodSource(BLOCKINGS)
    void readWaitsForData(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall read = BlockedCall.start(pair[1], () -> calls.read(pair[1], buf));
        assertSends("abc", pair[0]);
        read.assertReturns(3);
        assertEquals("abc", text(buf, 3));
    }

    @ParameterizedTest
    @MethodSource(BLOCKINGS)
    void waitingRecvIsEndedByShutdownOfItsOwnSocket(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall recv = BlockedCall.start(pair[1], () -> calls.recv(pair[1], buf, 0));
        assertResult(0, calls.shutdown(pair[1], SHUT_RD));
        recv.assertReturns(0);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void waitingRecvIsEndedByCloseOfThePeer(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall recv = BlockedCall.start(pair[1], () -> calls.recv(pair[1], buf, 0));
        assertResult(0, descriptors.closed(pair[0]));
        recv.assertReturns(0);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void recvWithMSG_WAITALLWaitsUntilTheRoomIsFull(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall recv = waitingForTheRestOf("abc", pair);
        assertSends("def", pair[0]);
        recv.assertReturns(6);
        assertEquals("abcdef", text(buf, 6));
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void recvWithMSG_WAITALLReturnsWhatThereIsWhenPeerCloses(PairKind kind) {
        int[] pair = kind.open(this);
        BlockedCall recv = waitingForTheRestOf("abc", pair);
        assertResult(0, descriptors.closed(pair[0]));
        recv.assertReturns(3);
        assertEquals("abc", text(buf, 3));
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void recvWithMSG_WAITALLAndMSG_DONTWAITReturnsWhatThereIs(PairKind kind) {
        int[] pair = kind.open(this);
        assertSends("abc", pair[0]);
        assertReceives("abc", pair[1], 6, MSG_WAITALL | MSG_DONTWAIT);
    }

    @ParameterizedTest
    @MethodSource(STREAMS)
    void sendOfMoreThanFitsWaitsUntilAllIsTaken(PairKind kind) {
        int[] pair = kind.open(this);
        CompletableFuture<Integer> sent =
                CompletableFuture.supplyAsync(() -> calls.send(pair[0], Payload.of(MEBIBYTE), 0));
        Payload.assertIn(received(pair[1], MEBIBYTE));
        assertResult(MEBIBYTE, sent.join());
    }

    @Test
    void sendsOfTwoThreadsAreReceivedWithoutLoss() {
        int[] pair = socketpair(SOCK_STREAM);
        CompletableFuture<Integer> first = sending('1', pair[0]);
        CompletableFuture<Integer> second = sending('2', pair[0]);
        ByteBuffer all = received(pair[1], 2 * MEBIBYTE);
        assertEquals(MEBIBYTE, count('1', all));
        assertEquals(MEBIBYTE, count('2', all));
        assertResult(MEBIBYTE, first.join());
        assertResult(MEBIBYTE, second.join());
    }

    /** A receive with MSG_WAITALL that has got these bytes and waits for more. */
    private BlockedCall waitingForTheRestOf(String begin, int[] pair) {
        assertSends(begin, pair[0]);
        return BlockedCall.start(pair[1], () -> calls.recv(pair[1], buf, MSG_WAITALL));
    }

    private CompletableFuture<Integer> sending(char filler, int fd) {
        ByteBuffer bytes = memory(MEBIBYTE);
        for (int i = 0; i < MEBIBYTE; i++) {
            bytes.put(i, (byte) filler);
        }
        return CompletableFuture.supplyAsync(() -> calls.send(fd, bytes, 0));
    }

    /** So many bytes of a stream, by as many receives as it takes. */
    private ByteBuffer received(int fd, int size) {
        ByteBuffer all = memory(size);
        while (all.hasRemaining()) {
            int count = calls.recv(fd, all, 0);
            assertWithin(1, size, count);
            all.position(all.position() + count);
        }
        return all.flip();
    }

    private static int count(char filler, ByteBuffer bytes) {
        int count = 0;
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            count += bytes.get(i) == filler ? 1 : 0;
        }
        return count;
    }
}
