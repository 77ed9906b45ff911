package sockcall.bench.driver;

import sockcall.bench.Numbers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all cells round by round, each participant in its turn and all others idle. */
final class Rounds {
    private static final int WARM_C = 200;

    private final List<RunningParticipant> participants;
    private final List<RunningParticipant> references;
    private final List<Cell> cells;
    private final Schedule schedule;
    private final Progress progress;
    private final Instant end;
    private final Map<Cell, List<Round>> done = new LinkedHashMap<>();

    Rounds(
            List<RunningParticipant> participants,
            List<Cell> cells,
            Schedule schedule,
            Progress progress) {
        this.participants = participants;
        references =
                participants.stream().filter(RunningParticipant::isReference).toList();
        this.cells = cells;
        this.schedule = schedule;
        this.progress = progress;
        end = Instant.now().plus(Duration.ofMinutes(schedule.minutes()));
        cells.forEach(cell -> done.put(cell, new ArrayList<>()));
    }

    /** All rounds of every cell, those included that do not count. */
    Map<Cell, List<Round>> run() throws IOException {
        for (Cell cell : cells) {
            progress.show("warming", cell.title());
            warm(cell);
        }
        for (int sweep = 0; sweep < schedule.sweeps(); sweep++) {
            for (Cell cell : cells) {
                progress.show("sweep " + (sweep + 1) + "/" + schedule.sweeps(), cell.title());
                addRounds(cell);
            }
        }
        for (int extra = 0; extra < schedule.extra(); extra++) {
            repeatUnsteady();
        }
        return done;
    }

    private void repeatUnsteady() throws IOException {
        for (Cell cell : cells) {
            boolean isLate = Instant.now().isAfter(end);
            if (!isLate && steady(cell, done.get(cell)).size() < schedule.kept()) {
                progress.show("once more", cell.title());
                addRounds(cell);
            }
        }
    }

    /** The rounds that count. */
    static List<Round> steady(Cell cell, List<Round> rounds) {
        return rounds.stream().filter(round -> round.isSteady(cell)).toList();
    }

    private void warm(Cell cell) throws IOException {
        for (RunningParticipant participant : participants) {
            if (participant.canEnter(cell)) {
                participant.run(cell, participant.isReference() ? WARM_C : schedule.warm());
            }
        }
    }

    private void addRounds(Cell cell) throws IOException {
        List<Round> rounds = done.get(cell);
        for (int i = 0; i < schedule.rounds(cell); i++) {
            rounds.add(round(cell, rounds.size(), schedule.turn(cell)));
        }
    }

    private Round round(Cell cell, int number, int milliseconds) throws IOException {
        Numbers first = reference(cell, number, milliseconds);
        Map<String, Numbers> others = new LinkedHashMap<>();
        for (RunningParticipant participant : rotated(cell, number)) {
            others.put(participant.name(), participant.run(cell, milliseconds));
        }
        return new Round(first, reference(cell, number + 1, milliseconds), others);
    }

    private Numbers reference(Cell cell, int number, int milliseconds) throws IOException {
        RunningParticipant reference = references.get(number % references.size());
        return reference.canEnter(cell) ? reference.run(cell, milliseconds) : null;
    }

    private List<RunningParticipant> rotated(Cell cell, int number) {
        List<RunningParticipant> others = new ArrayList<>(participants);
        others.removeIf(other -> other.isReference() || !other.canEnter(cell));
        Collections.rotate(others, -number);
        return others;
    }
}
