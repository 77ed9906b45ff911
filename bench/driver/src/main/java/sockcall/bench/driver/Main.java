package sockcall.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The driver: {@code full|quick|check BENCH OUTPUT JDK17 JDK25 [CELLS]}, where CELLS is a regular
 * expression of the names of cells.
 */
public final class Main {
    private final Installation installation;
    private final Path output;
    private final String cells;
    private final Progress progress = new Progress();
    private final Instant start = Instant.now();

    private Main(Installation installation, Path output, String cells) {
        this.installation = installation;
        this.output = output;
        this.cells = cells;
    }

    /** Runs, and ends with status 1 where a check has found decay. */
    public static void main(String[] args) throws IOException {
        Map<Integer, Path> homes =
                new TreeMap<>(Map.of(17, Path.of(args[3]), 25, Path.of(args[4])));
        Installation installation = new Installation(Path.of(args[1]).toAbsolutePath(), homes);
        Main main = new Main(installation, Path.of(args[2]), args.length > 5 ? args[5] : ".*");
        int status = switch (args[0]) {
            case "full" -> main.full();
            case "quick" -> main.quick();
            case "check" -> main.check();
            default -> throw new IllegalArgumentException("full, quick or check");
        };
        installation.clear();
        System.exit(status);
    }

    private int full() throws IOException {
        Participants participants = new Participants(installation);
        Measured measured = measure(participants.all(), Cells.all(), Schedule.full());
        if ("first-socket".matches(cells)) {
            measured.add(new StartUp(installation).run(progress));
        }
        List<SingleCallRuns.SingleCall> calls = "recv-nothing".matches(cells)
                ? new SingleCallRuns(installation).run(progress)
                : List.of();
        write(results(measured, Schedule.full(), calls), "make bench");
        return 0;
    }

    private int quick() throws IOException {
        Participants participants = new Participants(installation);
        Measured measured = measure(participants.quick(), Cells.quick(), Schedule.quick());
        write(results(measured, Schedule.quick(), List.of()), "make bench-quick");
        return 0;
    }

    private int check() throws IOException {
        Path record = output.resolve("results.json");
        if (!Files.exists(record)) {
            System.err.println("there is no record at " + record + ": run make bench first");
            return 1;
        }
        Results recorded = Results.read(record);
        Results now = checked();
        List<Decay> worse = Decay.between(recorded, now);
        if (!worse.isEmpty()) {
            // By other processes: one keeps what luck it has with memory for all of a run.
            worse = Decay.inBoth(worse, Decay.between(recorded, checked()));
        }
        worse.forEach(System.out::println);
        System.out.println(
                worse.isEmpty()
                        ? now.figures().size() + " figures, none worse than recorded"
                        : worse.size() + " ratios to C are worse than recorded, in two runs");
        return worse.isEmpty() ? 0 : 1;
    }

    private Results checked() throws IOException {
        Participants participants = new Participants(installation);
        Measured measured = measure(participants.ours(), Cells.quick(), Schedule.check());
        return results(measured, Schedule.check(), List.of());
    }

    private Measured measure(
            List<RunningParticipant> participants, List<Cell> all, Schedule schedule)
            throws IOException {
        List<Cell> chosen =
                all.stream().filter(cell -> cell.name().matches(cells)).toList();
        try {
            return new Measured(new Rounds(participants, chosen, schedule, progress).run());
        } finally {
            participants.forEach(RunningParticipant::close);
        }
    }

    private Results results(
            Measured measured, Schedule schedule, List<SingleCallRuns.SingleCall> calls)
            throws IOException {
        return new Results(
                Machine.describe(installation),
                schedule,
                Duration.between(start, Instant.now()).toSeconds(),
                Figure.of(measured),
                measured.unsteady(),
                calls,
                GuardCost.of(measured),
                Verdict.of(measured, Target.all()),
                Verdict.ofPeers(measured));
    }

    private void write(Results results, String command) throws IOException {
        progress.end();
        results.write(output.resolve("results.json"));
        List<String> plots = Plots.write(results, output);
        Markdown.write(results, command, plots, output.resolve("results.md"));
        System.out.println("the tables are in " + output.resolve("results.md"));
    }
}
