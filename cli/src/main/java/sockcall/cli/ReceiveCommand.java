package sockcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.Syscalls;

import java.nio.ByteBuffer;
import java.util.concurrent.Callable;

/** {@code sockcall receive}: binds an address and writes to standard output what comes there. */
@Command(
        name = "receive",
        description = {
            "Binds ADDRESS and writes what it receives to standard output.",
            "",
            "A stream is written exactly as it comes, until its end; a message of the other types"
                    + " is written with a newline after it. A stale socket file at ADDRESS is"
                    + " replaced; no other file is, and no live socket. The file is removed at the"
                    + " end, also on SIGINT and SIGTERM.",
            ""
        })
final class ReceiveCommand implements Callable<Integer> {
    private static final int STREAM_ROOM = 1 << 16;

    /**
     * So many empty messages in a row are told from the end of a connection; each costs a call that
     * finds the end again.
     */
    private static final int EMPTY_MESSAGES = 3;

    enum Call {
        recv,
        read
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
            defaultValue = "recv",
            description = "the call that receives: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by"
                    + " default")
    private Call call;

    @Option(
            names = {"-n", "--count"},
            paramLabel = "COUNT",
            description = "how many connections (stream, 1 by default) or messages (other types,"
                    + " without end by default)")
    private Long count;

    @Parameters(
            paramLabel = "ADDRESS",
            converter = Address.Converter.class,
            description = Address.DESCRIPTION)
    private Address address;

    private Descriptor output;
    private ByteBuffer buffer;
    private long left;
    private SocketType type;

    /** Made by picocli. */
    ReceiveCommand() {}

    @Override
    public Integer call() throws Refusal {
        if (count != null && count < 1) {
            throw new ParameterException(
                    command.commandLine(), "COUNT is " + count + ", and has to be 1 or more");
        }
        Syscalls calls = backend.open();
        type = chosenType.get();
        output = Descriptor.output(calls);
        buffer = ByteBuffer.allocateDirect(
                type.hasMessages() ? SocketType.LARGEST_MESSAGE + 1 : STREAM_ROOM);
        left = count != null ? count : type.hasMessages() ? Long.MAX_VALUE : 1;
        try (Descriptor socket = Descriptor.socket(calls, type, address.text())) {
            BoundName name = new BoundName();
            try {
                name.bind(() -> bind(calls, socket));
                receiveAll(socket);
            } finally {
                name.release();
            }
        }
        return 0;
    }

    private void receiveAll(Descriptor socket) throws Refusal {
        if (type.isConnected()) {
            socket.listen(Constants.SOMAXCONN);
            acceptAll(socket);
        } else {
            copyMessages(socket);
        }
    }

    private Runnable bind(Syscalls calls, Descriptor socket) throws Refusal {
        if (!address.sockaddr().isPathname()) {
            socket.bind(address.sockaddr());
            return () -> {};
        }
        SocketFile file = new SocketFile(calls, address.sockaddr());
        int bound = socket.tryBind(address.sockaddr());
        if (bound == -Errno.EADDRINUSE && file.removeIfStale()) {
            bound = socket.tryBind(address.sockaddr());
        }
        socket.check("bind", bound);
        return file.own();
    }

    private void acceptAll(Descriptor listener) throws Refusal {
        while (left > 0) {
            try (Descriptor connection = listener.accept()) {
                if (type.hasMessages()) {
                    copyMessages(connection);
                } else {
                    copyStream(connection);
                    left--;
                }
            }
        }
    }

    private void copyStream(Descriptor connection) throws Refusal {
        for (int size = receive(connection); size > 0; size = receive(connection)) {
            output.writeAll(buffer.slice(0, size));
        }
    }

    /**
     * Once the peer of a connection has gone, recv(2) says 0 for an empty message and for the end
     * alike. Bytes that follow prove that they were messages.
     */
    private void copyMessages(Descriptor socket) throws Refusal {
        int unproved = 0;
        while (left > 0) {
            buffer.limit(SocketType.LARGEST_MESSAGE);
            int size = receive(socket);
            if (size == 0 && type.isConnected() && (unproved > 0 || socket.isHungUp())) {
                if (unproved++ == EMPTY_MESSAGES) {
                    return;
                }
            } else {
                for (; unproved > 0; unproved--) {
                    writeMessage(ByteBuffer.allocateDirect(1), 0);
                }
                writeMessage(buffer, size);
            }
        }
    }

    private void writeMessage(ByteBuffer room, int size) throws Refusal {
        if (left > 0) {
            room.limit(size + 1).put(size, (byte) '\n');
            output.writeAll(room.slice(0, size + 1));
            left--;
        }
    }

    private int receive(Descriptor socket) throws Refusal {
        return call == Call.recv ? socket.recv(buffer) : socket.read(buffer);
    }
}
