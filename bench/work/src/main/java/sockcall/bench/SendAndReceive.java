package sockcall.bench;

import java.nio.ByteBuffer;

/** One message out and in again, within one thread. */
public final class SendAndReceive implements Operation {
    private final TransportPair ends;
    private final ByteBuffer sent;
    private final ByteBuffer received;

    /** Messages of so many bytes between these ends. */
    public SendAndReceive(TransportPair ends, int size) {
        this.ends = ends;
        sent = AlignedMemory.of(size);
        received = AlignedMemory.of(size);
    }

    @Override
    public void repeat(int count) {
        for (int i = 0; i < count; i++) {
            ends.near().send(sent);
            ends.far().receive(received);
        }
    }

    @Override
    public void close() {
        ends.close();
    }
}
