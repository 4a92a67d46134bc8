package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.search.Facet;

/**
 * Counts the values of one faceted field among matches, segment by segment. Nothing is kept between searches, so what
 * was saved a moment ago costs no map of all values to be built anew. What includes several values counts the matches
 * that have any of them; it is listed when that says more than those values do.
 */
final class FacetCounter {

    private static final int MOST_VALUES = 50;
    private static final Comparator<Facet.Value> ORDER =
            Comparator.comparingLong(Facet.Value::count).reversed().thenComparing(Facet.Value::value);

    private final String facet;
    private final List<String> fields;
    private final Function<String, List<String>> leadsTo;
    private final Hierarchy hierarchy;
    private String kind = "";
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final Set<String> direct = new HashSet<>();
    private long[] counts = new long[16];
    /** The match that was counted last for a value, so that none counts twice. */
    private long[] last = new long[16];
    private long match;

    FacetCounter(String facet, Hierarchy hierarchy) {
        this(facet, List.of(facet), List::of, hierarchy);
    }

    /** Counts what the values of some fields lead to. */
    FacetCounter(String facet, List<String> fields, Map<String, List<String>> leadsTo, Hierarchy hierarchy) {
        this(facet, fields, value -> leadsTo.getOrDefault(value, List.of()), hierarchy);
    }

    private FacetCounter(String facet, List<String> fields, Function<String, List<String>> leadsTo,
            Hierarchy hierarchy) {
        this.facet = facet;
        this.fields = fields;
        this.leadsTo = leadsTo;
        this.hierarchy = hierarchy;
    }

    /** Passes over records of other kinds. */
    FacetCounter only(String wanted) {
        kind = wanted;
        return this;
    }

    /** The facet, with the most frequent values and those chosen; no values at all if no match has any. */
    Facet count(Collection<FacetsCollector.MatchingDocs> matches, Set<String> chosen) throws IOException {
        for (FacetsCollector.MatchingDocs segment : matches) {
            if (segment.totalHits() > 0) {
                add(segment);
            }
        }
        List<Facet.Value> all = new ArrayList<>();
        for (String value : values) {
            if (direct.contains(value) || chosen.contains(value) || saysMore(value)) {
                all.add(new Facet.Value(value, counts[numbers.get(value)], chosen.contains(value)));
            }
        }
        chosen.stream().filter(value -> !numbers.containsKey(value))
                .forEach(value -> all.add(new Facet.Value(value, 0, true)));
        all.sort(ORDER);
        List<Facet.Value> shown = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_VALUES)));
        all.stream().skip(MOST_VALUES).filter(Facet.Value::chosen).forEach(shown::add);
        return new Facet(facet, shown, all.stream().filter(value -> value.count() > 0).count());
    }

    /** Whether it has more matches than each of those next below it. */
    private boolean saysMore(String value) {
        long most = hierarchy.next(value).stream().filter(numbers::containsKey)
                .mapToLong(below -> counts[numbers.get(below)]).max().orElse(0);
        return counts[numbers.get(value)] > most;
    }

    private void add(FacetsCollector.MatchingDocs segment) throws IOException {
        Column[] columns = columns(segment);
        SortedSetDocValues kinds = kind.isEmpty() ? null
                : segment.context().reader().getSortedSetDocValues(Names.FACET + Facet.KIND);
        long wanted = kinds == null ? -1 : kinds.lookupTerm(new BytesRef(kind));
        if (columns.length == 0 || kinds != null && wanted < 0) {
            return;
        }
        DocIdSetIterator docs = segment.bits().iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (kinds == null || kinds.advanceExact(doc) && kinds.nextOrd() == wanted) {
                match++;
                for (Column column : columns) {
                    column.count(doc);
                }
            }
        }
    }

    private Column[] columns(FacetsCollector.MatchingDocs segment) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String field : fields) {
            SortedSetDocValues values = segment.context().reader().getSortedSetDocValues(Names.FACET + field);
            if (values != null) {
                columns.add(new Column(values));
            }
        }
        return columns.toArray(Column[]::new);
    }

    /** The values of one field in one segment. */
    private final class Column {

        private final SortedSetDocValues docValues;
        private final int[][] byOrd;

        Column(SortedSetDocValues docValues) {
            this.docValues = docValues;
            this.byOrd = new int[Math.toIntExact(docValues.getValueCount())][];
        }

        /** Counts the values that were not counted for this document before. */
        void count(int doc) throws IOException {
            if (docValues.advanceExact(doc)) {
                for (int i = docValues.docValueCount(); i > 0; i--) {
                    int ord = (int) docValues.nextOrd();
                    if (byOrd[ord] == null) {
                        byOrd[ord] = withWider(leadsTo.apply(docValues.lookupOrd(ord).utf8ToString()));
                    }
                    for (int number : byOrd[ord]) {
                        counts[number] += last[number] == match ? 0 : 1;
                        last[number] = match;
                    }
                }
            }
        }
    }

    private int[] withWider(List<String> reached) {
        direct.addAll(reached);
        Set<String> all = new LinkedHashSet<>(reached);
        reached.forEach(value -> all.addAll(hierarchy.above(value)));
        return all.stream().mapToInt(this::number).toArray();
    }

    private int number(String value) {
        return numbers.computeIfAbsent(value, any -> {
            values.add(value);
            if (values.size() > counts.length) {
                counts = Arrays.copyOf(counts, counts.length * 2);
                last = Arrays.copyOf(last, last.length * 2);
            }
            return values.size() - 1;
        });
    }
}
