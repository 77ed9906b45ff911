package sockcall.bench;

import java.nio.ByteBuffer;

/**
 * One end of a way for bytes, as a participant makes it. Buffers are handed over cleared, and are
 * cleared again on return.
 */
public interface Transport extends AutoCloseable {

    /** Sends all of the buffer. */
    void send(ByteBuffer message);

    /** Receives until the buffer is full; of datagrams, one. False at the end of all bytes. */
    boolean receive(ByteBuffer message);

    /** Receives what there is, at least a byte. {@return how many; 0 at the end of all bytes} */
    int receiveSome(ByteBuffer room);

    /** Tells who waits here that nothing will come any more, where the transport can. */
    default void end() {}

    @Override
    void close();
}
