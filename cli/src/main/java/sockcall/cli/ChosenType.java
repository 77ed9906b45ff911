package sockcall.cli;

import picocli.CommandLine.Option;

/** The option that names a type of socket. */
final class ChosenType {
    @Option(
            names = {"-t", "--type"},
            paramLabel = "TYPE",
            defaultValue = "stream",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default")
    private SocketType type;

    /** Made by picocli. */
    ChosenType() {}

    SocketType get() {
        return type;
    }
}
