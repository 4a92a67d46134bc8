package org.practicecommons.bench.search;

import java.util.Arrays;

/**
 * How long answers took.
 *
 * @param answers how many there were
 * @param perSecond answers a second of all clients together
 * @param p50 milliseconds of the median answer, then of the slowest in twenty and in a hundred
 */
public record Latency(int answers, double perSecond, double p50, double p95, double p99) {

    /**
     * @param nanos of each answer, in any order; at least one
     * @param wholeNanos from the first question to the last answer
     */
    static Latency of(long[] nanos, long wholeNanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(sorted.length, sorted.length * 1e9 / wholeNanos, millis(sorted, 0.50), millis(sorted, 0.95),
                millis(sorted, 0.99));
    }

    /** The least time within which that share of the answers came. */
    private static double millis(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)] / 1e6;
    }
}
