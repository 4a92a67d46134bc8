package org.practicecommons.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    private static final long MILLI = 1_000_000;

    @Test
    void sharesAreTheLeastTimeWithinWhichThatManyAnswersCame() {
        long[] nanos = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MILLI).toArray();
        assertEquals(new Latency(100, 50, 50, 95, 99), Latency.of(nanos, 2000 * MILLI));
    }

    @Test
    void oneAnswerIsEachShare() {
        assertEquals(new Latency(1, 100, 7, 7, 7), Latency.of(new long[] {7 * MILLI}, 10 * MILLI));
    }
}
