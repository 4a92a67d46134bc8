package org.practicecommons.operations;

import java.time.Instant;
import java.util.Random;
import org.practicecommons.base.Environment;

/**
 * A clock that stands still and randomness that begins anew with each step, so that what one step makes does not depend
 * on the steps before it.
 */
final class FixedEnvironment implements Environment {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T08:00:00Z");

    private Random random = new Random(0);
    private Instant now = BEGINNING;

    /** @param step its number, from which the time and the random bytes of it follow */
    synchronized void begin(int step) {
        random = new Random(step);
        now = BEGINNING.plusSeconds(step);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void fillRandom(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
