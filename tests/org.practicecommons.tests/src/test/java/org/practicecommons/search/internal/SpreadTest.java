package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static Spread of(float... values) {
        Spread spread = new Spread();
        for (float value : values) {
            spread.add(value);
        }
        return spread;
    }

    @Test
    void aFewThatStandOutDoNotMoveIt() {
        assertEquals(0.5, of(0.48f, 0.49f, 0.5f, 0.51f, 0.52f, 0.9f, 0.1f).usual(), 1e-9);
        assertEquals(0.02 / 0.6745, of(0.48f, 0.49f, 0.5f, 0.51f, 0.52f, 0.9f, 0.1f).deviation(), 1e-6);
    }

    @Test
    void itIsTheStandardDeviationOfWhatIsNormallySpread() {
        Random random = new Random(5);
        Spread spread = new Spread();
        for (int i = 0; i < 100_000; i++) {
            spread.add((float) (0.4 + 0.05 * random.nextGaussian()));
        }
        assertEquals(0.4, spread.usual(), 0.002);
        assertEquals(0.05, spread.deviation(), 0.002);
    }

    @Test
    void nothingAndOneAlone() {
        assertEquals(0, of().usual());
        assertEquals(0, of().deviation());
        assertEquals(0.25, of(0.25f).usual(), 1e-9);
        assertEquals(0, of(0.25f).deviation());
    }
}
