package sockcall.bench.start;

import org.newsclub.net.unix.AFUNIXSocketChannel;

import java.io.IOException;

/** A whole program, up to its first socket, on junixsocket. */
public final class JunixsocketFirstSocket {

    private JunixsocketFirstSocket() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        AFUNIXSocketChannel channel = AFUNIXSocketChannel.open();
        if (!channel.isOpen()) {
            System.exit(1);
        }
    }
}
