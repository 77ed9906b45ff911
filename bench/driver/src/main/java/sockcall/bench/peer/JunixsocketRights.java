package sockcall.bench.peer;

import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketPair;

import sockcall.bench.Operation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** One descriptor that goes out with a byte, comes in again, and is closed. */
final class JunixsocketRights implements Operation {
    private static final int ROOM = 256;

    private final AFUNIXSocketChannel near;
    private final AFUNIXSocketChannel far;
    private final ByteBuffer message = ByteBuffer.allocateDirect(1);

    JunixsocketRights() throws IOException {
        AFUNIXSocketPair<AFUNIXSocketChannel> pair = AFUNIXSocketPair.open();
        near = pair.getSocket1();
        far = pair.getSocket2();
        far.setAncillaryReceiveBufferSize(ROOM);
    }

    @Override
    public void repeat(int count) {
        try {
            for (int i = 0; i < count; i++) {
                pass();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass() throws IOException {
        near.setOutboundFileDescriptors(FileDescriptor.in);
        message.clear();
        near.write(message);
        message.clear();
        far.read(message);
        FileDescriptor[] received = far.getReceivedFileDescriptors();
        if (received == null || received.length != 1) {
            throw new IllegalStateException("no descriptor came");
        }
        new FileOutputStream(received[0]).close();
    }

    @Override
    public void close() {
        try (near;
                far) {
            // Both ends go, whatever the first one says.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
