package sockcall.bench.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import sockcall.bench.Numbers;
import sockcall.bench.driver.Verdict.Outcome;

import java.util.List;
import java.util.Map;

class VerdictTest {
    private static final Target TARGET = Target.parse("pair-*-64 ffm-25 C 1.05");

    @Test
    void medianWithinTheLimitMeetsIt() {
        assertEquals(Outcome.MET, outcome(101, 102, 103, 104, 105, 120, 130));
    }

    @Test
    void medianBeyondTheLimitWithAnIntervalThatReachesItIsWithinTheNoise() {
        assertEquals(Outcome.WITHIN_NOISE, outcome(104, 106, 106, 107, 107, 108, 109));
    }

    @Test
    void intervalBeyondTheLimitMissesIt() {
        assertEquals(Outcome.MISSED, outcome(106, 106, 107, 107, 107, 108, 109));
    }

    @Test
    void participantThatDidNotEnterHasNoVerdict() {
        Measured measured = RoundsOf.participant("jnr-25", 100);
        assertEquals(List.of(), Verdict.of(measured, List.of(TARGET)));
    }

    @Test
    void peerOfTheSameJavaIsComparedWith() {
        List<Verdict> verdicts = ofPeers(Map.of(
                "jnr-17", RoundsOf.mean(90),
                "jdk-17", RoundsOf.mean(120),
                "jdk-25", RoundsOf.mean(80)));
        assertEquals(1, verdicts.size());
        assertEquals("jdk-17", verdicts.get(0).against());
        assertEquals(0.75, verdicts.get(0).median());
    }

    @Test
    void boundOfTheSameJavaIsNotComparedWith() {
        List<Verdict> verdicts =
                ofPeers(Map.of("jnr-17", RoundsOf.mean(90), "jnr-ffi-17", RoundsOf.mean(80)));
        assertEquals(List.of(), verdicts);
    }

    private static List<Verdict> ofPeers(Map<String, Numbers> others) {
        Round round = new Round(RoundsOf.mean(100), RoundsOf.mean(100), others);
        return Verdict.ofPeers(new Measured(Map.of(RoundsOf.CELL, List.of(round))));
    }

    private static Outcome outcome(double... ns) {
        Measured measured = RoundsOf.participant("ffm-25", ns);
        return Verdict.of(measured, List.of(TARGET)).get(0).outcome();
    }
}
