package org.practicecommons.journal;

import java.time.Instant;
import java.util.Random;
import org.practicecommons.base.Environment;

/** A clock that ticks once a call and randomness that comes from a seed, so that a failing run can be repeated. */
public final class SeededEnvironment implements Environment {

    private final Random random;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    public SeededEnvironment(long seed) {
        random = new Random(seed);
    }

    @Override
    public synchronized Instant now() {
        now = now.plusMillis(1);
        return now;
    }

    /** Moves the clock. */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    @Override
    public synchronized void fillRandom(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
