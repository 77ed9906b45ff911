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
            if (type == SocketType.seqpacket) {
                NextMessage.prepare(socket);
            }
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
            copyDatagrams(socket);
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

    private void copyMessages(Descriptor connection) throws Refusal {
        NextMessage next = new NextMessage(connection);
        while (left > 0 && next.comes()) {
            copyMessage(connection);
        }
    }

    private void copyDatagrams(Descriptor socket) throws Refusal {
        while (left > 0) {
            copyMessage(socket);
        }
    }

    private void copyMessage(Descriptor socket) throws Refusal {
        buffer.limit(SocketType.LARGEST_MESSAGE);
        int size = receive(socket);
        buffer.limit(size + 1).put(size, (byte) '\n');
        output.writeAll(buffer.slice(0, size + 1));
        left--;
    }

    private int receive(Descriptor socket) throws Refusal {
        return call == Call.recv ? socket.recv(buffer) : socket.read(buffer);
    }
}
