package sockcall.bench.start;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;

/** A whole program, up to its first socket, on the channels of the JDK. */
public final class JdkFirstSocket {

    private JdkFirstSocket() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        if (!channel.isOpen()) {
            System.exit(1);
        }
    }
}
