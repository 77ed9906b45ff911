package sockcall.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names a type of socket. */
final class ChosenType {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-t", "--type"},
            paramLabel = "TYPE",
            description = "of a Unix-domain socket: ${COMPLETION-CANDIDATES}; stream by default")
    private SocketType type;

    /** Made by picocli. */
    ChosenType() {}

    /** The type at an address. */
    SocketType at(Address address) {
        try {
            return address.type(type);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }
}
