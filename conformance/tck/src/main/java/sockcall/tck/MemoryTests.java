package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.MSG_TRUNC;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;

/** Where the bytes of a buffer are read and written, whatever kind of buffer it is. */
class MemoryTests extends ContractFixture {

    static Stream<Arguments> kinds() {
        return Arrays.stream(Transfer.values())
                .flatMap(transfer -> MemoryKind.all().map(kind -> Arguments.of(transfer, kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bytesFromPositionToLimitAreSent(Transfer transfer, MemoryKind kind) {
        int[] pair = socketpair(SOCK_SEQPACKET);
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        Payload.fill(memory.window());
        assertResult(100, transfer.out(calls, pair[0], memory.window()));
        ByteBuffer received = memory(200);
        assertResult(100, calls.recv(pair[1], received, 0));
        Payload.assertIn(received.limit(100));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void sendLeavesTheBufferAsItWas(Transfer transfer, MemoryKind kind) {
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        assertResult(100, transfer.out(calls, socketpair(SOCK_STREAM)[0], memory.window()));
        memory.assertWritten(0);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readOnlyViewIsSent(Transfer transfer, MemoryKind kind) {
        int[] pair = socketpair(SOCK_STREAM);
        ByteBuffer window = new FencedMemory(kind, 3, directory).window();
        window.put(window.position(), bytes("abc"), 0, 3);
        assertResult(3, transfer.out(calls, pair[0], window.asReadOnlyBuffer()));
        assertReceives("abc", pair[1], 8, 0);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bytesAreReceivedFromThePositionOn(Transfer transfer, MemoryKind kind) {
        int[] pair = socketpair(SOCK_STREAM);
        assertSends("abc", pair[0]);
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        assertResult(3, transfer.in(calls, pair[1], memory.window()));
        assertEquals("abc", text(memory.window(), 3));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bytesAreReceivedUpToTheLimit(Transfer transfer, MemoryKind kind) {
        int[] pair = socketpair(SOCK_STREAM);
        assertResult(200, calls.send(pair[0], Payload.of(200), 0));
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        assertResult(100, transfer.in(calls, pair[1], memory.window()));
        Payload.assertIn(memory.window());
        memory.assertWritten(100);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void receiveOfFewerBytesLeavesTheRestAsItWas(Transfer transfer, MemoryKind kind) {
        int[] pair = socketpair(SOCK_STREAM);
        assertSends("abc", pair[0]);
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        assertResult(3, transfer.in(calls, pair[1], memory.window()));
        memory.assertWritten(3);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void receiveThatFailsLeavesTheBufferAsItWas(Transfer transfer, MemoryKind kind) {
        int fd = socketpair(SOCK_STREAM | SOCK_NONBLOCK)[0];
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        assertResult(-EAGAIN, transfer.in(calls, fd, memory.window()));
        memory.assertWritten(0);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void endOfTheStreamLeavesTheBufferAsItWas(Transfer transfer, MemoryKind kind) {
        int[] pair = socketpair(SOCK_STREAM);
        assertResult(0, descriptors.closed(pair[0]));
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        assertResult(0, transfer.in(calls, pair[1], memory.window()));
        memory.assertWritten(0);
    }

    @ParameterizedTest
    @EnumSource
    void emptyBufferSendsNoByteThatIsAroundIt(Transfer transfer) {
        int[] pair = socketpair(SOCK_DGRAM);
        FencedMemory memory = new FencedMemory(MemoryKind.ALLOCATED, 0, directory);
        assertResult(0, transfer.out(calls, pair[0], memory.window()));
        assertReceives("", pair[1], 8, MSG_DONTWAIT);
    }

    @ParameterizedTest
    @EnumSource
    void emptyBufferReceivesNoByte(Transfer transfer) {
        int[] pair = socketpair(SOCK_DGRAM);
        assertSends("abc", pair[0]);
        FencedMemory memory = new FencedMemory(MemoryKind.ALLOCATED, 0, directory);
        assertResult(0, transfer.in(calls, pair[1], memory.window()));
        memory.assertWritten(0);
    }

    @Test
    void resultLargerThanTheRoomWritesOnlyTheRoom() {
        int[] pair = socketpair(SOCK_DGRAM);
        assertResult(200, calls.send(pair[0], Payload.of(200), 0));
        FencedMemory memory = new FencedMemory(MemoryKind.ALLOCATED, 100, directory);
        assertResult(200, calls.recv(pair[1], memory.window(), MSG_TRUNC));
        memory.assertWritten(100);
    }

    @Test
    void recvfromLargerThanTheRoomWritesOnlyTheRoom() {
        int[] pair = socketpair(SOCK_DGRAM);
        assertResult(200, calls.send(pair[0], Payload.of(200), 0));
        FencedMemory memory = new FencedMemory(MemoryKind.ALLOCATED, 100, directory);
        assertResult(200, calls.recvfrom(pair[1], memory.window(), MSG_TRUNC, null, null));
        memory.assertWritten(100);
    }

    @Test
    void sendOfAPartMovesNothing() {
        int fd = socketpair(SOCK_STREAM | SOCK_NONBLOCK)[0];
        ByteBuffer buf = memory(1 << 20).position(4);
        calls.send(fd, buf, 0);
        assertEquals(4, buf.position());
        assertEquals(1 << 20, buf.limit());
    }
}
