package sockcall.tck.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The C oracle that this jar carries, compiled on this machine: scenarios without any Java. */
public final class Oracle {
    private final Path directory;
    private final Path program;

    private Oracle(Path directory, Path program) {
        this.directory = directory;
        this.program = program;
    }

    /**
     * {@return the oracle, compiled into a directory of its own that is removed when the JVM ends;
     * nothing where there is no C compiler: {@link CProgram#NO_COMPILER}}
     */
    public static Optional<Oracle> compile() throws IOException, InterruptedException {
        if (CProgram.compiler().isEmpty()) {
            return Optional.empty();
        }
        Path directory = Files.createTempDirectory("sockcall-oracle-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
        return compile(directory);
    }

    /**
     * {@return the oracle; nothing where there is no C compiler}
     *
     * @param directory where it and its sources are put
     */
    public static Optional<Oracle> compile(Path directory)
            throws IOException, InterruptedException {
        Optional<String> compiler = CProgram.compiler();
        if (compiler.isEmpty()) {
            return Optional.empty();
        }
        Path program = directory.toAbsolutePath().resolve("oracle");
        CProgram.run("build", compiler.get(), directory, program.toString());
        return Optional.of(new Oracle(directory, program));
    }

    /**
     * {@return the exit status for the scenarios of a file, after all of them; see {@link Replay}}
     *
     * @param file its name, {@code -} for the standard input that is given
     * @param input standard input
     * @param out where the transcripts go, a line at a time
     * @param messages where goes why the file cannot be read
     */
    public int run(String file, String input, Appendable out, Appendable messages)
            throws IOException {
        return run(new ProcessBuilder(program.toString(), file), input, out, messages);
    }

    /**
     * {@return the exit status for the scenarios of a text, after all of them}
     *
     * @param name the name of the file that the text is of, without directories
     */
    public int runText(String name, String text, Appendable out, Appendable messages)
            throws IOException {
        Path scenarios = Files.createDirectories(directory.resolve("scenarios"));
        Files.writeString(scenarios.resolve(name), text);
        ProcessBuilder builder = new ProcessBuilder(program.toString(), name);
        return run(builder.directory(scenarios.toFile()), "", out, messages);
    }

    private int run(ProcessBuilder builder, String input, Appendable out, Appendable messages)
            throws IOException {
        Path errors = directory.resolve("oracle.err");
        Process process = builder.redirectError(errors.toFile()).start();
        try (BufferedReader transcript = process.inputReader(StandardCharsets.UTF_8)) {
            feed(process, input);
            for (String line = transcript.readLine(); line != null; line = transcript.readLine()) {
                out.append(line).append('\n');
            }
            int status = process.waitFor();
            messages.append(Files.readString(errors));
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the oracle ran", e);
        } finally {
            process.destroy();
        }
    }

    /** It reads all of its input before it prints, or none of it and has ended. */
    private static void feed(Process process, String input) throws IOException {
        try (OutputStream to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!input.isEmpty() && process.isAlive()) {
                throw e;
            }
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> all = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
