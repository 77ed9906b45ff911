package sockcall.bench.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.bench.driver.RoundsOf.CELL;
import static sockcall.bench.driver.RoundsOf.mean;

import org.junit.jupiter.api.Test;

import sockcall.bench.Numbers;

import java.util.Map;

class RoundTest {

    @Test
    void readingsOfCWithinTenPercentCount() {
        assertTrue(new Round(mean(100), mean(109), Map.of()).isSteady(CELL));
        assertTrue(new Round(mean(109), mean(100), Map.of()).isSteady(CELL));
    }

    @Test
    void readingsOfCThatDifferMoreDoNotCount() {
        assertFalse(new Round(mean(100), mean(112), Map.of()).isSteady(CELL));
        assertFalse(new Round(mean(112), mean(100), Map.of()).isSteady(CELL));
    }

    @Test
    void referenceIsTheMeanOfBothReadings() {
        assertEquals(104, new Round(mean(100), mean(108), Map.of()).reference(CELL));
    }

    @Test
    void figureOfTimedOperationsIsTheirMedian() {
        Cell timed = new Cell("pingpong-threads-64", "c", "ping-pong", true, true, 0);
        assertEquals(4000, Round.value(timed, new Numbers(10, 90_000, 4000, 9000, 0)));
    }
}
