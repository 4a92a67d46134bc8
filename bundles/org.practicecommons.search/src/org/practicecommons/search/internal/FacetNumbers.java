package org.practicecommons.search.internal;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Numbers for the values of facets, given to those that somebody's matches have: nothing is read beforehand, and
 * counting the same values again needs neither their names nor what is wider. They hold for one state of the index, and
 * for the next as long as values lead to the same, so that a change costs no look at segments that it left alone. Safe
 * for any thread.
 */
final class FacetNumbers {

    private static final Some NONE = new Some(new int[0], 0);
    /** After these they are made anew, without the values that no record has any more. */
    private static final int MOST_STATES = 1_000;

    private final Hierarchy hierarchy;
    private final List<Column> columns;
    private final AtomicInteger states = new AtomicInteger();
    /** By what does not change of a segment; as long as there is memory for them; two threads may learn the same. */
    private final Map<Object, SoftReference<ReachedValues>> segments = new ConcurrentHashMap<>();
    private final Map<Value, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<String, Some> facets = new ConcurrentHashMap<>();
    private volatile Value[] values = new Value[16];
    private volatile int[] direct = new int[16];
    private volatile int size;

    /** A value of a facet. */
    record Value(String facet, String value) {
    }

    /**
     * Where documents keep what they count for.
     *
     * @param name as the index calls it
     * @param kind of which documents count; empty for all
     * @param leadsTo what is counted for a value as it is stored
     */
    record Column(String name, String kind, Leads leadsTo) {

        /** The values of all fields, which are counted themselves. */
        static final Column OWN_VALUES = new Column(Names.VALUES, "", new ToItself());

        /** The values of one field. */
        static Column own(String field) {
            return new Column(Names.FACET + field, "", new ToItselfIn(field));
        }
    }

    /** What is counted for a value as it is stored. Those are equal that always answer the same. */
    sealed interface Leads {

        List<Value> from(String stored);
    }

    private record ToItself() implements Leads {

        @Override
        public List<Value> from(String stored) {
            int end = stored.indexOf(Names.SEPARATOR);
            return List.of(new Value(stored.substring(0, end), stored.substring(end + 1)));
        }
    }

    private record ToItselfIn(String facet) implements Leads {

        @Override
        public List<Value> from(String stored) {
            return List.of(new Value(facet, stored));
        }
    }

    /** To other records, by IRIs. */
    record ToOthers(String facet, Map<String, List<String>> ends) implements Leads {

        @Override
        public List<Value> from(String stored) {
            return ends.getOrDefault(stored, List.of()).stream().map(end -> new Value(facet, end)).toList();
        }
    }

    /** The first so many of these numbers. */
    record Some(int[] numbers, int size) {

        private Some and(int number) {
            int[] more = size < numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(16, 2 * size));
            more[size] = number;
            return new Some(more, size + 1);
        }
    }

    /** @param hierarchy which values include which */
    FacetNumbers(Hierarchy hierarchy, List<Column> columns) {
        this.hierarchy = hierarchy;
        this.columns = columns;
    }

    /** These, if they hold in a later state too, for which those were made; else those. */
    FacetNumbers orElse(FacetNumbers later, IndexReader state) {
        if (states.incrementAndGet() > MOST_STATES || !columns.equals(later.columns)
                || !hierarchy.isSame(later.hierarchy)) {
            return later;
        }
        segments.keySet().retainAll(state.leaves().stream().map(FacetNumbers::lasting).collect(Collectors.toSet()));
        return this;
    }

    /** The same for a segment of which documents were deleted since: nobody finds those. */
    private static Object lasting(LeafReaderContext segment) {
        return FilterLeafReader.unwrap(segment.reader()).getCoreCacheHelper().getKey();
    }

    List<Column> columns() {
        return columns;
    }

    /** What the documents of a segment reach. */
    ReachedValues reached(LeafReaderContext segment) {
        Object key = lasting(segment);
        SoftReference<ReachedValues> kept = segments.get(key);
        ReachedValues reached = kept == null ? null : kept.get();
        if (reached == null) {
            reached = new ReachedValues(this, segment.reader().maxDoc());
            segments.put(key, new SoftReference<>(reached));
        }
        return reached;
    }

    /** What includes it, near and far. */
    List<Value> wider(Value value) {
        return hierarchy.above(value.value()).stream().map(wider -> new Value(value.facet(), wider)).toList();
    }

    int number(Value value) {
        Integer known = numbers.get(value);
        return known == null ? give(value) : known;
    }

    private synchronized int give(Value value) {
        return numbers.computeIfAbsent(value, any -> {
            int number = size;
            int its = next(value).isEmpty() ? number : number + 1;
            if (its >= values.length) {
                values = Arrays.copyOf(values, values.length * 2);
                direct = Arrays.copyOf(direct, direct.length * 2);
            }
            values[number] = value;
            direct[number] = its;
            size = its + 1;
            facets.merge(value.facet(), NONE.and(number), (some, one) -> some.and(number));
            return number;
        });
    }

    /** How many numbers were given so far, at least those that the caller has seen. */
    int size() {
        return size;
    }

    /** What is counted for those who have the value of that number themselves, and not only what it includes. */
    int direct(int number) {
        return direct[number];
    }

    /** Those that were given so far to values of a facet. */
    Some of(String facet) {
        return facets.getOrDefault(facet, NONE);
    }

    /** Below 0 when nobody's matches had it yet. */
    int find(Value value) {
        return numbers.getOrDefault(value, -1);
    }

    Value value(int number) {
        return values[number];
    }

    /** Those next below it. */
    List<Value> next(Value value) {
        return hierarchy.next(value.value()).stream().map(below -> new Value(value.facet(), below)).toList();
    }
}
