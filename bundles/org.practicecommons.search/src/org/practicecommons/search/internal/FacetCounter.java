package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.search.Facet;

/**
 * Counts the values of one faceted field among matches, segment by segment. No map of all values is built, so what was
 * saved a moment ago costs no look at all that is stored. What includes several values counts the matches that have any
 * of them; it is listed when that says more than those values do.
 */
final class FacetCounter {

    private static final int MOST_VALUES = 50;
    private static final Comparator<Facet.Value> ORDER =
            Comparator.comparingLong(Facet.Value::count).reversed().thenComparing(Facet.Value::value);

    private final String facet;
    private final List<String> fields;
    private final FacetNumbers numbers;
    private String kind = "";
    private final BitSet direct = new BitSet();
    private int[] counts = new int[64];
    /** The match that was counted last for a value, so that none counts twice. */
    private int[] last = new int[64];
    private int match;

    FacetCounter(String facet, Hierarchy hierarchy) {
        this(facet, List.of(facet), hierarchy.numbers(facet));
    }

    /** Counts what the values of some fields lead to. */
    FacetCounter(String facet, List<String> fields, FacetNumbers numbers) {
        this.facet = facet;
        this.fields = fields;
        this.numbers = numbers;
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
        return listed(chosen);
    }

    private Facet listed(Set<String> chosen) {
        PriorityQueue<Facet.Value> most = new PriorityQueue<>(ORDER.reversed());
        List<Facet.Value> others = new ArrayList<>();
        String[] values = numbers.values();
        long found = 0;
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                boolean isChosen = chosen.contains(values[number]);
                if (isChosen || direct.get(number) || saysMore(values[number], counts[number])) {
                    found++;
                    list(new Facet.Value(values[number], counts[number], isChosen), most, others);
                }
            }
        }
        chosen.stream().filter(value -> count(value) == 0)
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
    private boolean saysMore(String value, int count) {
        return numbers.next(value).stream().allMatch(below -> count(below) < count);
    }

    private int count(String value) {
        int number = numbers.find(value);
        return number < 0 || number >= counts.length ? 0 : counts[number];
    }

    private void add(FacetsCollector.MatchingDocs segment) throws IOException {
        Column[] columns = columns(segment);
        SortedSetDocValues kinds = kind.isEmpty() ? null
                : segment.context().reader().getSortedSetDocValues(Names.FACET + Facet.KIND);
        long wanted = kinds == null ? -1 : kinds.lookupTerm(new BytesRef(kind));
        if (columns.length == 0 || kinds != null && wanted < 0) {
            return;
        }
        // of most fields few records have values, so it is not the matches that are walked
        DocIdSetIterator docs = kinds == null && columns.length == 1
                ? ConjunctionUtils.intersectIterators(List.of(segment.bits().iterator(), columns[0].docValues))
                : segment.bits().iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (kinds == null || kinds.advanceExact(doc) && kinds.nextOrd() == wanted) {
                match++;
                for (Column column : columns) {
                    column.count(doc);
                }
            }
        }
        for (Column column : columns) {
            column.addAlone();
        }
    }

    private Column[] columns(FacetsCollector.MatchingDocs segment) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String field : fields) {
            SortedSetDocValues values = segment.context().reader().getSortedSetDocValues(Names.FACET + field);
            if (values != null) {
                columns.add(new Column(values, numbers.column(field, segment.context().ord, values),
                        fields.size() == 1));
            }
        }
        return columns.toArray(Column[]::new);
    }

    /** The values of one field in one segment. */
    private final class Column {

        private final SortedSetDocValues docValues;
        private final AtomicReferenceArray<FacetNumbers.Reached> known;
        /** By place, the matches that have no other value; empty where values of several fields count as one. */
        private final int[] alone;

        Column(SortedSetDocValues docValues, AtomicReferenceArray<FacetNumbers.Reached> known, boolean only) {
            this.docValues = docValues;
            this.known = known;
            this.alone = new int[only ? known.length() : 0];
        }

        /** Counts what was not counted for this match before. */
        void count(int doc) throws IOException {
            if (docValues.docID() == doc || docValues.advanceExact(doc)) {
                int several = docValues.docValueCount();
                if (several == 1 && alone.length > 0) {
                    alone[(int) docValues.nextOrd()]++;
                    return;
                }
                for (int i = several; i > 0; i--) {
                    add(reached((int) docValues.nextOrd()));
                }
            }
        }

        private FacetNumbers.Reached reached(int place) throws IOException {
            FacetNumbers.Reached reached = known.get(place);
            return reached != null ? reached : numbers.learn(known, docValues, place);
        }

        void addAlone() throws IOException {
            for (int place = 0; place < alone.length; place++) {
                if (alone[place] > 0) {
                    FacetNumbers.Reached reached = reached(place);
                    for (int number : reached.numbers()) {
                        roomFor(number);
                        counts[number] += alone[place];
                    }
                    setDirect(reached);
                }
            }
        }
    }

    private void add(FacetNumbers.Reached reached) {
        for (int number : reached.numbers()) {
            roomFor(number);
            counts[number] += last[number] == match ? 0 : 1;
            last[number] = match;
        }
        setDirect(reached);
    }

    private void setDirect(FacetNumbers.Reached reached) {
        for (int i = 0; i < reached.direct(); i++) {
            direct.set(reached.numbers()[i]);
        }
    }

    private void roomFor(int number) {
        if (number >= counts.length) {
            int length = Math.max(counts.length * 2, number + 1);
            counts = Arrays.copyOf(counts, length);
            last = Arrays.copyOf(last, length);
        }
    }
}
