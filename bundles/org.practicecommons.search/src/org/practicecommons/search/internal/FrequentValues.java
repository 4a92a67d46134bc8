package org.practicecommons.search.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of one segment for counting many of its documents at once: of a value that many of them have, the set of
 * those documents, since two sets are compared sixty-four documents at a time; of the others, their lists as before.
 * Safe for any thread.
 */
final class FrequentValues {

    /** One document in so many has to have a value, for its set to be shorter than the lists without it. */
    private static final int SHARE = 64;

    private final int[] numbers;
    private final FixedBitSet[] documents;
    private final int[][] others;

    private FrequentValues(int[] numbers, FixedBitSet[] documents, int[][] others) {
        this.numbers = numbers;
        this.documents = documents;
        this.others = others;
    }

    /**
     * @param blocks of all documents of the segment, as {@link ReachedValues} has them
     * @param length how many documents that are
     * @param size higher than all numbers in them
     */
    static FrequentValues of(int[][] blocks, int length, int size) {
        int[] counts = new int[size];
        for (int[] block : blocks) {
            for (int i = ReachedValues.BLOCK + 1; i < block.length; i++) {
                counts[block[i]]++;
            }
        }
        FixedBitSet[] sets = new FixedBitSet[size];
        for (int number = 0; number < size; number++) {
            sets[number] = counts[number] > length / SHARE ? new FixedBitSet(length) : null;
        }
        int[][] others = new int[blocks.length][];
        for (int i = 0; i < blocks.length; i++) {
            others[i] = split(blocks[i], i * ReachedValues.BLOCK, sets);
        }
        int[] numbers = IntStream.range(0, size).filter(number -> sets[number] != null).toArray();
        return new FrequentValues(numbers, Arrays.stream(numbers).mapToObj(number -> sets[number])
                .toArray(FixedBitSet[]::new), others);
    }

    /** Puts documents into the sets that there are. The rest of the block, in the same form. */
    private static int[] split(int[] block, int first, FixedBitSet[] sets) {
        int[] rest = new int[block.length];
        int end = ReachedValues.BLOCK + 1;
        for (int place = 0; place < ReachedValues.BLOCK; place++) {
            rest[place] = end;
            for (int i = block[place]; i < block[place + 1]; i++) {
                FixedBitSet set = sets[block[i]];
                if (set == null) {
                    rest[end++] = block[i];
                } else {
                    set.set(first + place);
                }
            }
        }
        rest[ReachedValues.BLOCK] = end;
        return Arrays.copyOf(rest, end);
    }

    /** Adds how many of these documents have each of the values that are frequent. */
    void count(FixedBitSet found, int[] counts) {
        for (int i = 0; i < numbers.length; i++) {
            counts[numbers[i]] += (int) FixedBitSet.intersectionCount(found, documents[i]);
        }
    }

    /** As {@link ReachedValues.Reader#block}, without the values that are frequent. */
    int[] block(int number) {
        return others[number];
    }
}
