package sockcall.bench;

import sockcall.bench.syscalls.SyscallCells;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell in a process of its own: what the compiler makes of a call depends on all that has called
 * it before.
 */
final class FreshProcess implements Work {
    private final String cell;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;

    FreshProcess(String backend, String cell) throws IOException {
        this.cell = cell;
        process = Surroundings.sameProgram(flags(), SyscallCells.class, backend);
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Those that let native code be called; of the others some are of the tests alone. */
    private static List<String> flags() {
        List<String> flags =
                new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        flags.removeIf(flag -> !flag.startsWith("--enable-native-access"));
        return flags;
    }

    @Override
    public Numbers run(long ns) throws IOException {
        questions.println("run " + cell + " " + ns / 1_000_000);
        return Numbers.parse(answers.readLine());
    }

    @Override
    public void close() {
        questions.close();
        process.destroy();
    }
}
