package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Which concepts and places include which, among those that an asker may see, as the index has it at this moment: a
 * move or a merge needs no record to be indexed again but the concepts themselves. Circles are walked once.
 */
final class Hierarchy {

    private final Map<String, List<String>> wider = new HashMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();

    /**
     * @param searcher sees what the asker may see
     * @param kinds the records that may include others and be included
     */
    Hierarchy(IndexSearcher searcher, Query kinds) throws IOException {
        Set<String> there = new HashSet<>();
        Weight weight = searcher.createWeight(searcher.rewrite(kinds), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                read(leaf, scorer.iterator(), there);
            }
        }
        wider.values().forEach(some -> some.removeIf(one -> !there.contains(one)));
        wider.forEach((one, some) ->
                some.forEach(other -> narrower.computeIfAbsent(other, any -> new ArrayList<>()).add(one)));
    }

    private void read(LeafReaderContext leaf, DocIdSetIterator docs, Set<String> there) throws IOException {
        SortedDocValues iris = leaf.reader().getSortedDocValues(Names.IRI_ORDER);
        SortedSetDocValues up = leaf.reader().getSortedSetDocValues(Names.WIDER);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live != null && !live.get(doc) || !iris.advanceExact(doc)) {
                continue;
            }
            String iri = iris.lookupOrd(iris.ordValue()).utf8ToString();
            there.add(iri);
            if (up != null && up.advanceExact(doc)) {
                for (int i = up.docValueCount(); i > 0; i--) {
                    wider.computeIfAbsent(iri, any -> new ArrayList<>())
                            .add(up.lookupOrd(up.nextOrd()).utf8ToString());
                }
            }
        }
    }

    /** Whether what includes what is the same as there. */
    boolean isSame(Hierarchy other) {
        return wider.equals(other.wider);
    }

    /** All that is narrower than these, and none of these, each with the one of these that it was first met under. */
    Map<String, String> below(Collection<String> these) {
        Map<String, String> below = new LinkedHashMap<>();
        for (String one : these) {
            walk(one, narrower).forEach(found -> below.putIfAbsent(found, one));
        }
        below.keySet().removeAll(these);
        return below;
    }

    /** All that includes it, not itself. */
    Set<String> above(String one) {
        return walk(one, wider);
    }

    /** What is next below it. */
    List<String> next(String one) {
        return narrower.getOrDefault(one, List.of());
    }

    private static Set<String> walk(String from, Map<String, List<String>> steps) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(steps.getOrDefault(from, List.of()));
        while (!waiting.isEmpty()) {
            String one = waiting.pop();
            if (!one.equals(from) && all.add(one)) {
                waiting.addAll(steps.getOrDefault(one, List.of()));
            }
        }
        return all;
    }
}
