package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;

import sockcall.Syscalls;
import sockcall.bench.Transport;

import java.nio.ByteBuffer;

/**
 * Two descriptors, by write and read: of pipes, or of files that one end appends to and the other
 * follows. At the end of a file nobody is woken: the reader asks again, and gives up its turn on
 * the processor in between.
 */
final class PlainTransport implements Transport {
    private final Syscalls calls;
    private final int in;
    private final int out;
    private final boolean isFile;
    private volatile boolean isEnded;

    PlainTransport(Syscalls calls, int in, int out, boolean isFile) {
        this.calls = calls;
        this.in = in;
        this.out = out;
        this.isFile = isFile;
    }

    @Override
    public void send(ByteBuffer message) {
        while (true) {
            int written = counted("write", calls.write(out, message));
            if (written == message.remaining()) {
                message.position(0);
                return;
            }
            message.position(message.position() + written);
        }
    }

    @Override
    public boolean receive(ByteBuffer message) {
        while (true) {
            int received = receiveSome(message);
            if (received == message.remaining() || received == 0) {
                message.position(0);
                return received != 0;
            }
            message.position(message.position() + received);
        }
    }

    @Override
    public int receiveSome(ByteBuffer room) {
        int received = counted("read", calls.read(in, room));
        while (received == 0 && isFile && !isEnded) {
            Thread.yield();
            received = counted("read", calls.read(in, room));
        }
        return received;
    }

    @Override
    public void end() {
        isEnded = true;
    }

    @Override
    public void close() {
        calls.close(in);
        calls.close(out);
    }
}
