package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOBooleanSupplier;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** One segment of a {@link VisibleReader}; safe for any thread. */
final class VisibleSegment extends FilterLeafReader {

    /** Words of a field of which it is known how many documents have them; with more, those are forgotten. */
    private static final int MOST_WORDS = 4_096;

    private final FixedBitSet seen;
    private final int count;
    private final boolean whole;
    private final TextLengths lengths;
    private final Map<String, Terms> fields = new ConcurrentHashMap<>();

    /** @param seen the documents that are seen, of which none is deleted */
    VisibleSegment(LeafReader segment, FixedBitSet seen, TextLengths lengths) {
        super(segment);
        this.seen = seen;
        this.count = seen.cardinality();
        this.whole = count == segment.maxDoc();
        this.lengths = lengths;
    }

    /** The documents that a query finds, deleted ones left out. */
    static FixedBitSet seen(LeafReader segment, Query visible) throws IOException {
        FixedBitSet seen = new FixedBitSet(segment.maxDoc());
        if (visible instanceof MatchAllDocsQuery) {
            seen.set(0, segment.maxDoc());
        } else {
            IndexSearcher searcher = new IndexSearcher(segment);
            Scorer found = searcher.createWeight(searcher.rewrite(visible), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(searcher.getIndexReader().leaves().get(0));
            if (found != null) {
                seen.or(found.iterator());
            }
        }
        Bits live = segment.getLiveDocs();
        for (int doc = 0; live != null && doc < segment.maxDoc(); doc++) {
            if (!live.get(doc)) {
                seen.clear(doc);
            }
        }
        return seen;
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
        private final Map<BytesRef, Integer> frequencies = new ConcurrentHashMap<>();
        private volatile TextLengths.Sum sum;

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
            return whole ? in.iterator() : new VisibleWords(in.iterator(), frequencies);
        }

        @Override
        public TermsEnum intersect(CompiledAutomaton automaton, BytesRef start) throws IOException {
            TermsEnum all = in.intersect(automaton, start);
            return whole ? all : new VisibleWords(all, frequencies);
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

        private final Map<BytesRef, Integer> frequencies;
        private PostingsEnum postings;

        /** @param frequencies of words that were counted before */
        VisibleWords(TermsEnum all, Map<BytesRef, Integer> frequencies) {
            super(all);
            this.frequencies = frequencies;
        }

        private boolean isSeen() throws IOException {
            Integer known = frequencies.get(in.term());
            return known == null ? count(1) > 0 : known > 0;
        }

        /** How many documents that are seen have the present word, up to some number. */
        private int count(int atMost) throws IOException {
            postings = in.postings(postings, PostingsEnum.NONE);
            int frequency = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS && frequency < atMost;
                    doc = postings.nextDoc()) {
                frequency += seen.get(doc) ? 1 : 0;
            }
            return frequency;
        }

        @Override
        public BytesRef next() throws IOException {
            BytesRef word = in.next();
            while (word != null && !isSeen()) {
                word = in.next();
            }
            return word;
        }

        @Override
        public boolean seekExact(BytesRef word) throws IOException {
            return in.seekExact(word) && isSeen();
        }

        @Override
        public IOBooleanSupplier prepareSeekExact(BytesRef word) throws IOException {
            IOBooleanSupplier found = in.prepareSeekExact(word);
            return found == null ? null : () -> found.get() && isSeen();
        }

        @Override
        public SeekStatus seekCeil(BytesRef word) throws IOException {
            SeekStatus status = in.seekCeil(word);
            if (status == SeekStatus.END || isSeen()) {
                return status;
            }
            return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }

        @Override
        public int docFreq() throws IOException {
            Integer known = frequencies.get(in.term());
            if (known == null) {
                known = count(Integer.MAX_VALUE);
                if (frequencies.size() >= MOST_WORDS) {
                    frequencies.clear();
                }
                frequencies.put(BytesRef.deepCopyOf(in.term()), known);
            }
            return known;
        }

        /** No ranking of ours asks how often a word stands in all texts together. */
        @Override
        public long totalTermFreq() throws IOException {
            return docFreq();
        }
    }
}
