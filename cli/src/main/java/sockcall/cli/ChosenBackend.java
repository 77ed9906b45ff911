package sockcall.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.util.List;

/** The option that names a backend. */
final class ChosenBackend {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-b", "--backend"},
            paramLabel = "jnr|ffm",
            description = "the backend that makes the calls; the best usable one by default")
    private String name;

    /** Made by picocli. */
    ChosenBackend() {}

    /** The calls over the chosen backend. */
    Syscalls open() {
        return Syscalls.over(openBackend());
    }

    /** The chosen backend itself, which says its name. */
    Backend openBackend() {
        if (name == null) {
            return Backends.open();
        }
        demand(name, Backends.names(), command);
        return Backends.open(name);
    }

    /** Refuses a name that is none of these. */
    static void demand(String name, List<String> names, CommandSpec command) {
        if (!names.contains(name)) {
            throw new ParameterException(
                    command.commandLine(),
                    "no backend is named " + name + "; there is: " + String.join(", ", names));
        }
    }
}
