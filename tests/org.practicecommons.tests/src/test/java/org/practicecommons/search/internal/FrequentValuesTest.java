package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Values that many documents have are counted by sets, others by lists; together that is what the lists alone say. */
class FrequentValuesTest {

    private static final int DOCUMENTS = 1_000;
    private static final int VALUES = 300;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void theCountsAreThoseOfTheLists() {
        System.out.println("FrequentValuesTest: run again with -Dseed=" + seed);
        int[][] values = new int[DOCUMENTS][];
        for (int doc = 0; doc < DOCUMENTS; doc++) {
            // the lower a number, the more documents have it
            values[doc] = IntStream.range(0, random.nextInt(20))
                    .map(any -> (int) (VALUES * Math.pow(random.nextDouble(), 3))).distinct().toArray();
        }
        FixedBitSet found = new FixedBitSet(DOCUMENTS);
        int[] expected = new int[VALUES];
        for (int doc = 0; doc < DOCUMENTS; doc++) {
            if (random.nextInt(3) > 0) {
                found.set(doc);
                Arrays.stream(values[doc]).forEach(number -> expected[number]++);
            }
        }
        FrequentValues frequent = FrequentValues.of(blocks(values), DOCUMENTS, VALUES);
        int[] counts = new int[VALUES];
        frequent.count(found, counts);
        assertTrue(Arrays.stream(counts).anyMatch(count -> count > 0));
        assertTrue(IntStream.range(0, VALUES).anyMatch(number -> counts[number] < expected[number]));
        for (int doc = found.nextSetBit(0); doc < DOCUMENTS; doc = doc + 1 < DOCUMENTS ? found.nextSetBit(doc + 1)
                : DOCUMENTS) {
            int[] block = frequent.block(doc / ReachedValues.BLOCK);
            int place = doc % ReachedValues.BLOCK;
            for (int i = block[place]; i < block[place + 1]; i++) {
                counts[block[i]]++;
            }
        }
        assertArrayEquals(expected, counts);
    }

    private static int[][] blocks(int[][] values) {
        int[][] blocks = new int[DOCUMENTS / ReachedValues.BLOCK + 1][];
        for (int number = 0; number < blocks.length; number++) {
            int[] block = new int[ReachedValues.BLOCK + 1];
            block[0] = block.length;
            for (int place = 0; place < ReachedValues.BLOCK; place++) {
                int doc = number * ReachedValues.BLOCK + place;
                int[] its = doc < DOCUMENTS ? values[doc] : new int[0];
                int end = block[place] + its.length;
                block = Arrays.copyOf(block, end);
                System.arraycopy(its, 0, block, end - its.length, its.length);
                block[place + 1] = end;
            }
            blocks[number] = block;
        }
        return blocks;
    }
}
