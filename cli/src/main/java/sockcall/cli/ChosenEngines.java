package sockcall.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import sockcall.spi.Backends;
import sockcall.spi.Candidate;

import java.util.ArrayList;
import java.util.List;

/** The option that names engines, any number of them. */
final class ChosenEngines {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-b", "--backend"},
            paramLabel = "jnr|ffm|c",
            description = "what makes the calls: a backend, or the C oracle; may be given more than"
                    + " once")
    private List<String> names = new ArrayList<>();

    /** Made by picocli. */
    ChosenEngines() {}

    /** The names, each once; nothing where none was given. */
    List<String> names() {
        List<String> known = new ArrayList<>(Backends.names());
        known.add(OracleEngine.NAME);
        for (String name : names) {
            ChosenBackend.demand(name, known, command);
        }
        return names.stream().distinct().toList();
    }

    /** The names, or that of the backend that a program would get. */
    List<String> namesOrDefault() {
        return names.isEmpty() ? List.of(byDefault()) : names();
    }

    private String byDefault() {
        String forced = System.getProperty(Backends.PROPERTY);
        return forced != null
                ? forced
                : Backends.candidates().stream()
                        .filter(candidate -> candidate.unusable().isEmpty())
                        .map(Candidate::name)
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                command.commandLine(), "no backend is usable; see backends"));
    }
}
