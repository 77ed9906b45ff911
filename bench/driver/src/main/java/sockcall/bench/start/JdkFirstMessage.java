package sockcall.bench.start;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole program, up to its first message, on the channels of the JDK, which have no pairs. */
public final class JdkFirstMessage {
    private static final int SIZE = 64;

    private JdkFirstMessage() {}

    /** The argument is the path to listen at. */
    public static void main(String[] args) throws IOException {
        Path path = Path.of(args[0]);
        Files.deleteIfExists(path);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        SocketChannel near = SocketChannel.open(UnixDomainSocketAddress.of(path));
        SocketChannel far = server.accept();
        near.write(ByteBuffer.allocateDirect(SIZE));
        if (far.read(ByteBuffer.allocateDirect(SIZE)) != SIZE) {
            System.exit(1);
        }
        Files.delete(path);
    }
}
