package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
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
 * Numbers for the values of one facet in one state of the index, given to those that somebody's matches have: nothing
 * is read beforehand, and counting the same values again needs neither their names nor what is wider. Safe for any
 * thread.
 */
final class FacetNumbers {

    private final Function<String, List<String>> leadsTo;
    private final Hierarchy hierarchy;
    private final Map<Column, AtomicReferenceArray<Reached>> columns = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] values = new String[16];

    private record Column(String field, int segment) {
    }

    /**
     * What counts when a record has a value.
     *
     * @param numbers none twice
     * @param direct how many of them, the first ones, the value itself leads to; the others are wider
     */
    record Reached(int[] numbers, int direct) {
    }

    /** @param leadsTo what is counted for a value */
    FacetNumbers(Function<String, List<String>> leadsTo, Hierarchy hierarchy) {
        this.leadsTo = leadsTo;
        this.hierarchy = hierarchy;
    }

    /** What the values of a field reach in a segment, by their place there; {@link #learn} fills it. */
    AtomicReferenceArray<Reached> column(String field, int segment, SortedSetDocValues docValues) {
        return columns.computeIfAbsent(new Column(field, segment),
                any -> new AtomicReferenceArray<>(Math.toIntExact(docValues.getValueCount())));
    }

    Reached learn(AtomicReferenceArray<Reached> column, SortedSetDocValues docValues, int place) throws IOException {
        List<String> direct = leadsTo.apply(docValues.lookupOrd(place).utf8ToString());
        Set<String> all = new LinkedHashSet<>(direct);
        List<String> wider = new ArrayList<>();
        direct.forEach(value -> wider.addAll(hierarchy.above(value)));
        int first = all.size();
        all.addAll(wider);
        Reached reached = new Reached(all.stream().mapToInt(this::number).toArray(), first);
        column.set(place, reached);
        return reached;
    }

    private synchronized int number(String value) {
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
    int find(String value) {
        return numbers.getOrDefault(value, -1);
    }

    /** By number, those that were given so far. */
    String[] values() {
        return values;
    }

    /** Those next below it. */
    List<String> next(String value) {
        return hierarchy.next(value);
    }
}
