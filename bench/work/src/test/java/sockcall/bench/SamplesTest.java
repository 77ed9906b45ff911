package sockcall.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = new Samples();

    @Test
    void withoutSamplesThePercentileIsZero() {
        samples.sort();
        assertEquals(0, samples.percentile(50));
    }

    @Test
    void percentilesOfHundredAreTheirPlaces() {
        for (int i = 100; i > 0; i--) {
            samples.add(i);
        }
        samples.sort();
        assertEquals(50, samples.percentile(50));
        assertEquals(99, samples.percentile(99));
    }

    @Test
    void clearedSamplesCountNoMore() {
        samples.add(7);
        samples.clear();
        samples.add(3);
        samples.sort();
        assertEquals(3, samples.percentile(99));
    }
}
