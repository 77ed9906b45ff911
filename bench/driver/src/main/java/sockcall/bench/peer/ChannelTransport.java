package sockcall.bench.peer;

import sockcall.bench.Transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;

/** A channel, by write and read: the way of the JDK, and of the peers that extend its classes. */
final class ChannelTransport implements Transport {
    private final ByteChannel channel;
    private final boolean isStream;

    ChannelTransport(ByteChannel channel, boolean isStream) {
        this.channel = channel;
        this.isStream = isStream;
    }

    @Override
    public void send(ByteBuffer message) {
        try {
            while (message.hasRemaining()) {
                channel.write(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        message.clear();
    }

    @Override
    public boolean receive(ByteBuffer message) {
        int received;
        do {
            received = read(message);
        } while (received > 0 && isStream && message.hasRemaining());
        message.clear();
        return received > 0;
    }

    @Override
    public int receiveSome(ByteBuffer room) {
        int received = read(room);
        room.clear();
        return Math.max(0, received);
    }

    private int read(ByteBuffer room) {
        try {
            return channel.read(room);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
