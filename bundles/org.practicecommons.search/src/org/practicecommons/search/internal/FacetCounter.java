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
import org.apache.lucene.util.FixedBitSet;
import org.practicecommons.search.Facet;

/**
 * Counts the values of facets among matches, all facets in one walk, segment by segment. No map of all values is built,
 * so what was saved a moment ago costs no look at all that is stored. What includes several values counts the matches
 * that have any of them; it is listed when that says more than those values do.
 */
final class FacetCounter {

    private static final int MOST_VALUES = 50;
    /** One document in so many of a segment is worth looking at the whole of it, once. */
    private static final int MANY = 16;

    private final FacetNumbers numbers;
    private int[] counts = new int[0];

    private FacetCounter(FacetNumbers numbers) {
        this.numbers = numbers;
    }

    static FacetCounter of(Collection<FacetsCollector.MatchingDocs> matches, FacetNumbers numbers) throws IOException {
        FacetCounter counter = new FacetCounter(numbers);
        for (FacetsCollector.MatchingDocs segment : matches) {
            if (segment.totalHits() > 0) {
                counter.add(segment);
            }
        }
        return counter;
    }

    private void add(FacetsCollector.MatchingDocs segment) throws IOException {
        ReachedValues.Reader reader = numbers.reached(segment.context()).reader(segment.context().reader());
        if (segment.bits().bits() instanceof FixedBitSet found && segment.totalHits() > found.length() / MANY) {
            FrequentValues frequent = reader.frequent();
            grow();
            frequent.count(found, counts);
            add(segment.bits().iterator(), frequent::block);
        } else {
            add(segment.bits().iterator(), reader::block);
        }
    }

    /** What values the documents of a block have, see {@link ReachedValues.Reader#block}. */
    private interface Blocks {
        int[] block(int number) throws IOException;
    }

    private void add(DocIdSetIterator docs, Blocks blocks) throws IOException {
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            int first = doc - doc % ReachedValues.BLOCK;
            int[] block = blocks.block(first / ReachedValues.BLOCK);
            grow();
            for (; doc < first + ReachedValues.BLOCK; doc = docs.nextDoc()) {
                for (int i = block[doc - first]; i < block[doc - first + 1]; i++) {
                    counts[block[i]]++;
                }
            }
        }
    }

    /** Makes room for all numbers that were met so far. */
    private void grow() {
        if (counts.length < numbers.size()) {
            counts = Arrays.copyOf(counts, Math.max(numbers.size(), 2 * counts.length));
        }
    }

    /** One facet, with the most frequent values and those chosen; no values at all if no match has any. */
    Facet facet(String facet, Set<String> chosen) {
        PriorityQueue<Facet.Value> most = new PriorityQueue<>((one, other) -> order(other, one));
        List<Facet.Value> others = new ArrayList<>();
        long found = 0;
        FacetNumbers.Some some = numbers.of(facet);
        for (int i = 0; i < some.size(); i++) {
            int number = some.numbers()[i];
            int count = count(number);
            boolean isChosen = count > 0 && !chosen.isEmpty() && chosen.contains(numbers.value(number).value());
            if (count > 0 && (isChosen || count(numbers.direct(number)) > 0
                    || saysMore(numbers.value(number), count))) {
                found++;
                if (isChosen || most.size() < MOST_VALUES || count >= most.peek().count()) {
                    list(new Facet.Value(numbers.value(number).value(), count, isChosen), most, others);
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
        if (!value.chosen() && most.size() >= MOST_VALUES && order(value, most.peek()) > 0) {
            return;
        }
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
        return count(numbers.find(value));
    }

    private int count(int number) {
        return number < 0 || number >= counts.length ? 0 : counts[number];
    }
}
