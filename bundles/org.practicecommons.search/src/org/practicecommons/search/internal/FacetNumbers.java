package org.practicecommons.search.internal;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Numbers for the values of facets in one state of the index, given to those that somebody's matches have: nothing is
 * read beforehand, and counting the same values again needs neither their names nor what is wider. Safe for any thread.
 */
final class FacetNumbers {

    private final Function<String, List<Value>> leadsTo;
    private final Hierarchy hierarchy;
    /** As long as there is memory for them; two threads may learn the same. */
    private final Map<Place, SoftReference<ReachedValues>> segments = new ConcurrentHashMap<>();
    private final Map<Value, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<String, Integer> last = new ConcurrentHashMap<>();
    private volatile Value[] values = new Value[16];
    private volatile int[] before = new int[16];

    private record Place(List<String> fields, int segment) {
    }

    /** A value of a facet. */
    record Value(String facet, String value) {
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

    /** What the documents of a segment reach by some fields, which are always asked for with the same kind. */
    ReachedValues reached(LeafReaderContext segment, List<String> fields, String kind) {
        Place place = new Place(fields, segment.ord);
        SoftReference<ReachedValues> kept = segments.get(place);
        ReachedValues reached = kept == null ? null : kept.get();
        if (reached == null) {
            reached = new ReachedValues(this, segment.reader().maxDoc(), fields, kind);
            segments.put(place, new SoftReference<>(reached));
        }
        return reached;
    }

    /** What is counted for a value as it is stored. */
    List<Value> direct(String stored) {
        return leadsTo.apply(stored);
    }

    /** What includes it, near and far. */
    List<Value> wider(Value value) {
        return hierarchy.above(value.value()).stream().map(wider -> new Value(value.facet(), wider)).toList();
    }

    synchronized int number(Value value) {
        return numbers.computeIfAbsent(value, any -> {
            int number = numbers.size();
            if (number == values.length) {
                values = Arrays.copyOf(values, number * 2);
                before = Arrays.copyOf(before, number * 2);
            }
            values[number] = value;
            before[number] = last(value.facet());
            last.put(value.facet(), number);
            return number;
        });
    }

    /** The number that was given last to a value of a facet; below 0 if there is none. */
    int last(String facet) {
        return last.getOrDefault(facet, -1);
    }

    /** By number, the one that was given to a value of the same facet before it; below 0 for the first. */
    int[] before() {
        return before;
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
