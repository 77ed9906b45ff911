package sockcall.bench.driver;

import sockcall.bench.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rounds that no machine has run. */
final class RoundsOf {
    static final Cell CELL = new Cell("pair-stream-64", "b", "send + recv", false, true, 0);

    private RoundsOf() {}

    /** Rounds in which C needs 100 ns, and a participant so much. */
    static Measured participant(String name, double... ns) {
        List<Round> rounds = new ArrayList<>();
        for (double value : ns) {
            rounds.add(new Round(mean(100), mean(100), Map.of(name, mean(value))));
        }
        return new Measured(Map.of(CELL, rounds));
    }

    static Numbers mean(double ns) {
        return new Numbers(1000, Math.round(ns * 1000), 0, 0, 0);
    }
}
