package sockcall.bench;

import java.nio.ByteBuffer;

/** Messages to a partner that takes what comes. */
public final class OneWay implements Operation {
    private final TransportPair ends;
    private final ByteBuffer message;
    private final Thread partner;

    /**
     * Messages to a partner that receives with so much room.
     *
     * @param size the bytes of a message
     * @param room the bytes that the partner receives at once, at most
     */
    public OneWay(TransportPair ends, int size, int room) {
        this.ends = ends;
        message = AlignedMemory.of(size);
        ByteBuffer taken = AlignedMemory.of(room);
        partner = Partner.serving("drain", () -> ends.far().receiveSome(taken) > 0);
    }

    @Override
    public void repeat(int count) {
        for (int i = 0; i < count; i++) {
            ends.near().send(message);
        }
    }

    @Override
    public Thread partner() {
        return partner;
    }

    @Override
    public void close() {
        ends.close(partner);
    }
}
