package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Documents that were found before, in one state of the index. Equal to itself only. */
final class DocSet extends Query {

    private final FixedBitSet[] segments;

    private DocSet(FixedBitSet[] segments) {
        this.segments = segments;
    }

    /** What a query finds now. */
    static DocSet of(IndexSearcher searcher, Query query) throws IOException {
        FixedBitSet[] segments = new FixedBitSet[searcher.getIndexReader().leaves().size()];
        for (MatchingDocs segment : found(searcher, query)) {
            FixedBitSet bits = new FixedBitSet(segment.context().reader().maxDoc());
            bits.or(segment.bits().iterator());
            segments[segment.context().ord] = bits;
        }
        return new DocSet(segments);
    }

    /** The documents that a query finds, by segment; segments without any are left out. */
    static List<MatchingDocs> found(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new FacetsCollectorManager()).getMatchingDocs().stream()
                .filter(segment -> segment.totalHits() > 0).toList();
    }

    /** What is in either, by segment. */
    static List<MatchingDocs> union(List<MatchingDocs> some, List<MatchingDocs> others) throws IOException {
        Map<Integer, MatchingDocs> union = new TreeMap<>();
        some.forEach(segment -> union.put(segment.context().ord, segment));
        for (MatchingDocs segment : others) {
            MatchingDocs first = union.get(segment.context().ord);
            union.put(segment.context().ord, first == null ? segment : union(first, segment));
        }
        return List.copyOf(union.values());
    }

    private static MatchingDocs union(MatchingDocs one, MatchingDocs other) throws IOException {
        FixedBitSet bits = new FixedBitSet(one.context().reader().maxDoc());
        for (MatchingDocs some : List.of(one, other)) {
            if (some.totalHits() > 0) {
                bits.or(some.bits().iterator());
            }
        }
        int total = bits.cardinality();
        return new MatchingDocs(one.context(), new BitDocIdSet(bits, total), total, null);
    }

    /** How many of these it holds. */
    long count(List<MatchingDocs> matches) throws IOException {
        long count = 0;
        for (MatchingDocs segment : matches) {
            FixedBitSet bits = segments[segment.context().ord];
            if (bits != null && segment.totalHits() > 0 && segment.bits().bits() instanceof FixedBitSet found) {
                count += FixedBitSet.intersectionCount(bits, found);
            } else if (bits != null && segment.totalHits() > 0) {
                var docs = segment.bits().iterator();
                for (int doc = docs.nextDoc(); doc != docs.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    count += bits.get(doc) ? 1 : 0;
                }
            }
        }
        return count;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                FixedBitSet bits = segments[context.ord];
                return bits == null ? null : ConstantScoreScorerSupplier.fromIterator(
                        new BitSetIterator(bits, bits.approximateCardinality()), score(), scoreMode,
                        context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "found before";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
