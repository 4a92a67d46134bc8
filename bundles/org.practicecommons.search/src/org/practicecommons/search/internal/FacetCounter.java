package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.practicecommons.search.Facet;

/**
 * Counts the values of facets among matches, all facets in one walk, segment by segment. No map of all values is built,
 * so what was saved a moment ago costs no look at all that is stored. What includes several values counts the matches
 * that have any of them; it is listed when that says more than those values do.
 */
final class FacetCounter {

    private static final int MOST_VALUES = 50;
    private static final Comparator<Facet.Value> ORDER =
            Comparator.comparingLong(Facet.Value::count).reversed().thenComparing(Facet.Value::value);

    private final List<String> fields;
    private final FacetNumbers numbers;
    private final String kind;
    private final BitSet direct = new BitSet();
    private int[] counts = new int[64];
    /** The match that was counted last for a value, so that none counts twice. */
    private int[] last = new int[64];
    private int match;
    private final Map<String, List<Integer>> byFacet = new HashMap<>();

    private FacetCounter(List<String> fields, FacetNumbers numbers, String kind) {
        this.fields = fields;
        this.numbers = numbers;
        this.kind = kind;
    }

    /** Counts the values of all fields. */
    static FacetCounter ofAll(Collection<FacetsCollector.MatchingDocs> matches, Hierarchy hierarchy)
            throws IOException {
        return new FacetCounter(List.of(Names.VALUES), hierarchy.numbers(), "").count(matches);
    }

    /** Counts what the values of some fields lead to, among records of a kind. */
    static FacetCounter of(Collection<FacetsCollector.MatchingDocs> matches, List<String> fields,
            FacetNumbers numbers, String kind) throws IOException {
        return new FacetCounter(fields.stream().map(field -> Names.FACET + field).toList(), numbers, kind)
                .count(matches);
    }

    private FacetCounter count(Collection<FacetsCollector.MatchingDocs> matches) throws IOException {
        for (FacetsCollector.MatchingDocs segment : matches) {
            if (segment.totalHits() > 0) {
                add(segment);
            }
        }
        FacetNumbers.Value[] values = numbers.values();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                byFacet.computeIfAbsent(values[number].facet(), any -> new ArrayList<>()).add(number);
            }
        }
        return this;
    }

    /** One facet, with the most frequent values and those chosen; no values at all if no match has any. */
    Facet facet(String facet, Set<String> chosen) {
        PriorityQueue<Facet.Value> most = new PriorityQueue<>(ORDER.reversed());
        List<Facet.Value> others = new ArrayList<>();
        FacetNumbers.Value[] values = numbers.values();
        long found = 0;
        for (int number : byFacet.getOrDefault(facet, List.of())) {
            FacetNumbers.Value value = values[number];
            boolean isChosen = chosen.contains(value.value());
            if (isChosen || direct.get(number) || saysMore(value, counts[number])) {
                found++;
                list(new Facet.Value(value.value(), counts[number], isChosen), most, others);
            }
        }
        chosen.stream().filter(value -> count(new FacetNumbers.Value(facet, value)) == 0)
                .forEach(value -> list(new Facet.Value(value, 0, true), most, others));
        List<Facet.Value> shown = new ArrayList<>(most);
        shown.addAll(others);
        shown.sort(ORDER);
        return new Facet(facet, shown, found);
    }

    /** Among the most frequent, or, if it was chosen, beside them. */
    private static void list(Facet.Value value, PriorityQueue<Facet.Value> most, List<Facet.Value> others) {
        most.add(value);
        Facet.Value least = most.size() > MOST_VALUES ? most.poll() : null;
        if (least != null && least.chosen()) {
            others.add(least);
        }
    }

    /** Whether it has more matches than each of those next below it. */
    private boolean saysMore(FacetNumbers.Value value, int count) {
        return numbers.next(value).stream().allMatch(below -> count(below) < count);
    }

    private int count(FacetNumbers.Value value) {
        int number = numbers.find(value);
        return number < 0 || number >= counts.length ? 0 : counts[number];
    }

    private void add(FacetsCollector.MatchingDocs segment) throws IOException {
        List<Column> columns = columns(segment);
        SortedSetDocValues kinds = kind.isEmpty() ? null
                : segment.context().reader().getSortedSetDocValues(Names.FACET + Facet.KIND);
        long wanted = kinds == null ? -1 : kinds.lookupTerm(new BytesRef(kind));
        if (columns.isEmpty() || kinds != null && wanted < 0) {
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

    private List<Column> columns(FacetsCollector.MatchingDocs segment) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String field : fields) {
            SortedSetDocValues values = segment.context().reader().getSortedSetDocValues(field);
            if (values != null) {
                columns.add(new Column(values, numbers.column(field, segment.context().ord, values)));
            }
        }
        return columns;
    }

    /** Values in one segment. */
    private final class Column {

        private final SortedSetDocValues docValues;
        private final AtomicReferenceArray<FacetNumbers.Reached> known;
        private final FixedBitSet met;

        Column(SortedSetDocValues docValues, AtomicReferenceArray<FacetNumbers.Reached> known) {
            this.docValues = docValues;
            this.known = known;
            this.met = new FixedBitSet(Math.max(1, known.length()));
        }

        /** Counts what was not counted for this match before. */
        void count(int doc) throws IOException {
            if (docValues.advanceExact(doc)) {
                for (int i = docValues.docValueCount(); i > 0; i--) {
                    int place = (int) docValues.nextOrd();
                    FacetNumbers.Reached reached = known.get(place);
                    if (reached == null) {
                        reached = numbers.learn(known, docValues, place);
                    }
                    if (!met.getAndSet(place)) {
                        meet(reached);
                    }
                    add(reached.numbers());
                }
            }
        }
    }

    private void meet(FacetNumbers.Reached reached) {
        for (int number : reached.numbers()) {
            if (number >= counts.length) {
                int length = Math.max(counts.length * 2, number + 1);
                counts = Arrays.copyOf(counts, length);
                last = Arrays.copyOf(last, length);
            }
        }
        for (int i = 0; i < reached.direct(); i++) {
            direct.set(reached.numbers()[i]);
        }
    }

    private void add(int[] reached) {
        for (int number : reached) {
            counts[number] += last[number] == match ? 0 : 1;
            last[number] = match;
        }
    }
}
