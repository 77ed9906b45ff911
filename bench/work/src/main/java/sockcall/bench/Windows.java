package sockcall.bench;

import java.nio.ByteBuffer;

/**
 * Messages to a partner that answers each window of them with one small message: for ways that
 * would lose, or pile up, what is not awaited.
 */
public final class Windows implements Operation {
    private static final int ANSWER = 64;

    private final TransportPair ends;
    private final int window;
    private final ByteBuffer message;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(ANSWER);
    private final Thread partner;

    /** So many messages of so many bytes a window. */
    public Windows(TransportPair ends, int size, int window) {
        this.ends = ends;
        this.window = window;
        message = AlignedMemory.of(size);
        ByteBuffer taken = AlignedMemory.of(size);
        ByteBuffer answered = ByteBuffer.allocateDirect(ANSWER);
        partner = Partner.serving("drain", () -> serve(ends.far(), taken, answered, window));
    }

    private static boolean serve(Transport end, ByteBuffer taken, ByteBuffer answer, int window) {
        for (int i = 0; i < window; i++) {
            if (!end.receive(taken)) {
                return false;
            }
        }
        end.send(answer);
        return true;
    }

    @Override
    public void repeat(int count) {
        for (int i = 0; i < count; i += window) {
            for (int sent = 0; sent < window; sent++) {
                ends.near().send(message);
            }
            ends.near().receive(answer);
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
