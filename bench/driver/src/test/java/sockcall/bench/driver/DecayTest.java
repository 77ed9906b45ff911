package sockcall.bench.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class DecayTest {
    private static final double[] RECORDED = {103, 104, 104, 105, 105, 106, 107};

    @Test
    void sameFiguresAreNoDecay() {
        assertEquals(List.of(), decay(RECORDED));
    }

    @Test
    void worseFiguresWithAnIntervalThatOverlapsAreNoDecay() {
        assertEquals(List.of(), decay(106, 108, 108, 109, 109, 110, 111));
    }

    @Test
    void intervalBeyondTheRecordedOneIsDecay() {
        List<Decay> worse = decay(112, 112, 113, 114, 114, 115, 116);
        assertEquals(1, worse.size());
        String text = worse.get(0).toString();
        assertTrue(text.startsWith("send + recv, ffm-25: 1.140"), text);
    }

    @Test
    void onlyWhatBothRunsFoundCounts() {
        List<Decay> worse = decay(112, 112, 113, 114, 114, 115, 116);
        List<Decay> again = decay(121, 122, 122, 122, 122, 122, 123);
        assertEquals(worse, Decay.inBoth(worse, again));
        assertEquals(List.of(), Decay.inBoth(worse, decay(RECORDED)));
        assertEquals(List.of(), Decay.inBoth(decay(RECORDED), worse));
    }

    @Test
    void recordIsReadAsItWasWritten(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("results.json");
        Results results = results(RECORDED);
        results.write(file);
        assertEquals(results, Results.read(file));
    }

    private static List<Decay> decay(double... now) {
        return Decay.between(results(RECORDED), results(now));
    }

    private static Results results(double... ns) {
        Measured measured = RoundsOf.participant("ffm-25", ns);
        return new Results(
                Map.of("kernel", "none"),
                Schedule.check(),
                1,
                Figure.of(measured),
                measured.unsteady(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
