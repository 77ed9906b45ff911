package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;
import static sockcall.bench.syscalls.Results.exactly;

import sockcall.Constants;
import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.Syscalls;
import sockcall.bench.Operation;
import sockcall.bench.Partner;
import sockcall.bench.TransportPair;

import java.nio.ByteBuffer;

/** Small messages, several to a call, to a partner that takes what comes. */
final class Datagrams implements Operation {
    /** How many messages a call takes. */
    static final int BATCH = 32;

    private static final int SIZE = 64;
    private static final int STREAM_ROOM = 64 * 1024;

    /** One call that sends a batch. */
    private interface Sending {
        void send(int fd);
    }

    private final Syscalls calls;
    private final int[] pair;
    private final Sending sending;
    private final Thread partner;

    private Datagrams(Syscalls calls, int[] pair, Sending sending, Partner.Round round) {
        this.calls = calls;
        this.pair = pair;
        this.sending = sending;
        this.partner = Partner.serving("drain", round);
    }

    /** {@return datagrams by sendmmsg, taken by recvmmsg} */
    static Datagrams many(Syscalls calls) {
        int[] pair = new Sockets(calls).pair(Constants.SOCK_DGRAM);
        MMsgHdrs sent = messages();
        MMsgHdrs received = messages();
        return new Datagrams(
                calls,
                pair,
                fd -> exactly(BATCH, "sendmmsg", calls.sendmmsg(fd, sent, BATCH, 0)),
                () -> counted("recvmmsg", receive(calls, pair[1], received)) > 0
                        && received.msg_len(0) > 0);
    }

    private static int receive(Syscalls calls, int fd, MMsgHdrs messages) {
        return calls.recvmmsg(fd, messages, BATCH, Constants.MSG_WAITFORONE, null);
    }

    /** {@return messages in a stream, packed by sendmsg, and taken by one large recv} */
    static Datagrams packedBySendmsg(Syscalls calls) {
        MsgHdr packed = new MsgHdr().msg_iov(new Iovecs(buffers()));
        return packed(calls, fd -> exactly(BATCH * SIZE, "sendmsg", calls.sendmsg(fd, packed, 0)));
    }

    /** {@return messages in a stream, packed by writev, and taken by one large recv} */
    static Datagrams packedByWritev(Syscalls calls) {
        Iovecs packed = new Iovecs(buffers());
        return packed(calls, fd -> exactly(BATCH * SIZE, "writev", calls.writev(fd, packed)));
    }

    private static Datagrams packed(Syscalls calls, Sending sending) {
        int[] pair = new Sockets(calls).pair(Constants.SOCK_STREAM);
        ByteBuffer room = ByteBuffer.allocateDirect(STREAM_ROOM);
        return new Datagrams(
                calls, pair, sending, () -> counted("recv", calls.recv(pair[1], room, 0)) > 0);
    }

    private static MMsgHdrs messages() {
        MMsgHdrs messages = new MMsgHdrs(BATCH);
        ByteBuffer[] buffers = buffers();
        for (int i = 0; i < BATCH; i++) {
            messages.msg_hdr(i).msg_iov(buffers[i]);
        }
        return messages;
    }

    private static ByteBuffer[] buffers() {
        ByteBuffer[] buffers = new ByteBuffer[BATCH];
        for (int i = 0; i < BATCH; i++) {
            buffers[i] = ByteBuffer.allocateDirect(SIZE);
        }
        return buffers;
    }

    @Override
    public void repeat(int count) {
        for (int i = 0; i < count; i += BATCH) {
            sending.send(pair[0]);
        }
    }

    @Override
    public Thread partner() {
        return partner;
    }

    @Override
    public void close() {
        new TransportPair(
                        new SocketTransport(calls, pair[0], false),
                        new SocketTransport(calls, pair[1], false))
                .close(partner);
    }
}
