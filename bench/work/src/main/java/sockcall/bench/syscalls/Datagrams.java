package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;
import static sockcall.bench.syscalls.Results.exactly;

import sockcall.Constants;
import sockcall.MMsgHdrs;
import sockcall.Syscalls;
import sockcall.bench.Operation;
import sockcall.bench.Partner;
import sockcall.bench.TransportPair;

import java.nio.ByteBuffer;

/**
 * Datagrams by sendmmsg, to a partner that takes what comes by recvmmsg: a socket holds fewer than
 * one call sends.
 */
final class Datagrams implements Operation {
    private final Syscalls calls;
    private final int[] pair;
    private final MMsgHdrs sent = messages();
    private final MMsgHdrs received = messages();
    private final Thread partner;

    Datagrams(Syscalls calls) {
        this.calls = calls;
        pair = new Sockets(calls).pair(Constants.SOCK_DGRAM);
        partner = Partner.serving(
                "drain", () -> counted("recvmmsg", receive()) > 0 && received.msg_len(0) > 0);
    }

    private int receive() {
        return calls.recvmmsg(pair[1], received, Packed.BATCH, Constants.MSG_WAITFORONE, null);
    }

    private static MMsgHdrs messages() {
        MMsgHdrs messages = new MMsgHdrs(Packed.BATCH);
        ByteBuffer[] buffers = Packed.buffers();
        for (int i = 0; i < Packed.BATCH; i++) {
            messages.msg_hdr(i).msg_iov(buffers[i]);
        }
        return messages;
    }

    @Override
    public void repeat(int count) {
        for (int i = 0; i < count; i += Packed.BATCH) {
            exactly(Packed.BATCH, "sendmmsg", calls.sendmmsg(pair[0], sent, Packed.BATCH, 0));
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
