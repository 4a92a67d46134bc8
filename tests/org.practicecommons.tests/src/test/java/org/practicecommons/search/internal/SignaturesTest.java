package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    @Test
    void bytesMoveANearnessByLessThanAHundredth() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SignaturesTest: run again with -Dseed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            float[] one = unit(random, 384, null, 0);
            float[] other = unit(random, 384, one, random.nextDouble());
            double exact = 0;
            for (int k = 0; k < one.length; k++) {
                exact += one[k] * other[k];
            }
            assertEquals(exact, cosine(Signatures.of(one), Signatures.of(other)), 0.01);
        }
    }

    @Test
    void oneNumberThatStandsOutIsCutNotTurnedOver() {
        float[] vector = new float[384];
        vector[7] = 1;
        assertEquals(127, Signatures.of(vector)[7]);
        vector[7] = -1;
        assertEquals(-127, Signatures.of(vector)[7]);
    }

    private static float[] unit(Random random, int length, float[] like, double share) {
        double[] raw = new double[length];
        double square = 0;
        for (int i = 0; i < length; i++) {
            raw[i] = random.nextGaussian() / Math.sqrt(length) * (1 - share) + (like == null ? 0 : share * like[i]);
            square += raw[i] * raw[i];
        }
        float[] unit = new float[length];
        for (int i = 0; i < length; i++) {
            unit[i] = (float) (raw[i] / Math.sqrt(square));
        }
        return unit;
    }

    private static double cosine(byte[] one, byte[] other) {
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return dot / Math.sqrt(first * second);
    }
}
