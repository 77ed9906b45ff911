package sockcall.cli;

import sockcall.Constants;
import sockcall.SockaddrStorage;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Writes to an output what comes to a socket or FIFO that has been opened. */
final class Receiver {
    private static final int STREAM_ROOM = 1 << 16;

    private final Descriptor output;
    private final SocketType type;
    private final ReceiveCommand.Call call;
    private final Consumer<String> report;
    private final ByteBuffer buffer;
    private final SockaddrStorage peer = new SockaddrStorage();
    private long left;

    /**
     * Receives by a call, so many connections or messages.
     *
     * @param report told of addresses
     */
    Receiver(
            Descriptor output,
            SocketType type,
            ReceiveCommand.Call call,
            long count,
            Consumer<String> report) {
        this.output = output;
        this.type = type;
        this.call = call;
        this.left = count;
        this.report = report;
        this.buffer = ByteBuffer.allocateDirect(
                type.hasMessages() ? SocketType.LARGEST_MESSAGE + 1 : STREAM_ROOM);
    }

    void receive(Descriptor opened, Address address) throws Refusal {
        if (address instanceof FifoAddress) {
            copyStream(opened);
            return;
        }
        if (type.isConnected()) {
            opened.listen(Constants.SOMAXCONN);
        }
        if (address instanceof InternetAddress) {
            report.accept("bound " + address.shown(opened.name()));
        }
        if (type.isConnected()) {
            acceptAll(opened, address);
        } else {
            copyDatagrams(opened, address);
        }
    }

    private void acceptAll(Descriptor listener, Address address) throws Refusal {
        while (left > 0) {
            try (Descriptor connection = listener.accept(peer)) {
                if (address instanceof InternetAddress) {
                    reportPeer(address);
                }
                if (type.hasMessages()) {
                    copyMessages(connection);
                } else {
                    copyStream(connection);
                    left--;
                }
            }
        }
    }

    private void copyStream(Descriptor source) throws Refusal {
        for (int size = receive(source); size > 0; size = receive(source)) {
            output.writeAll(buffer.slice(0, size));
        }
    }

    private void copyMessages(Descriptor connection) throws Refusal {
        NextMessage next = new NextMessage(connection);
        while (left > 0 && next.comes()) {
            writeMessage(receiveMessage(connection));
        }
    }

    private void copyDatagrams(Descriptor socket, Address address) throws Refusal {
        while (left > 0) {
            int size = receiveMessage(socket);
            if (call == ReceiveCommand.Call.recvfrom) {
                reportPeer(address);
            }
            writeMessage(size);
        }
    }

    private int receiveMessage(Descriptor socket) throws Refusal {
        buffer.limit(SocketType.LARGEST_MESSAGE);
        return receive(socket);
    }

    private void writeMessage(int size) throws Refusal {
        buffer.limit(size + 1).put(size, (byte) '\n');
        output.writeAll(buffer.slice(0, size + 1));
        left--;
    }

    private int receive(Descriptor source) throws Refusal {
        return switch (call) {
            case recv -> source.recv(buffer);
            case read -> source.read(buffer);
            case recvfrom -> source.recvfrom(buffer, peer);
        };
    }

    private void reportPeer(Address address) {
        report.accept("from " + address.shown(peer.get()));
    }
}
