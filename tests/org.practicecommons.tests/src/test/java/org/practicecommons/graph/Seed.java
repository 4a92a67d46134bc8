package org.practicecommons.graph;

import java.util.Random;

/** The seed of a random test: printed, and taken from {@code -Dseed=…} to run one again. */
final class Seed {

    private Seed() {
    }

    static Random random(Class<?> test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test.getSimpleName() + ": run again with -Dseed=" + seed);
        return new Random(seed);
    }
}
