package sockcall.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlicesTest {
    private final Slices slices = new Slices();

    @Test
    void timeIsThatOfTheMedianSlice() {
        slices.add(2_000_000, 2_000);
        slices.add(90_000_000, 1_000);
        slices.add(3_000_000, 2_000);
        assertEquals(15_000, slices.time(10));
    }

    @Test
    void partsOfANanosecondCount() {
        slices.add(2_000_001, 1_000_000);
        assertEquals(2_000_000, slices.time(1_000_000));
        slices.clear();
        slices.add(2_001_000, 1_000_000);
        assertEquals(2_001_000, slices.time(1_000_000));
    }

    @Test
    void withoutSlicesThereIsNoTime() {
        assertEquals(0, slices.time(7));
    }

    @Test
    void sliceIsTwoMillisecondsOrMore() {
        assertFalse(Slices.isWhole(1_999_999));
        assertTrue(Slices.isWhole(2_000_000));
    }
}
