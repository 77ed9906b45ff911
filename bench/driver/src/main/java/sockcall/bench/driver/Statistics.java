package sockcall.bench.driver;

import java.util.Arrays;

/** What a few readings say, without assuming how they are distributed. */
final class Statistics {

    private Statistics() {}

    /** The middle one; of an even number, the mean of the two in the middle. */
    static double median(double... readings) {
        double[] sorted = sorted(readings);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The least one. */
    static double min(double... readings) {
        return sorted(readings)[0];
    }

    /**
     * An interval that holds the true median at least 95 times in 100, from the order of the
     * readings alone: the sign test. Fewer than six readings cannot give one, and all of their
     * range stands for it.
     */
    static Interval interval(double... readings) {
        double[] sorted = sorted(readings);
        int left = 0;
        while (outside(sorted.length, left + 1) <= 0.05) {
            left++;
        }
        return new Interval(sorted[left], sorted[sorted.length - 1 - left]);
    }

    /** The chance that the median is beyond the interval without so many readings at each end. */
    private static double outside(int count, int left) {
        if (2 * left >= count) {
            return 1;
        }
        double ways = 1;
        double sum = 0;
        for (int i = 0; i <= left; i++) {
            sum += ways;
            ways = ways * (count - i) / (i + 1);
        }
        return 2 * sum / Math.pow(2, count);
    }

    private static double[] sorted(double[] readings) {
        if (readings.length == 0) {
            throw new IllegalArgumentException("there are no readings");
        }
        double[] sorted = readings.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
