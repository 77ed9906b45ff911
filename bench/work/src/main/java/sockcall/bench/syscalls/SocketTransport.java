package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.Syscalls;
import sockcall.bench.Transport;

import java.nio.ByteBuffer;

/** A socket, by send and recv. */
final class SocketTransport implements Transport {
    private final Syscalls calls;
    private final int fd;
    private final boolean isStream;

    /** The other end of TCP may then be closed with bytes unread, which resets this one. */
    private volatile boolean isEnded;

    SocketTransport(Syscalls calls, int fd, boolean isStream) {
        this.calls = calls;
        this.fd = fd;
        this.isStream = isStream;
    }

    @Override
    public void send(ByteBuffer message) {
        while (true) {
            int sent = counted("send", calls.send(fd, message, 0));
            if (sent == message.remaining()) {
                message.position(0);
                return;
            }
            message.position(message.position() + sent);
        }
    }

    @Override
    public boolean receive(ByteBuffer message) {
        while (true) {
            int received = receiveSome(message);
            if (received == message.remaining() || received == 0 || !isStream) {
                message.position(0);
                return received != 0;
            }
            message.position(message.position() + received);
        }
    }

    @Override
    public int receiveSome(ByteBuffer room) {
        int received = calls.recv(fd, room, 0);
        return received == -Errno.ECONNRESET && isEnded ? 0 : counted("recv", received);
    }

    @Override
    public void end() {
        isEnded = true;
        calls.shutdown(fd, Constants.SHUT_RDWR);
    }

    @Override
    public void close() {
        calls.close(fd);
    }
}
