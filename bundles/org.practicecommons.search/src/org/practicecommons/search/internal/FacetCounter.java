package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.DocIdSetIterator;
import org.practicecommons.search.Facet;

/**
 * Counts the values of facets among matches, all facets in one walk, segment by segment. No map of all values is built,
 * so what was saved a moment ago costs no look at all that is stored. What includes several values counts the matches
 * that have any of them; it is listed when that says more than those values do.
 */
final class FacetCounter {

    private static final int MOST_VALUES = 50;

    private final List<String> fields;
    private final FacetNumbers numbers;
    private final String kind;
    private int[] counts = new int[64];
    /** The numbers of values that some match has itself. */
    private boolean[] direct = new boolean[64];

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
        return this;
    }

    /** One facet, with the most frequent values and those chosen; no values at all if no match has any. */
    Facet facet(String facet, Set<String> chosen) {
        PriorityQueue<Facet.Value> most = new PriorityQueue<>((one, other) -> order(other, one));
        List<Facet.Value> others = new ArrayList<>();
        long found = 0;
        // the last number first: lists that are fetched after it know it
        int number = numbers.last(facet);
        FacetNumbers.Value[] values = numbers.values();
        int[] before = numbers.before();
        for (; number >= 0; number = before[number]) {
            int count = number < counts.length ? counts[number] : 0;
            boolean isChosen = count > 0 && !chosen.isEmpty() && chosen.contains(values[number].value());
            if (count > 0 && (isChosen || direct[number] || saysMore(values[number], count))) {
                found++;
                if (isChosen || most.size() < MOST_VALUES || count >= most.peek().count()) {
                    list(new Facet.Value(values[number].value(), count, isChosen), most, others);
                }
            }
        }
        chosen.stream().filter(value -> count(new FacetNumbers.Value(facet, value)) == 0)
                .forEach(value -> list(new Facet.Value(value, 0, true), most, others));
        List<Facet.Value> shown = new ArrayList<>(most);
        shown.addAll(others);
        shown.sort(FacetCounter::order);
        return new Facet(facet, shown, found);
    }

    /** The most frequent first, and of as frequent ones by name. */
    private static int order(Facet.Value one, Facet.Value other) {
        return one.count() == other.count() ? one.value().compareTo(other.value())
                : Long.compare(other.count(), one.count());
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
        ReachedValues.Reader reader =
                numbers.reached(segment.context(), fields, kind).reader(segment.context().reader());
        DocIdSetIterator docs = segment.bits().iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            int[] reached = reader.of(doc);
            for (int i = 1; i < reached.length; i++) {
                if (reached[i] >= counts.length) {
                    int length = Math.max(counts.length * 2, reached[i] + 1);
                    counts = Arrays.copyOf(counts, length);
                    direct = Arrays.copyOf(direct, length);
                }
                counts[reached[i]]++;
            }
            for (int i = 1; i <= reached[0]; i++) {
                direct[reached[i]] = true;
            }
        }
    }
}
