package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.Errno.EINVAL;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.Iovecs;
import sockcall.MsgHdr;
import sockcall.Syscalls;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Several buffers in one call, of whatever kind of memory: readv(2), writev(2), and messages. */
class VectorTests extends ContractFixture {

    /** The calls that gather, and those that scatter. */
    enum Vector {
        WRITEV_READV {
            @Override
            int out(Syscalls calls, int fd, Iovecs iov) {
                return calls.writev(fd, iov);
            }

            @Override
            int in(Syscalls calls, int fd, Iovecs iov) {
                return calls.readv(fd, iov);
            }
        },
        SENDMSG_RECVMSG {
            @Override
            int out(Syscalls calls, int fd, Iovecs iov) {
                return calls.sendmsg(fd, new MsgHdr().msg_iov(iov), 0);
            }

            @Override
            int in(Syscalls calls, int fd, Iovecs iov) {
                return calls.recvmsg(fd, new MsgHdr().msg_iov(iov), 0);
            }
        };

        abstract int out(Syscalls calls, int fd, Iovecs iov);

        abstract int in(Syscalls calls, int fd, Iovecs iov);
    }

    static Stream<Arguments> kinds() {
        return Arrays.stream(Vector.values())
                .flatMap(vector -> MemoryKind.all().map(kind -> Arguments.of(vector, kind)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void buffersAreGatheredFromPositionToLimit(Vector vector, MemoryKind kind) {
        int[] pair = socketpair(SOCK_SEQPACKET);
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        Payload.fill(memory.window());
        ByteBuffer rest = bytes("rest");
        assertResult(104, vector.out(calls, pair[0], new Iovecs(memory.window(), rest)));
        ByteBuffer received = memory(200);
        assertResult(104, calls.recv(pair[1], received, 0));
        assertEquals("rest", text(received.position(100), 4));
        Payload.assertIn(received.clear().limit(100));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void buffersThatAreGatheredStayAsTheyWere(Vector vector, MemoryKind kind) {
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        Iovecs iov = new Iovecs(memory.window());
        assertResult(100, vector.out(calls, socketpair(SOCK_STREAM)[0], iov));
        memory.assertWritten(0);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readOnlyViewIsGathered(Vector vector, MemoryKind kind) {
        int[] pair = socketpair(SOCK_STREAM);
        ByteBuffer window = new FencedMemory(kind, 3, directory).window();
        window.put(window.position(), bytes("abc"), 0, 3);
        assertResult(3, vector.out(calls, pair[0], new Iovecs(window.asReadOnlyBuffer())));
        assertReceives("abc", pair[1], 8, 0);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void buffersAreScatteredToFromPositionToLimit(Vector vector, MemoryKind kind) {
        int[] pair = socketpair(SOCK_STREAM);
        assertResult(200, calls.send(pair[0], Payload.of(200), 0));
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        FencedMemory rest = new FencedMemory(MemoryKind.ALLOCATED, 200, directory);
        Iovecs iov = new Iovecs(memory.window(), rest.window());
        assertResult(200, vector.in(calls, pair[1], iov));
        Payload.assertIn(memory.window());
        memory.assertWritten(100);
        rest.assertWritten(100);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void arrayThatIsFixedTakesItsBuffersAsTheyStood(Vector vector, MemoryKind kind) {
        int[] pair = socketpair(SOCK_STREAM);
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        ByteBuffer window = memory.window().duplicate();
        Iovecs iov = Iovecs.fixed(window, memory(0));
        for (int i = 0; i < 2; i++) {
            window.position(window.position() + 1).limit(window.limit() - 1);
            assertResult(200, calls.send(pair[0], Payload.of(200), 0));
            assertResult(100, vector.in(calls, pair[1], iov));
            assertResult(100, vector.out(calls, pair[1], iov));
            assertResult(100, calls.recv(pair[1], memory(100), 0));
            assertResult(100, calls.recv(pair[0], memory(200), 0));
        }
        memory.assertWritten(100);
    }

    @ParameterizedTest
    @EnumSource
    void heapBufferOfAFixedArrayIsRefused(Vector vector) {
        int fd = socketpair(SOCK_STREAM)[0];
        Iovecs heap = Iovecs.fixed(ByteBuffer.allocate(1));
        assertThrows(IllegalArgumentException.class, () -> vector.out(calls, fd, heap));
    }

    @ParameterizedTest
    @EnumSource
    void readOnlyBufferOfAFixedArrayIsNotWritten(Vector vector) {
        int fd = socketpair(SOCK_STREAM)[0];
        Iovecs readOnly = Iovecs.fixed(memory(1).asReadOnlyBuffer());
        assertThrows(ReadOnlyBufferException.class, () -> vector.in(calls, fd, readOnly));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void callThatFailsLeavesTheBuffersAsTheyWere(Vector vector, MemoryKind kind) {
        int fd = socketpair(SOCK_STREAM | SOCK_NONBLOCK)[0];
        FencedMemory memory = new FencedMemory(kind, 100, directory);
        assertResult(-EAGAIN, vector.in(calls, fd, new Iovecs(memory.window())));
        memory.assertWritten(0);
    }

    @ParameterizedTest
    @MethodSource("sockcall.tck.PairKind#all")
    void writevAndReadvGoTogether(PairKind kind) {
        int[] pair = kind.open(this);
        assertResult(5, calls.writev(pair[0], new Iovecs(bytes("abc"), bytes("de"))));
        ByteBuffer first = memory(4);
        ByteBuffer second = memory(4);
        assertResult(5, calls.readv(pair[1], new Iovecs(first, second)));
        assertEquals("abcd", text(first, 4));
        assertEquals("e", text(second, 1));
    }

    @Test
    void noBuffersAreNoBytes() {
        int[] pair = socketpair(SOCK_STREAM);
        assertResult(0, calls.writev(pair[0], new Iovecs()));
        assertResult(0, calls.readv(pair[1], new Iovecs()));
    }

    @Test
    void moreBuffersThanTheKernelTakesFailWithEINVAL() {
        ByteBuffer[] buffers = new ByteBuffer[1025];
        Arrays.fill(buffers, memory(1));
        assertResult(-EINVAL, calls.writev(socketpair(SOCK_STREAM)[0], new Iovecs(buffers)));
    }

    @Test
    void arrayThatIsReusedTakesItsBuffersAsTheyStand() {
        int[] pair = socketpair(SOCK_STREAM);
        ByteBuffer buffer = bytes("abc").limit(1);
        Iovecs iov = new Iovecs(buffer);
        assertResult(1, calls.writev(pair[0], iov));
        buffer.clear().position(1);
        assertResult(2, calls.writev(pair[0], iov));
        assertReceives("abc", pair[1], 8, 0);
    }
}
