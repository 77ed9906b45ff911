package sockcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import sockcall.Syscalls;

import java.nio.ByteBuffer;
import java.util.concurrent.Callable;

/** {@code sockcall send}: connects to an address and sends a text or standard input. */
@Command(
        name = "send",
        description = {
            "Connects to ADDRESS and sends TEXT, or standard input to its end.",
            "",
            "A stream gets the bytes as they are; the other types get TEXT as one message, or a"
                    + " message for each line of standard input, without its newline.",
            ""
        })
final class SendCommand implements Callable<Integer> {
    private static final int ROOM = 1 << 16;

    enum Call {
        send,
        write
    }

    @Mixin
    private ChosenBackend backend;

    @Mixin
    private ChosenType chosenType;

    @Option(
            names = "--call",
            paramLabel = "CALL",
            defaultValue = "send",
            description = "the call that sends: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by"
                    + " default")
    private Call call;

    @Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            converter = Address.Converter.class,
            description = Address.DESCRIPTION)
    private Address address;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "what to send; standard input when there is none")
    private String text;

    /** Made by picocli. */
    SendCommand() {}

    @Override
    public Integer call() throws Refusal {
        Syscalls calls = backend.open();
        SocketType type = chosenType.get();
        try (Descriptor socket = Descriptor.socket(calls, type, address.text())) {
            socket.connect(address.sockaddr());
            if (text != null) {
                byte[] bytes = ByteArguments.bytes(text);
                sendAll(socket, ByteBuffer.allocateDirect(bytes.length).put(0, bytes));
            } else if (type.hasMessages()) {
                sendLines(Descriptor.input(calls), socket);
            } else {
                sendStream(Descriptor.input(calls), socket);
            }
        }
        return 0;
    }

    private void sendStream(Descriptor input, Descriptor socket) throws Refusal {
        ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM);
        for (int size = input.read(buffer); size > 0; size = input.read(buffer)) {
            sendAll(socket, buffer.slice(0, size));
        }
    }

    /** Lines begin at 0; bytes up to the position are known to have no newline among them. */
    private void sendLines(Descriptor input, Descriptor socket) throws Refusal {
        ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM);
        for (int size = input.read(buffer); size > 0; size = input.read(buffer)) {
            int end = buffer.position() + size;
            int line = 0;
            for (int i = buffer.position(); i < end; i++) {
                if (buffer.get(i) == '\n') {
                    sendAll(socket, buffer.slice(line, i - line));
                    line = i + 1;
                }
            }
            buffer.position(line).limit(end);
            buffer = withRoom(buffer.compact(), socket);
        }
        if (buffer.position() > 0) {
            sendAll(socket, buffer.slice(0, buffer.position()));
        }
    }

    /** A line that is longer than any message is sent as far as it has come, to be refused. */
    private ByteBuffer withRoom(ByteBuffer buffer, Descriptor socket) throws Refusal {
        if (buffer.hasRemaining()) {
            return buffer;
        }
        if (buffer.capacity() > SocketType.LARGEST_MESSAGE) {
            sendAll(socket, buffer.flip());
        }
        return ByteBuffer.allocateDirect(2 * buffer.capacity()).put(buffer.flip());
    }

    private void sendAll(Descriptor socket, ByteBuffer bytes) throws Refusal {
        if (call == Call.send) {
            socket.sendAll(bytes);
        } else {
            socket.writeAll(bytes);
        }
    }
}
