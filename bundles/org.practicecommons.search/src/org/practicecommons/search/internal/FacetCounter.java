package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.practicecommons.search.Facet;

/**
 * Counts the values of faceted fields among matches, segment by segment. Nothing is kept between searches, so what was
 * saved a moment ago costs no map of all values to be built anew.
 */
final class FacetCounter {

    private static final int MOST_VALUES = 50;
    private static final Comparator<Facet.Value> ORDER =
            Comparator.comparingLong(Facet.Value::count).reversed().thenComparing(Facet.Value::value);

    private FacetCounter() {
    }

    /** The facet, with the most frequent values and those chosen; no values at all if no match has any. */
    static Facet count(String facet, Collection<FacetsCollector.MatchingDocs> matches, Set<String> chosen)
            throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (FacetsCollector.MatchingDocs segment : matches) {
            SortedSetDocValues values = segment.context().reader().getSortedSetDocValues(Names.FACET + facet);
            if (values != null && segment.totalHits() > 0) {
                add(values, segment.bits().iterator(), counts);
            }
        }
        List<Facet.Value> all = new ArrayList<>();
        counts.forEach((value, count) -> all.add(new Facet.Value(value, count, chosen.contains(value))));
        chosen.stream().filter(value -> !counts.containsKey(value))
                .forEach(value -> all.add(new Facet.Value(value, 0, true)));
        all.sort(ORDER);
        List<Facet.Value> shown = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_VALUES)));
        all.stream().skip(MOST_VALUES).filter(Facet.Value::chosen).forEach(shown::add);
        return new Facet(facet, shown, counts.size());
    }

    private static void add(SortedSetDocValues values, DocIdSetIterator docs, Map<String, Long> counts)
            throws IOException {
        int[] byOrd = new int[Math.toIntExact(values.getValueCount())];
        SortedDocValues single = DocValues.unwrapSingleton(values);
        if (single != null) {
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (single.advanceExact(doc)) {
                    byOrd[single.ordValue()]++;
                }
            }
        } else {
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (values.advanceExact(doc)) {
                    for (int i = values.docValueCount(); i > 0; i--) {
                        byOrd[(int) values.nextOrd()]++;
                    }
                }
            }
        }
        for (int ord = 0; ord < byOrd.length; ord++) {
            if (byOrd[ord] > 0) {
                counts.merge(values.lookupOrd(ord).utf8ToString(), (long) byOrd[ord], Long::sum);
            }
        }
    }
}
