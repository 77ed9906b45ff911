package sockcall.bench.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.bench.driver.RoundsOf.mean;

import org.junit.jupiter.api.Test;

import sockcall.bench.Numbers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class GuardCostTest {

    @Test
    void guardIsItsDifferenceAndStructsAreWhatCDoesNotPay() {
        Map<Cell, List<Round>> rounds = new LinkedHashMap<>();
        rounds.put(Cell.difference("guard"), rounds(null, 3));
        rounds.put(Cell.difference("structs"), rounds(mean(50), 54));
        List<GuardCost> costs = GuardCost.of(new Measured(rounds));
        assertEquals(1, costs.size());
        assertEquals(3, costs.get(0).guard(), 1e-9);
        assertEquals(4, costs.get(0).structs(), 1e-9);
        assertEquals(Verdict.Outcome.MET, costs.get(0).outcome());
    }

    @Test
    void differencesStandInNoTable() {
        Measured measured = new Measured(Map.of(Cell.difference("structs"), rounds(mean(-1), 54)));
        assertEquals(List.of(), Figure.of(measured));
        assertEquals(List.of(), measured.unsteady());
    }

    @Test
    void withoutItsCellsNothingIsSaid() {
        assertEquals(List.of(), GuardCost.of(RoundsOf.participant("ffm-25", 100)));
    }

    private static List<Round> rounds(Numbers c, double ffm) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rounds.add(new Round(c, c, Map.of("ffm-25", mean(ffm))));
        }
        return rounds;
    }
}
