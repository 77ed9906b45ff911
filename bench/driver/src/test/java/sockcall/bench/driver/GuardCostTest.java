package sockcall.bench.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.bench.driver.RoundsOf.mean;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class GuardCostTest {

    @Test
    void guardIsTheDifferenceOfTheCellsAndStructsAreWhatCDoesNotPay() {
        Map<Cell, List<Round>> rounds = new LinkedHashMap<>();
        rounds.put(cell("recv-nothing"), rounds(200, 206));
        rounds.put(cell("recv-unguarded"), rounds(200, 203));
        rounds.put(cell("recvmsg-nothing"), rounds(250, 260));
        List<GuardCost> costs = GuardCost.of(new Measured(rounds));
        assertEquals(1, costs.size());
        assertEquals(3, costs.get(0).guard(), 1e-9);
        assertEquals(4, costs.get(0).structs(), 1e-9);
        assertEquals(Verdict.Outcome.MET, costs.get(0).outcome());
    }

    @Test
    void withoutItsCellsNothingIsSaid() {
        assertEquals(List.of(), GuardCost.of(RoundsOf.participant("ffm-25", 100)));
    }

    private static Cell cell(String name) {
        return new Cell(name, "a", name, false, true, 0);
    }

    private static List<Round> rounds(double c, double ffm) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rounds.add(new Round(mean(c), mean(c), Map.of("ffm-25", mean(ffm))));
        }
        return rounds;
    }
}
