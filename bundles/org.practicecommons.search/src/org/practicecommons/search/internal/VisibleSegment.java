package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOBooleanSupplier;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** One segment of a {@link VisibleReader}; for one thread. */
final class VisibleSegment extends FilterLeafReader {

    private final FixedBitSet seen;
    private final int count;
    private final boolean whole;
    private final TextLengths lengths;
    private final Map<String, Terms> fields = new HashMap<>();

    /** @param seen the documents that are seen, of which none is deleted */
    VisibleSegment(LeafReader segment, FixedBitSet seen, TextLengths lengths) {
        super(segment);
        this.seen = seen;
        this.count = seen.cardinality();
        this.whole = count == segment.maxDoc();
        this.lengths = lengths;
    }

    @Override
    public Bits getLiveDocs() {
        return whole ? null : seen;
    }

    @Override
    public int numDocs() {
        return count;
    }

    @Override
    public Terms terms(String field) throws IOException {
        Terms known = fields.get(field);
        Terms all = known == null ? in.terms(field) : null;
        if (all != null) {
            known = new VisibleTerms(field, all);
            fields.put(field, known);
        }
        return known;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return null;
    }

    /** The words of the documents that are seen, and how long those are. */
    private final class VisibleTerms extends FilterTerms {

        private final String field;
        private TextLengths.Sum sum;

        VisibleTerms(String field, Terms all) {
            super(all);
            this.field = field;
        }

        private TextLengths.Sum sum() throws IOException {
            if (sum == null) {
                LeafReader segment = VisibleSegment.this.in;
                sum = whole ? lengths.ofAll(segment, field) : lengths.of(segment, field, seen);
            }
            return sum;
        }

        @Override
        public TermsEnum iterator() throws IOException {
            return whole ? in.iterator() : new VisibleWords(in.iterator());
        }

        @Override
        public TermsEnum intersect(CompiledAutomaton automaton, BytesRef start) throws IOException {
            return whole ? in.intersect(automaton, start) : new VisibleWords(in.intersect(automaton, start));
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public int getDocCount() throws IOException {
            return sum().documents();
        }

        @Override
        public long getSumDocFreq() throws IOException {
            return sum().documents();
        }

        @Override
        public long getSumTotalTermFreq() throws IOException {
            return sum().words();
        }
    }

    /** Passes over words that only hidden documents have. */
    private final class VisibleWords extends FilterTermsEnum {

        private PostingsEnum postings;
        private int frequency;

        VisibleWords(TermsEnum all) {
            super(all);
        }

        /** Notes how many documents that are seen have the present word, up to some number. */
        private boolean isSeen(int atMost) throws IOException {
            postings = in.postings(postings, PostingsEnum.NONE);
            frequency = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS && frequency < atMost;
                    doc = postings.nextDoc()) {
                frequency += seen.get(doc) ? 1 : 0;
            }
            return frequency > 0;
        }

        @Override
        public BytesRef next() throws IOException {
            BytesRef word = in.next();
            while (word != null && !isSeen(1)) {
                word = in.next();
            }
            return word;
        }

        @Override
        public boolean seekExact(BytesRef word) throws IOException {
            return in.seekExact(word) && isSeen(1);
        }

        @Override
        public IOBooleanSupplier prepareSeekExact(BytesRef word) throws IOException {
            IOBooleanSupplier found = in.prepareSeekExact(word);
            return found == null ? null : () -> found.get() && isSeen(1);
        }

        @Override
        public SeekStatus seekCeil(BytesRef word) throws IOException {
            SeekStatus status = in.seekCeil(word);
            if (status == SeekStatus.END || isSeen(1)) {
                return status;
            }
            return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }

        @Override
        public int docFreq() throws IOException {
            isSeen(Integer.MAX_VALUE);
            return frequency;
        }

        /** No ranking of ours asks how often a word stands in all texts together. */
        @Override
        public long totalTermFreq() throws IOException {
            return docFreq();
        }
    }
}
