package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
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
 * lists in step document by document, which takes three times as long. Finds and scores what
 * {@link SearchPlan#query} does.
 */
final class RankedWalk {

    private final IndexSearcher searcher;
    private final int needed;
    private final List<Group> groups = new ArrayList<>();
    private final Weight conditions;
    private final TopFieldCollector best;
    private final BooleanSupplier isOver;
    private final Scored scored = new Scored();
    private final Window window = new Window();
    private final List<MatchingDocs> matches = new ArrayList<>();

    /** What a group gives to a score, made ready for a search. */
    private record Group(List<Weight> alternatives, boolean counts) {
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
     * @param plan with words, none of them strict
     * @param step how many of its words must be there
     * @param best takes the best; should know what scores too little as soon as it is full
     * @param isOver asked between windows; once it is true, the rest is left out
     */
    RankedWalk(IndexSearcher searcher, SearchPlan plan, int step, TopFieldCollector best, BooleanSupplier isOver)
            throws IOException {
        this.searcher = searcher;
        this.needed = step;
        this.best = best;
        this.isOver = isOver;
        for (SearchPlan.Group group : plan.groups(step)) {
            List<Weight> alternatives = new ArrayList<>();
            for (Query query : group.alternatives()) {
                alternatives.add(weight(query, ScoreMode.COMPLETE));
            }
            groups.add(new Group(alternatives, group.counts()));
        }
        conditions = plan.isFiltered() ? weight(plan.conditions(), ScoreMode.COMPLETE_NO_SCORES) : null;
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

    TopFieldDocs best() {
        return best.topDocs();
    }

    private void walk(LeafReaderContext segment) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        List<GroupScorer> scorers = new ArrayList<>();
        for (Group group : groups) {
            GroupScorer scorer = new GroupScorer(group.counts());
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
                best.getLeafCollector(segment));
        if (total > 0) {
            matches.add(new MatchingDocs(segment, new BitDocIdSet(found, total), total, null));
        }
    }

    private int walk(List<GroupScorer> scorers, boolean all, DocIdSetIterator allowed, Bits live, FixedBitSet found,
            LeafCollector collector) throws IOException {
        collector.setScorer(scored);
        int total = 0;
        int from = next(scorers, all, allowed, 0);
        while (from < found.length() && !isOver.getAsBoolean()) {
            int end = Math.min(found.length(), from + Window.SIZE);
            window.begin(from, end);
            if (window.add(scorers, all, live)) {
                total += window.end(needed, allowed, doc -> {
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
