package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EAGAIN;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.Syscalls;
import sockcall.spi.BufferLifetime;

import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** Memory that ends while a struct still points to it, after calls that it has served. */
class LifetimeTests extends ContractFixture {

    /** A struct that points to this memory, and a call that sends with it. */
    enum Struct {
        WRITEV {
            @Override
            Sending over(Syscalls calls, int fd, ByteBuffer memory) {
                Iovecs iov = new Iovecs(ByteBuffer.allocateDirect(0), memory);
                return () -> calls.writev(fd, iov);
            }
        },
        WRITEV_FIXED {
            @Override
            Sending over(Syscalls calls, int fd, ByteBuffer memory) {
                Iovecs iov = Iovecs.fixed(ByteBuffer.allocateDirect(0), memory);
                return () -> calls.writev(fd, iov);
            }
        },
        SENDMMSG {
            @Override
            Sending over(Syscalls calls, int fd, ByteBuffer memory) {
                MMsgHdrs messages = new MMsgHdrs(1);
                messages.msg_hdr(0).msg_iov(memory);
                return () -> calls.sendmmsg(fd, messages, 1, 0) == 1 ? messages.msg_len(0) : -1;
            }
        };

        abstract Sending over(Syscalls calls, int fd, ByteBuffer memory);
    }

    /** Sends, and returns the bytes sent. */
    private interface Sending {
        int send();
    }

    static Stream<MemoryKind> ownMemory() {
        return Stream.of(MemoryKind.values()).filter(kind -> kind != MemoryKind.ARENA);
    }

    @ParameterizedTest
    @EnumSource
    void closedArenaIsSeenByTheNextCall(Struct struct) throws Exception {
        assumeTrue(ArenaMemory.exists(), "arenas came with Java 22");
        int[] pair = socketpair(SOCK_STREAM);
        Sending sending;
        try (ArenaMemory arena = ArenaMemory.shared(3)) {
            sending = struct.over(calls, pair[0], arena.memory());
            assertResult(3, sending.send());
            assertResult(3, sending.send());
        }
        assertThrows(IllegalStateException.class, sending::send);
        assertResult(6, calls.recv(pair[1], memory(8), 0));
        assertResult(-EAGAIN, calls.recv(pair[1], memory(1), MSG_DONTWAIT));
    }

    @Test
    void memoryOfAnArenaCanEnd() {
        assumeTrue(ArenaMemory.exists(), "arenas came with Java 22");
        assertTrue(BufferLifetime.canEnd(ArenaMemory.closed(1)));
        assertTrue(BufferLifetime.canEnd(ArenaMemory.ofAnotherThread(1).slice(0, 1)));
    }

    /** Were it otherwise, calls would only be slower. */
    @ParameterizedTest
    @MethodSource("ownMemory")
    void memoryOfABufferCannotEnd(MemoryKind kind) {
        ByteBuffer memory = kind.memory(4, directory);
        assertFalse(BufferLifetime.canEnd(memory));
        assertFalse(BufferLifetime.canEnd(memory.asReadOnlyBuffer().slice(1, 2)));
        assertEquals(4, memory.remaining());
    }
}
