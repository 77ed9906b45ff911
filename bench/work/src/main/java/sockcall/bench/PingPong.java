package sockcall.bench;

import java.nio.ByteBuffer;

/** One message there and one back, between this thread and a partner that echoes. */
public final class PingPong implements Operation {
    private final Transport near;
    private final ByteBuffer message;
    private final Thread partner;

    private final Runnable closing;

    private PingPong(Transport near, int size, Thread partner, Runnable closing) {
        this.near = near;
        this.closing = closing;
        this.message = AlignedMemory.of(size);
        this.partner = partner;
    }

    /** {@return the ping-pong with a thread of this process} */
    public static PingPong withThread(TransportPair ends, int size) {
        Thread partner = Partner.serving("echo", new Echo(ends.far(), size));
        return new PingPong(ends.near(), size, partner, () -> ends.close(partner));
    }

    /** {@return the ping-pong with another process, which runs an {@link Echo} at its end} */
    public static PingPong withProcess(Transport near, Process process, int size) {
        return new PingPong(near, size, null, () -> {
            near.close();
            process.destroy();
        });
    }

    @Override
    public void repeat(int count) {
        for (int i = 0; i < count; i++) {
            near.send(message);
            if (!near.receive(message)) {
                throw new IllegalStateException("the echo has ended");
            }
        }
    }

    @Override
    public Thread partner() {
        return partner;
    }

    @Override
    public void close() {
        closing.run();
    }
}
