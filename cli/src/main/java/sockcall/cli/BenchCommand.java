package sockcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import sockcall.Syscalls;
import sockcall.bench.Numbers;
import sockcall.bench.Opening;
import sockcall.bench.Work;
import sockcall.bench.syscalls.ChannelCells;
import sockcall.spi.Backend;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code sockcall bench}: the same two programs over every way between them, on this machine. */
@Command(
        name = "bench",
        description = {
            "Compares the ways between two programs of this machine: sockets of AF_UNIX, TCP and"
                    + " UDP loopback, a pipe, a FIFO, a file.",
            "",
            "Two threads pass messages of "
                    + ChannelCells.SMALL
                    + " bytes there and back, and then large ones one way, on one CPU where"
                    + " taskset(1) can hold them to one. docs/performance.md tells more.",
            ""
        })
final class BenchCommand implements Callable<Integer> {
    private static final long SECOND = 1_000_000_000;

    @Spec
    private CommandSpec command;

    @Mixin
    private ChosenBackend chosen;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "how long it may take, about; ${DEFAULT-VALUE} by default",
            defaultValue = "60")
    private int seconds;

    private Progress progress;

    /** Made by picocli. */
    BenchCommand() {}

    @Override
    public Integer call() throws Exception {
        if (seconds < 1) {
            throw new ParameterException(
                    command.commandLine(), "--seconds is " + seconds + ", and has to be 1 or more");
        }
        Backend backend = chosen.openBackend();
        progress = new Progress(command.commandLine().getErr());
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> partnerFailed(e));
        List<WayRow> rows = rows(new ChannelCells(Syscalls.over(backend)));
        progress.end();
        show(backend, rows);
        return 0;
    }

    private List<WayRow> rows(ChannelCells cells) throws Exception {
        progress.begin(2 * ChannelCells.WAYS.size());
        long share = seconds * SECOND / (2L * ChannelCells.WAYS.size());
        List<WayRow> rows = new ArrayList<>();
        for (String way : ChannelCells.WAYS) {
            progress.step("round trip", way, ChannelCells.SMALL + " bytes");
            Numbers latency = measured(way, () -> cells.latency(way), share);
            progress.step("one way", way, ChannelCells.LARGE + " bytes");
            Numbers throughput = measured(way, () -> cells.throughput(way), share);
            rows.add(new WayRow(way, latency, throughput));
        }
        return rows;
    }

    /** A third of the time warms, so that what is measured is compiled. */
    private static Numbers measured(String way, Opening opening, long share) throws Exception {
        try (Work work = opening.open()) {
            work.run(share / 3);
            return work.run(share - share / 3);
        } catch (IllegalStateException e) {
            throw new Refusal(e.getMessage() + ": " + way);
        }
    }

    /** Nobody answers any more, and the thread that measures would wait without end. */
    private void partnerFailed(Throwable e) {
        progress.end();
        command.commandLine().getErr().println("sockcall: unexpected: " + e + ": " + e.getCause());
        System.exit(Main.REFUSED);
    }

    private void show(Backend backend, List<WayRow> rows) {
        PrintWriter out = command.commandLine().getOut();
        int processors = Runtime.getRuntime().availableProcessors();
        out.printf(
                "Two threads on %s, %s on Java %s, %s, kernel %s%n%n",
                processors == 1
                        ? "one CPU"
                        : processors + " CPUs, where a wake-up may cost ten times as much",
                backend,
                Environment.java(),
                Environment.platform(),
                Environment.kernel());
        WayRow.table(rows).forEach(out::println);
    }
}
