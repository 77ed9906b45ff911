package sockcall.tck.scenario;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The C programs that this jar carries as sources, and the C compiler that makes them. */
public final class CProgram {
    /** Why nothing can be compiled, and so is not run. */
    public static final String NO_COMPILER = "no C compiler, install gcc";

    private static final String FOLDER = "sockcall/tck/oracle/";

    /** Seconds that a script and its compiler may take. */
    private static final int PATIENCE = 120;

    private CProgram() {}

    /**
     * {@return the C compiler of the environment variable {@code CC}, else {@code cc} or
     * {@code gcc}, if there is one}
     */
    public static Optional<String> compiler() {
        String chosen = System.getenv("CC");
        return chosen != null
                ? Optional.of(chosen).filter(flagged -> isOnPath(flagged.split(" ")[0]))
                : Stream.of("cc", "gcc").filter(CProgram::isOnPath).findFirst();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry).resolve(program)));
    }

    /**
     * {@return what a script of the folder prints}
     *
     * @param script its name, as {@code build}
     * @param compiler the compiler that it uses
     * @param directory where it and all sources are put
     * @param arguments what it is given
     */
    public static String run(String script, String compiler, Path directory, String... arguments)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : ResourceFolder.texts(FOLDER, "*").entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
        Path printed = directory.resolve(script + ".out");
        Path errors = directory.resolve(script + ".err");
        List<String> command =
                new ArrayList<>(List.of("sh", directory.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("CC", compiler);
        Process process = builder.start();
        // Left to the JVM, the pipe would close some time later, while descriptors are counted.
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(script + " runs for more than " + PATIENCE + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    script + " failed: " + Files.readString(errors).strip());
        }
        return Files.readString(printed);
    }
}
