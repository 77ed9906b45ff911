package sockcall.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processors that may be used, and the tool that holds a process to some of them. */
final class Processors {
    private static final String ALLOWED = "Cpus_allowed_list:";

    private Processors() {}

    /** All that this process may use, as taskset(1) lists them. */
    static String all() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith(ALLOWED)) {
                return line.substring(ALLOWED.length()).strip();
            }
        }
        throw new IOException("the kernel does not say which processors are allowed");
    }

    /** The last of them: the first serves most interrupts. */
    static String last() throws IOException {
        return all().replaceFirst(".*[,-]", "");
    }

    /** Holds every thread of a process to these processors. */
    static void hold(long pid, String processors) throws IOException {
        Command.output(List.of("taskset", "-a", "-p", "-c", processors, Long.toString(pid)));
    }
}
