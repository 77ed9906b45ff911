package sockcall.tck.scenario;

import sockcall.spi.TracingBackend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM as this one, with the same class path, in which conditions hold. */
final class ConditionedProcess {
    /** The option that has every call printed to the standard error of both processes. */
    static final String TRACED = "-D" + TracingBackend.PROPERTY + "=stderr";

    /** Minutes that all scenarios of one process may take. */
    private static final int PATIENCE = 10;

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The first Java whose native access can be allowed and is not a preview any more. */
    private static final int NATIVE_ACCESS = 22;

    /**
     * Threads of HotSpot that read files now and then, for which they would take a descriptor, are
     * not to run: those that compile, and those that watch the limits of a container. Its counters
     * are a file too, which not every umask allows.
     */
    private static final List<String> QUIET = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-Xint",
            "-XX:+UseSerialGC",
            "-XX:-UseContainerSupport",
            "-XX:-UsePerfData");

    private final ConditionedCommand command;
    private final List<String> options;
    private final ClassPathCopy classes;

    /** The options are given to Java; the backend is the one that they name, or the default one. */
    ConditionedProcess(ConditionedCommand command, List<String> options, ClassPathCopy classes) {
        this.command = command;
        this.options = options;
        this.classes = classes;
    }

    static String java() {
        return JAVA.toString();
    }

    /** How a run ended: with these reports, and what it said beside them. */
    record Ended(List<Report> reports, String said) {}

    /** Runs scenarios, and waits for the end. */
    Ended run(List<String> requests) throws IOException {
        Path errors = Files.createTempFile(classes.directory(), "said", ".txt");
        Process process = new ProcessBuilder(command.of(program()))
                .directory(classes.directory().toFile())
                .redirectError(
                        options.contains(TRACED)
                                ? ProcessBuilder.Redirect.INHERIT
                                : ProcessBuilder.Redirect.to(errors.toFile()))
                .start();
        CompletableFuture<Process> end = process.onExit()
                .orTimeout(PATIENCE, TimeUnit.MINUTES)
                .exceptionally(late -> process.destroyForcibly());
        List<Report> reports = exchange(process, requests);
        int status = end.join().onExit().join().exitValue();
        return new Ended(
                reports, "status " + status + "; " + Files.readString(errors).strip());
    }

    /** Closes the pipes at once, so that no scenario in this process sees them disappear. */
    private static List<Report> exchange(Process process, List<String> requests)
            throws IOException {
        try (PrintStream in =
                new PrintStream(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
            requests.forEach(in::println);
        }
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().map(Report::of).toList();
        }
    }

    private List<String> program() {
        List<String> program = new ArrayList<>(List.of(java()));
        program.addAll(QUIET);
        if (Runtime.version().feature() >= NATIVE_ACCESS) {
            program.add("--enable-native-access=ALL-UNNAMED");
        }
        program.add("-D" + JffiLibrary.PROPERTY + "=" + classes.directory());
        program.add("-D" + Condition.PROPERTY + "="
                + command.conditions().stream()
                        .map(Condition::toString)
                        .collect(Collectors.joining(",")));
        program.addAll(options);
        program.addAll(List.of("-cp", classes.classPath(), ConditionedMain.class.getName()));
        return program;
    }
}
