package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.CheckedIntConsumer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The scores of documents that follow each other, as a {@link RankedWalk} adds them up. */
final class Window {

    /** Small enough for the nearest memory of a processor. */
    static final int SIZE = 4_096;

    private final float[] best = new float[SIZE];
    /** In double precision, so that the order of groups makes no difference. */
    private final double[] sums = new double[SIZE];
    private final int[] words = new int[SIZE];
    private final FixedBitSet touched = new FixedBitSet(SIZE);
    private final FixedBitSet found = new FixedBitSet(SIZE);
    private final FixedBitSet same = new FixedBitSet(SIZE);
    private final FixedBitSet allowed = new FixedBitSet(SIZE);
    private int from;
    private int end;

    void begin(int first, int last) {
        from = first;
        end = last;
    }

    /** Its first document. */
    int from() {
        return from;
    }

    /** The document after its last. */
    int end() {
        return end;
    }

    /** What one way gives to some documents, of which the best counts. */
    void take(DocAndFloatFeatureBuffer scores) {
        for (int i = 0; i < scores.size; i++) {
            int place = scores.docs[i] - from;
            touched.set(place);
            best[place] = Math.max(best[place], scores.features[i]);
        }
    }

    /**
     * What gives the same to some documents.
     *
     * @param documents standing on the first of them
     * @param live those that count; null for all
     */
    void take(DocIdSetIterator documents, Bits live, float score) throws IOException {
        same.clear();
        documents.intoBitSet(end, same, from);
        if (live != null) {
            live.applyMask(same, from);
        }
        touched.or(same);
        long[] bits = same.getBits();
        for (int i = 0; i < bits.length; i++) {
            for (long left = bits[i]; left != 0; left &= left - 1) {
                int place = (i << 6) + Long.numberOfTrailingZeros(left);
                best[place] = Math.max(best[place], score);
            }
        }
    }

    /**
     * @param all whether those groups that count are all needed; they come first then
     * @return false once none of its documents can be found any more
     */
    boolean add(List<GroupScorer> groups, boolean all, Bits live) throws IOException {
        for (GroupScorer group : groups) {
            group.into(this, live);
            if (touched.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS) {
                if (all && group.counts()) {
                    forget();
                    return false;
                }
            } else {
                addBest(group.counts() ? 1 : 0);
            }
        }
        return true;
    }

    private void addBest(int word) {
        long[] bits = touched.getBits();
        long[] all = found.getBits();
        for (int i = 0; i < bits.length; i++) {
            all[i] |= bits[i];
            for (long left = bits[i]; left != 0; left &= left - 1) {
                int place = (i << 6) + Long.numberOfTrailingZeros(left);
                sums[place] += best[place];
                best[place] = 0;
                words[place] += word;
            }
            bits[i] = 0;
        }
    }

    /**
     * Tells of the documents that have so many words, in their order, and is empty then.
     *
     * @param only those that may be found; null for all
     */
    void end(int needed, DocIdSetIterator only, CheckedIntConsumer<IOException> taker) throws IOException {
        if (only != null) {
            allowed.clear();
            if (only.docID() < from) {
                only.advance(from);
            }
            only.intoBitSet(end, allowed, from);
        }
        long[] bits = found.getBits();
        for (int i = 0; i < bits.length; i++) {
            for (long left = bits[i]; left != 0; left &= left - 1) {
                int place = (i << 6) + Long.numberOfTrailingZeros(left);
                if (words[place] >= needed && (only == null || allowed.get(place))) {
                    taker.accept(from + place);
                }
            }
        }
        forget();
    }

    /** Of a document that it is telling of. */
    float score(int document) {
        return (float) sums[document - from];
    }

    private void forget() {
        long[] bits = found.getBits();
        for (int i = 0; i < bits.length; i++) {
            for (long left = bits[i]; left != 0; left &= left - 1) {
                int place = (i << 6) + Long.numberOfTrailingZeros(left);
                sums[place] = 0;
                words[place] = 0;
            }
            bits[i] = 0;
        }
    }
}
