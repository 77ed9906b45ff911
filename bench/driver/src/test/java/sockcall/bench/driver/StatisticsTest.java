package sockcall.bench.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.DoubleStream;

class StatisticsTest {

    @Test
    void medianOfAnOddNumberIsTheMiddleOne() {
        assertEquals(2, Statistics.median(9, 1, 2));
    }

    @Test
    void medianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertEquals(2.5, Statistics.median(9, 1, 2, 3));
    }

    @Test
    void nothingHasNoMedian() {
        assertThrows(IllegalArgumentException.class, Statistics::median);
    }

    @Test
    void intervalOfFewReadingsIsAllOfTheirRange() {
        assertEquals(new Interval(1, 7), Statistics.interval(3, 1, 7, 2, 5, 4, 6));
    }

    /** The tables of the sign test: of nine readings the second and the eighth, 96.1%. */
    @Test
    void intervalOfNineReadingsLeavesOutOneAtEachEnd() {
        double[] readings = DoubleStream.iterate(1, x -> x + 1).limit(9).toArray();
        assertEquals(new Interval(2, 8), Statistics.interval(readings));
    }

    @Test
    void intervalHoldsTheTrueMedianAsOftenAsItSays() {
        Random random = new Random(1);
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            double[] readings = random.doubles(10).map(x -> Math.exp(3 * x)).toArray();
            Interval interval = Statistics.interval(readings);
            double median = Math.exp(1.5);
            held += interval.low() <= median && median <= interval.high() ? 1 : 0;
        }
        assertEquals(0.979, held / 2000.0, 0.01);
    }
}
