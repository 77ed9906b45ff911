package sockcall.bench;

import java.nio.ByteBuffer;

/**
 * Sends back one message a round.
 *
 * @param end where messages come, and go back to
 * @param message of the size of all messages
 */
record Echo(Transport end, ByteBuffer message) implements Partner.Round {

    /** An echo of messages of so many bytes. */
    Echo(Transport end, int size) {
        this(end, AlignedMemory.of(size));
    }

    @Override
    public boolean serve() {
        if (!end.receive(message)) {
            return false;
        }
        end.send(message);
        return true;
    }
}
