package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Numbers for the values of facets in one state of the index, given to those that somebody's matches have: nothing is
 * read beforehand, and counting the same values again needs neither their names nor what is wider. Safe for any thread.
 */
final class FacetNumbers {

    private final Function<String, List<Value>> leadsTo;
    private final Hierarchy hierarchy;
    private final Map<Column, AtomicReferenceArray<Reached>> columns = new ConcurrentHashMap<>();
    private final Map<Value, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Value[] values = new Value[16];

    private record Column(String field, int segment) {
    }

    /** A value of a facet. */
    record Value(String facet, String value) {
    }

    /**
     * What counts when a record has a value.
     *
     * @param numbers none twice
     * @param direct how many of them, the first ones, the value itself leads to; the others are wider
     */
    record Reached(int[] numbers, int direct) {
    }

    /** @param leadsTo what is counted for a value as it is stored */
    FacetNumbers(Function<String, List<Value>> leadsTo, Hierarchy hierarchy) {
        this.leadsTo = leadsTo;
        this.hierarchy = hierarchy;
    }

    /** For {@link Names#VALUES}, which has the values of all fields. */
    static FacetNumbers ofAll(Hierarchy hierarchy) {
        return new FacetNumbers(stored -> {
            int end = stored.indexOf(Names.SEPARATOR);
            return List.of(new Value(stored.substring(0, end), stored.substring(end + 1)));
        }, hierarchy);
    }

    /** What the values of a field reach in a segment, by their place there; {@link #learn} fills it. */
    AtomicReferenceArray<Reached> column(String field, int segment, SortedSetDocValues docValues) {
        return columns.computeIfAbsent(new Column(field, segment),
                any -> new AtomicReferenceArray<>(Math.toIntExact(docValues.getValueCount())));
    }

    Reached learn(AtomicReferenceArray<Reached> column, SortedSetDocValues docValues, int place) throws IOException {
        List<Value> direct = leadsTo.apply(docValues.lookupOrd(place).utf8ToString());
        Set<Value> all = new LinkedHashSet<>(direct);
        int first = all.size();
        direct.forEach(value -> hierarchy.above(value.value())
                .forEach(wider -> all.add(new Value(value.facet(), wider))));
        Reached reached = new Reached(all.stream().mapToInt(this::number).toArray(), first);
        column.set(place, reached);
        return reached;
    }

    private synchronized int number(Value value) {
        return numbers.computeIfAbsent(value, any -> {
            int number = numbers.size();
            if (number == values.length) {
                values = Arrays.copyOf(values, number * 2);
            }
            values[number] = value;
            return number;
        });
    }

    /** Below 0 when nobody's matches had it yet. */
    int find(Value value) {
        return numbers.getOrDefault(value, -1);
    }

    /** By number, those that were given so far. */
    Value[] values() {
        return values;
    }

    /** Those next below it. */
    List<Value> next(Value value) {
        return hierarchy.next(value.value()).stream().map(below -> new Value(value.facet(), below)).toList();
    }
}
