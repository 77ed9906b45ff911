package sockcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the driver gives to its participants, by the environment, which C and Java both read. */
public final class Surroundings {
    /** The folder for sockets and files. */
    public static final String DIRECTORY = "SOCKCALL_BENCH_DIRECTORY";

    /** The program that makes the connections to an epoll loop, and sends. */
    public static final String LOAD = "SOCKCALL_BENCH_LOAD";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private Surroundings() {}

    /** {@return a path that no one else uses, short enough for an address} */
    public static Path freshPath() throws IOException {
        Path directory = Path.of(
                System.getenv().getOrDefault(DIRECTORY, System.getProperty("java.io.tmpdir")));
        Path path = directory.resolve(
                "s" + ProcessHandle.current().pid() + "-" + NAMES.incrementAndGet());
        Files.deleteIfExists(path);
        return path;
    }

    /** {@return the program of the load; {@code null} where there is none} */
    public static String load() {
        return System.getenv(LOAD);
    }

    /** {@return another process of this Java and class path, with these arguments} */
    public static Process sameProgram(List<String> jvmArguments, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
