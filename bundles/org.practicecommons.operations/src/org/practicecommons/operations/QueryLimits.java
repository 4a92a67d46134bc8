package org.practicecommons.operations;

import java.time.Duration;

/** How much a query may cost: rows beyond are cut off, time beyond is a refusal. */
public record QueryLimits(int rows, Duration time) {

    /** What heads use when nobody asks for anything else. */
    public static QueryLimits usual() {
        return new QueryLimits(10_000, Duration.ofSeconds(30));
    }
}
