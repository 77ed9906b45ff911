package sockcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sockcall.Syscalls;

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
            "",
            "A seqpacket socket has SO_PASSCRED set, by which an empty message is told from the end"
                    + " of a connection.",
            "",
            "With tcp and udp, port 0 stands for any that is free; standard error gets the address"
                    + " that was bound, as send takes it, and those of connections and datagrams."
                    + " A tcp port is bound with SO_REUSEADDR, so that connections that have ended"
                    + " do not keep it; one where somebody listens is refused.",
            "",
            "A FIFO is made where there is none, and is removed at the end only then; it is read"
                    + " until the last of those who write has closed it.",
            ""
        })
final class ReceiveCommand implements Callable<Integer> {
    enum Call {
        recv,
        read,
        recvfrom
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
            description = "the call that receives: ${COMPLETION-CANDIDATES}; by default recvfrom of"
                    + " udp, read of a FIFO, recv of all others")
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
            description = {Address.UNIX, Address.INTERNET, Address.FIFO})
    private Address address;

    /** Made by picocli. */
    ReceiveCommand() {}

    @Override
    public Integer call() throws Refusal {
        SocketType type = chosenType.at(address);
        Call usableCall = usableCall(type);
        long usableCount = usableCount(type);
        Syscalls calls = backend.open();
        Receiver receiver =
                new Receiver(Descriptor.output(calls), type, usableCall, usableCount, this::report);
        BoundName name = new BoundName();
        try (Descriptor opened = address.openToReceive(calls, type, name)) {
            try {
                receiver.receive(opened, address);
            } finally {
                name.release();
            }
        }
        return 0;
    }

    private long usableCount(SocketType type) {
        if (count == null) {
            return type.hasMessages() ? Long.MAX_VALUE : 1;
        }
        if (count < 1) {
            throw wrong("COUNT is " + count + ", and has to be 1 or more");
        }
        if (address instanceof FifoAddress) {
            throw wrong("-n counts connections and messages, and a FIFO has neither: leave it out");
        }
        return count;
    }

    private Call usableCall(SocketType type) {
        if (call == null) {
            return byDefault();
        }
        if (address instanceof FifoAddress && call != Call.read) {
            throw wrong("--call " + call + " is for sockets, and a FIFO is none: use read");
        }
        if (call == Call.recvfrom && type.isConnected()) {
            throw wrong("--call recvfrom tells who has sent a datagram, and a "
                    + type
                    + " socket gets none: use recv or read");
        }
        return call;
    }

    private Call byDefault() {
        if (address instanceof FifoAddress) {
            return Call.read;
        }
        return address instanceof InternetAddress internet && internet.isUdp()
                ? Call.recvfrom
                : Call.recv;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private void report(String line) {
        command.commandLine().getErr().println(line);
    }
}
