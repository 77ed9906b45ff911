package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.exactly;

import sockcall.Constants;
import sockcall.Iovecs;
import sockcall.MsgHdr;
import sockcall.Syscalls;
import sockcall.bench.AlignedMemory;
import sockcall.bench.Operation;

import java.nio.ByteBuffer;

/**
 * Small messages in a stream, packed into one call, and taken by one large recv of the same thread:
 * beside a message of its own out and in again, it says what a call costs.
 */
final class Packed implements Operation {
    /** How many messages a call takes. */
    static final int BATCH = 32;

    private static final int SIZE = 64;
    private static final int ROOM = 64 * 1024;

    private final Syscalls calls;
    private final int[] pair;
    private final Loop loop;

    /** So many batches, in a loop of its own, which knows the call when it is compiled. */
    private interface Loop {
        void repeat(int[] pair, int batches);
    }

    private Packed(Syscalls calls, Loop loop) {
        this.calls = calls;
        this.loop = loop;
        pair = new Sockets(calls).pair(Constants.SOCK_STREAM);
    }

    /** {@return messages that sendmsg packs} */
    static Packed bySendmsg(Syscalls calls) {
        MsgHdr packed = new MsgHdr().msg_iov(Iovecs.fixed(buffers()));
        ByteBuffer room = AlignedMemory.of(ROOM);
        return new Packed(calls, (pair, batches) -> {
            for (int i = 0; i < batches; i++) {
                exactly(BATCH * SIZE, "sendmsg", calls.sendmsg(pair[0], packed, 0));
                exactly(BATCH * SIZE, "recv", calls.recv(pair[1], room, 0));
            }
        });
    }

    /** {@return messages that writev packs} */
    static Packed byWritev(Syscalls calls) {
        Iovecs packed = Iovecs.fixed(buffers());
        ByteBuffer room = AlignedMemory.of(ROOM);
        return new Packed(calls, (pair, batches) -> {
            for (int i = 0; i < batches; i++) {
                exactly(BATCH * SIZE, "writev", calls.writev(pair[0], packed));
                exactly(BATCH * SIZE, "recv", calls.recv(pair[1], room, 0));
            }
        });
    }

    /** {@return one buffer a message} */
    static ByteBuffer[] buffers() {
        ByteBuffer[] buffers = new ByteBuffer[BATCH];
        for (int i = 0; i < BATCH; i++) {
            buffers[i] = AlignedMemory.of(SIZE);
        }
        return buffers;
    }

    @Override
    public void repeat(int count) {
        loop.repeat(pair, count / BATCH);
    }

    @Override
    public void close() {
        calls.close(pair[0]);
        calls.close(pair[1]);
    }
}
