package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CheckedIntConsumer;
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
    private final Weight always;
    private final Map<String, Weight> choices = new LinkedHashMap<>();
    private final TopFieldCollector best;
    private boolean cut;
    private final Scored scored = new Scored();
    private final Window window = new Window();
    private final List<MatchingDocs> matches = new ArrayList<>();
    /** By choice, what meets all conditions but that one. */
    private final Map<String, List<MatchingDocs>> missed = new HashMap<>();

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
     * @param best takes the best, and should know what scores too little as soon as it is full; null when nothing is to
     *     be ranked
     */
    RankedWalk(IndexSearcher searcher, List<Group> groups, int needed, Conditions conditions, TopFieldCollector best)
            throws IOException {
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
        always = conditions.always().isEmpty() ? null : filter(conditions.always().get());
        for (Map.Entry<String, Query> choice : conditions.choices().entrySet()) {
            choices.put(choice.getKey(), filter(choice.getValue()));
        }
    }

    private Weight weight(Query query, ScoreMode mode) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), mode, 1);
    }

    private Weight filter(Query query) throws IOException {
        return weight(query, ScoreMode.COMPLETE_NO_SCORES);
    }

    /** To be called once, before what follows is asked for. */
    void walk() throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            walk(segment);
        }
    }

    /** What was found, by segment. */
    List<MatchingDocs> matches() {
        return matches;
    }

    /** What would have been found without one of the choices; all that was found when there is no such choice. */
    List<MatchingDocs> matchesBut(String choice) throws IOException {
        return DocSet.union(matches, missed.getOrDefault(choice, List.of()));
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
        Scorer allowed = always == null ? null : always.scorer(segment);
        long counting = scorers.stream().filter(GroupScorer::counts).count();
        if (counting < needed || always != null && allowed == null) {
            return;
        }
        // those first that leave the fewest documents
        scorers.sort(Comparator.comparing(GroupScorer::counts).reversed().thenComparing(GroupScorer::cost));
        Map<String, Choice> chosen = chosen(segment);
        FixedBitSet found = new FixedBitSet(segment.reader().maxDoc());
        Taker taker = new Taker(List.copyOf(chosen.values()), found, collector(segment));
        walk(scorers, counting == needed, allowed == null ? null : allowed.iterator(), live, taker);
        add(matches, segment, found, taker.count);
        chosen.forEach((facet, choice) -> add(missed.computeIfAbsent(facet, one -> new ArrayList<>()), segment,
                choice.missed(), choice.countMissed()));
    }

    private static void add(List<MatchingDocs> all, LeafReaderContext segment, FixedBitSet found, int count) {
        if (count > 0) {
            all.add(new MatchingDocs(segment, new BitDocIdSet(found, count), count, null));
        }
    }

    private Map<String, Choice> chosen(LeafReaderContext segment) throws IOException {
        Map<String, Choice> chosen = new LinkedHashMap<>();
        for (Map.Entry<String, Weight> choice : choices.entrySet()) {
            chosen.put(choice.getKey(),
                    new Choice(choice.getValue().scorer(segment), segment.reader().maxDoc()));
        }
        return chosen;
    }

    /** Takes what has the words, in the order of documents. */
    private final class Taker implements CheckedIntConsumer<IOException> {

        private final List<Choice> choices;
        private final FixedBitSet found;
        private final LeafCollector collector;
        private int count;

        /** @param collector null when nothing is to be ranked */
        Taker(List<Choice> choices, FixedBitSet found, LeafCollector collector) {
            this.choices = choices;
            this.found = found;
            this.collector = collector;
        }

        @Override
        public void accept(int document) throws IOException {
            Choice missing = null;
            for (Choice choice : choices) {
                if (!choice.isMetBy(document)) {
                    if (missing != null) {
                        return;
                    }
                    missing = choice;
                }
            }
            if (missing == null) {
                take(document);
            } else {
                missing.miss(document);
            }
        }

        private void take(int document) throws IOException {
            found.set(document);
            count++;
            if (collector != null) {
                scored.score = window.score(document);
                if (scored.score >= scored.least) {
                    collector.collect(document);
                }
            }
        }
    }

    private void walk(List<GroupScorer> scorers, boolean all, DocIdSetIterator allowed, Bits live, Taker taker)
            throws IOException {
        int last = taker.found.length();
        int from = next(scorers, all, allowed, 0);
        while (from < last && !isOver()) {
            int end = Math.min(last, from + Window.SIZE);
            window.begin(from, end);
            if (window.add(scorers, all, live)) {
                window.end(needed, allowed, taker);
            }
            from = next(scorers, all, allowed, end);
        }
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
