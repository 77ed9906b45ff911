package sockcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "",
            "A FIFO has to be there, and is waited for until somebody reads it. Nobody tells whether"
                    + " a udp datagram has arrived.",
            ""
        })
final class SendCommand implements Callable<Integer> {
    private static final int ROOM = 1 << 16;

    enum Call {
        send,
        write
    }

    @Spec
    private CommandSpec command;

    @Mixin
    private ChosenBackend backend;

    @Mixin
    private ChosenType chosenType;

    @Option(
            names = "--call",
            paramLabel = "CALL",
            description = "the call that sends: ${COMPLETION-CANDIDATES}; by default write to a"
                    + " FIFO, send to all others")
    private Call call;

    @Parameters(
            index = "0",
            paramLabel = "ADDRESS",
            converter = Address.Converter.class,
            description = {Address.UNIX, Address.INTERNET, Address.FIFO})
    private Address address;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "what to send; standard input when there is none")
    private String text;

    private boolean isSent;

    /** Made by picocli. */
    SendCommand() {}

    @Override
    public Integer call() throws Refusal {
        SocketType type = chosenType.at(address);
        boolean isFifo = address instanceof FifoAddress;
        if (isFifo && call == Call.send) {
            throw new ParameterException(
                    command.commandLine(),
                    "--call send is for sockets, and a FIFO is none: use write");
        }
        isSent = !isFifo && call != Call.write;
        Syscalls calls = backend.open();
        try (Descriptor socket = address.openToSend(calls, type)) {
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
        if (isSent) {
            socket.sendAll(bytes);
        } else {
            socket.writeAll(bytes);
        }
    }
}
