package sockcall.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program that has run under strace, and the lines that strace wrote of each of its threads. */
record Trace(Ended program, List<List<String>> threads) {
    /**
     * All system calls but those that a Java virtual machine makes in any thread at any time: to
     * let threads wait for each other, to manage memory, and to load classes of its own.
     */
    static final String ALL_BUT_NOISE = "trace=!futex,mmap,mprotect,munmap,madvise,brk,sched_yield"
            + ",rt_sigprocmask,rt_sigreturn,pread64,gettid,membarrier,clone,clone3,rseq"
            + ",set_robust_list,prctl,sched_getaffinity,clock_gettime,clock_nanosleep,getrusage"
            + ",sysinfo,tgkill,restart_syscall,mremap,mincore";

    /** What ends each line of a call that was not made, because strace answered it. */
    private static final String INJECTED = " (INJECTED)";

    /** The output of the C oracle, which it writes from the thread that makes the calls. */
    private static final String OUTPUT = "write(1, ";

    /** What strace says in a container that may not trace. */
    private static final String FORBIDDEN = "ptrace(PTRACE_";

    /**
     * A file for each thread, with whole strings; the kernel lets pass unseen what is not traced.
     */
    private static final List<String> STRACE =
            List.of("strace", "-ff", "--seccomp-bpf", "-qq", "-s", "100000", "-e", "signal=none");

    /** Runs a program under strace, with these expressions of what to trace and what to inject. */
    static Trace of(Path scratch, List<String> expressions, List<String> program) {
        try {
            Path lines = Files.createTempDirectory(scratch, "trace");
            List<String> command = new ArrayList<>(STRACE);
            for (String expression : expressions) {
                command.addAll(List.of("-e", expression));
            }
            command.addAll(List.of("-o", lines.resolve("thread").toString()));
            command.addAll(program);
            Ended ended = Ended.run(scratch, command);
            if (ended.err().contains(FORBIDDEN)) {
                throw Needed.isMissing("the right to trace processes: " + ended.err());
            }
            return new Trace(ended, threads(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> threads(Path directory) throws IOException {
        List<List<String>> threads = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                threads.add(Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                        .filter(line -> !line.startsWith(OUTPUT))
                        .toList());
            }
        }
        return threads;
    }

    /** The lines of the one thread that set markers. */
    List<String> marked() {
        List<List<String>> marked = threads.stream()
                .filter(lines -> lines.stream().anyMatch(Marked::isMarker))
                .toList();
        if (marked.size() != 1) {
            throw new AssertionError(marked.size() + " threads have set markers: " + program);
        }
        return marked.get(0);
    }

    /** The lines of calls, of any thread, that were not made because strace answered them. */
    List<String> injected() {
        return threads.stream()
                .flatMap(List::stream)
                .filter(line -> line.endsWith(INJECTED))
                .toList();
    }
}
