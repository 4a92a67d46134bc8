package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Ranks all that words find, a window of documents at a time: within it each list of documents with a word is read to
 * its end before the next one. Lucene does so where scores are added; where the best of several counts, it keeps those
 * lists in step document by document, which takes three times as long.
 */
final class RankedWalk {

    private final IndexSearcher searcher;
    private final int needed;
    private final List<Weighted> groups = new ArrayList<>();
    private final Weight conditions;
    private final TopFieldCollector best;
    private boolean cut;
    private final Scored scored = new Scored();
    private final Window window = new Window();
    private final List<MatchingDocs> matches = new ArrayList<>();

    /** A {@link Group} made ready for a search. */
    private record Weighted(List<Weight> alternatives, boolean counts) {
    }

    /** The score of the document that is collected. */
    private static final class Scored extends Scorable {

        private float score;
        /** Those that score less are not among the best. */
        private float least;

        @Override
        public float score() {
            return score;
        }

        @Override
        public void setMinCompetitiveScore(float score) {
            least = score;
        }
    }

    /**
     * @param needed in how many of the groups that count a document has to be; at least 1
     * @param conditions what else has to hold
     * @param best takes the best, and should know what scores too little as soon as it is full; null when nothing is to
     *     be ranked
     */
    RankedWalk(IndexSearcher searcher, List<Group> groups, int needed, Optional<Query> conditions,
            TopFieldCollector best) throws IOException {
        this.searcher = searcher;
        this.needed = needed;
        this.best = best;
        ScoreMode mode = best == null ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
        for (Group group : groups) {
            if (best != null || group.counts()) {
                List<Weight> alternatives = new ArrayList<>();
                for (Query query : group.alternatives()) {
                    alternatives.add(weight(query, mode));
                }
                this.groups.add(new Weighted(alternatives, group.counts()));
            }
        }
        this.conditions = conditions.isEmpty() ? null : weight(conditions.get(), ScoreMode.COMPLETE_NO_SCORES);
    }

    private Weight weight(Query query, ScoreMode mode) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), mode, 1);
    }

    /** What was found, by segment. */
    List<MatchingDocs> matches() throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            walk(segment);
        }
        return matches;
    }

    /** Whether there was no time to look at everything. */
    boolean isCut() {
        return cut;
    }

    TopFieldDocs best() {
        return best.topDocs();
    }

    private void walk(LeafReaderContext segment) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        List<GroupScorer> scorers = new ArrayList<>();
        for (Weighted group : groups) {
            GroupScorer scorer = new GroupScorer(group.counts(), best != null);
            for (Weight alternative : group.alternatives()) {
                scorer.add(alternative.scorer(segment));
            }
            if (!scorer.isEmpty()) {
                scorers.add(scorer);
            }
        }
        Scorer allowed = conditions == null ? null : conditions.scorer(segment);
        long counting = scorers.stream().filter(GroupScorer::counts).count();
        if (counting < needed || conditions != null && allowed == null) {
            return;
        }
        // those first that leave the fewest documents
        scorers.sort(Comparator.comparing(GroupScorer::counts).reversed().thenComparing(GroupScorer::cost));
        FixedBitSet found = new FixedBitSet(segment.reader().maxDoc());
        int total = walk(scorers, counting == needed, allowed == null ? null : allowed.iterator(), live, found,
                collector(segment));
        if (total > 0) {
            matches.add(new MatchingDocs(segment, new BitDocIdSet(found, total), total, null));
        }
    }

    private int walk(List<GroupScorer> scorers, boolean all, DocIdSetIterator allowed, Bits live, FixedBitSet found,
            LeafCollector collector) throws IOException {
        int total = 0;
        int from = next(scorers, all, allowed, 0);
        while (from < found.length() && !isOver()) {
            int end = Math.min(found.length(), from + Window.SIZE);
            window.begin(from, end);
            if (window.add(scorers, all, live)) {
                total += window.end(needed, allowed, collector == null ? found::set : doc -> {
                    found.set(doc);
                    scored.score = window.score(doc);
                    if (scored.score >= scored.least) {
                        collector.collect(doc);
                    }
                });
            }
            from = next(scorers, all, allowed, end);
        }
        return total;
    }

    /** Null when nothing is to be ranked. */
    private LeafCollector collector(LeafReaderContext segment) throws IOException {
        LeafCollector collector = best == null ? null : best.getLeafCollector(segment);
        if (collector != null) {
            collector.setScorer(scored);
        }
        return collector;
    }

    private boolean isOver() {
        cut = cut || searcher.getTimeout() != null && searcher.getTimeout().shouldExit();
        return cut;
    }

    /** From where on something may be found, beginning there. */
    private static int next(List<GroupScorer> scorers, boolean all, DocIdSetIterator allowed, int from)
            throws IOException {
        int first = all ? from : DocIdSetIterator.NO_MORE_DOCS;
        for (GroupScorer scorer : scorers) {
            if (scorer.counts()) {
                int its = scorer.next(from);
                first = all ? Math.max(first, its) : Math.min(first, its);
            }
        }
        if (allowed != null) {
            first = Math.max(first, allowed.docID() < from ? allowed.advance(from) : allowed.docID());
        }
        return first;
    }
}
