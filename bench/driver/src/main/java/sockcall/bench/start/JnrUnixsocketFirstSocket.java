package sockcall.bench.start;

import jnr.unixsocket.UnixSocketChannel;

import java.io.IOException;

/** A whole program, up to its first socket, on jnr-unixsocket. */
public final class JnrUnixsocketFirstSocket {

    private JnrUnixsocketFirstSocket() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        UnixSocketChannel channel = UnixSocketChannel.open();
        if (!channel.isOpen()) {
            System.exit(1);
        }
    }
}
