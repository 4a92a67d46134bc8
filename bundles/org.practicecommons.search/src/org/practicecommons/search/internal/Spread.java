package org.practicecommons.search.internal;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is usual among many nearnesses, and how far they lie apart: the median and the median distance from it, which a
 * few good answers do not move. Counted in steps of a thousandth, so that the order of counting makes no difference.
 */
final class Spread {

    private static final int STEPS = 1000;
    /** The median distance is this part of a standard deviation where values are normally distributed. */
    private static final double OF_DEVIATION = 0.6745;

    private final long[] counts = new long[2 * STEPS + 1];
    private long all;

    /** @param nearness from -1 to 1 */
    void add(float nearness) {
        counts[Math.clamp(Math.round((nearness + 1) * STEPS), 0, 2 * STEPS)]++;
        all++;
    }

    /** 0 when nothing was added. */
    double usual() {
        return all == 0 ? 0 : median(Spread::value);
    }

    /** An estimate of the standard deviation that outliers do not move; 0 where all are alike. */
    double deviation() {
        double usual = usual();
        return all == 0 ? 0 : median(step -> Math.abs(value(step) - usual)) / OF_DEVIATION;
    }

    private static double value(int step) {
        return step / (double) STEPS - 1;
    }

    private double median(IntToDoubleFunction measure) {
        int[] steps = IntStream.range(0, counts.length).filter(step -> counts[step] > 0).boxed()
                .sorted(Comparator.comparingDouble((Integer step) -> measure.applyAsDouble(step)))
                .mapToInt(Integer::intValue).toArray();
        long before = 0;
        for (int step : steps) {
            before += counts[step];
            if (2 * before >= all) {
                return measure.applyAsDouble(step);
            }
        }
        throw new IllegalStateException("nothing was added");
    }
}
