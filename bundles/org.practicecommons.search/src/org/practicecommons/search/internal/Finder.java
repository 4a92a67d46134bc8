package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;

/** Finds and ranks what one plan asks for, by words and by what is near in meaning. */
final class Finder {

    private static final int A_FULL_PAGE = 100;
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, IriOrder.AMONG_EQUALS);
    private static final Sort LATEST_FIRST =
            new Sort(new SortField(Names.MODIFIED, SortField.Type.LONG, true), IriOrder.AMONG_EQUALS);

    private final IndexSearcher searcher;
    private final SearchPlan plan;
    private final SearchRequest request;
    private final Optional<NearSearch> near;
    /** By how many words are needed. */
    private final Map<Integer, RankedWalk> walks = new HashMap<>();
    private boolean cut;

    /**
     * @param ranked the best of them
     * @param total of words and meaning together
     * @param byWords how many of them the words found; 0 when they were not asked for
     * @param withAll how many of those have all the words that were asked for first
     * @param step how many words a record had to have
     * @param matches all of them, in no order
     */
    record Found(List<Ranked> ranked, long total, long byWords, long withAll, int step, List<MatchingDocs> matches) {
    }

    /** What words found. */
    private record Top(TopFieldDocs best, List<MatchingDocs> matches, int step) {

        long total() {
            return Finder.total(matches);
        }
    }

    /** @param near what comes near in meaning; empty when that is not asked for */
    Finder(IndexSearcher searcher, SearchPlan plan, SearchRequest request, Optional<NearSearch> near) {
        this.searcher = searcher;
        this.plan = plan;
        this.request = request;
        this.near = near;
    }

    /** Whether there was no time for all that words find. */
    boolean isCut() {
        return cut;
    }

    static long total(List<MatchingDocs> matches) {
        return matches.stream().mapToLong(MatchingDocs::totalHits).sum();
    }

    /** The first step that fills a page, else the last; and what is near. */
    Found found() throws IOException {
        if (isNearAlone()) {
            List<MatchingDocs> matches = matches(1, "");
            return new Found(near.get().ranked(), total(matches), 0, 0, step(), matches);
        }
        Top first = top(plan.steps().getFirst());
        Top top = first;
        for (int step : plan.steps().subList(1, plan.steps().size())) {
            if (top.total() < enough()) {
                top = top(step);
            }
        }
        Best best = new Best(searcher, plan);
        if (near.isEmpty()) {
            return new Found(best.ranked(top.best(), deepest()), top.total(), top.total(), first.total(), top.step(),
                    top.matches());
        }
        List<MatchingDocs> matches = DocSet.union(top.matches(), nearby(""));
        return new Found(near.get().ranked(best.ranked(top.best(), Integer.MAX_VALUE)), total(matches), top.total(), 0,
                top.step(), matches);
    }

    private boolean isNearAlone() {
        return near.isPresent() && request.mode() == SearchMode.SEMANTIC;
    }

    private int enough() {
        return Math.max(1, Math.min(request.limit(), A_FULL_PAGE));
    }

    private int deepest() {
        return Math.min(SearchRequest.DEEPEST, Math.max(1, request.offset() + request.limit()));
    }

    /** The step that words alone would have needed. */
    private int step() throws IOException {
        for (int step : plan.steps()) {
            if (total(byWords(step, "")) >= enough()) {
                return step;
            }
        }
        return plan.steps().getLast();
    }

    private Top top(int step) throws IOException {
        int most = plan.hasWords() ? Math.max(Best.COMPARED, deepest()) : deepest();
        if (plan.isOfWords()) {
            RankedWalk walk = walk(step, new TopFieldCollectorManager(BEST_FIRST, most, null, most).newCollector());
            return new Top(walk.best(), walk.matches(), step);
        }
        Object[] results = searcher.search(plan.query(step, ""), new MultiCollectorManager(
                new TopFieldCollectorManager(plan.hasWords() ? BEST_FIRST : LATEST_FIRST, most, null,
                        Integer.MAX_VALUE), new FacetsCollectorManager()));
        return new Top((TopFieldDocs) results[0], ((FacetsCollector) results[1]).getMatchingDocs(), step);
    }

    /** @param best null when nothing is to be ranked */
    private RankedWalk walk(int step, TopFieldCollector best) throws IOException {
        RankedWalk walk = new RankedWalk(searcher, plan.groups(step), step, plan.walked(), best);
        walk.walk();
        cut = cut || walk.isCut();
        walks.put(step, walk);
        return walk;
    }

    /**
     * All that have so many words or are near, in no order.
     *
     * @param without a facet whose choice is not to count, or empty
     */
    List<MatchingDocs> matches(int step, String without) throws IOException {
        if (isNearAlone()) {
            return nearby(without);
        }
        return near.isEmpty() ? byWords(step, without) : DocSet.union(byWords(step, without), nearby(without));
    }

    private List<MatchingDocs> byWords(int step, String without) throws IOException {
        if (plan.isOfWords()) {
            RankedWalk walk = walks.containsKey(step) ? walks.get(step) : walk(step, null);
            return walk.matchesBut(without);
        }
        return searcher.search(plan.query(step, without), new FacetsCollectorManager()).getMatchingDocs();
    }

    private List<MatchingDocs> nearby(String without) throws IOException {
        return DocSet.found(searcher, plan.among(new ArrayList<>(near.get().records()), without));
    }
}
