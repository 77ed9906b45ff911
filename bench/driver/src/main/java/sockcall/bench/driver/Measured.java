package sockcall.bench.driver;

import sockcall.bench.Numbers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All rounds of a run, and what can be asked of them. */
final class Measured {
    private final Map<Cell, List<Round>> rounds = new LinkedHashMap<>();

    Measured(Map<Cell, List<Round>> rounds) {
        this.rounds.putAll(rounds);
    }

    void add(Map<Cell, List<Round>> more) {
        rounds.putAll(more);
    }

    Collection<Cell> cells() {
        return rounds.keySet();
    }

    /** Who has entered a cell, C first. */
    Set<String> participants(Cell cell) {
        Set<String> names = new LinkedHashSet<>(List.of(Participants.C));
        rounds.get(cell).forEach(round -> names.addAll(round.others().keySet()));
        return names;
    }

    int dropped(Cell cell) {
        return rounds.get(cell).size() - steady(cell).size();
    }

    /** The titles of the cells of which nothing can be said. */
    List<String> unsteady() {
        return cells().stream()
                .filter(cell -> steady(cell).isEmpty())
                .map(Cell::title)
                .toList();
    }

    /** The rounds that count. */
    List<Round> steady(Cell cell) {
        return Rounds.steady(cell, rounds.get(cell));
    }

    /** The last reading of C over the first, of every round that counts. */
    double[] drifts(Cell cell) {
        return steady(cell).stream().mapToDouble(round -> round.drift(cell)).toArray();
    }

    /** The figures of a participant, one for each round that counts. */
    double[] values(Cell cell, String participant) {
        return steady(cell).stream()
                .mapToDouble(round -> round.value(cell, participant))
                .filter(Double::isFinite)
                .toArray();
    }

    /** Something else of a participant's turns. */
    double[] each(Cell cell, String participant, ToDoubleFunction<Numbers> what) {
        return steady(cell).stream()
                .map(round -> participant.equals(Participants.C)
                        ? round.first()
                        : round.others().get(participant))
                .filter(numbers -> numbers != null)
                .mapToDouble(what)
                .toArray();
    }

    /** What a participant needed more than C, one for each round that counts. */
    double[] differences(Cell cell, String participant) {
        return steady(cell).stream()
                .mapToDouble(round -> round.value(cell, participant) - round.reference(cell))
                .filter(Double::isFinite)
                .toArray();
    }

    /** The figures of one side over those of another, of the same rounds. */
    double[] ratios(Side one, Side other) {
        List<Double> ratios = new ArrayList<>();
        List<Round> ones = rounds.get(one.cell());
        List<Round> others = rounds.get(other.cell());
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            if (ones.get(i).isSteady(one.cell()) && others.get(i).isSteady(other.cell())) {
                ratios.add(ones.get(i).value(one.cell(), one.participant())
                        / others.get(i).value(other.cell(), other.participant()));
            }
        }
        return ratios.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
    }

    /** A participant in a cell. */
    record Side(Cell cell, String participant) {}
}
