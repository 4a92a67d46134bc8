package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.search.Facet;

/**
 * For which values each document of a segment counts: those that it has, and what includes them. Kept from the first
 * time that a document is counted, so that counting it again reads nothing; some 100 bytes each. Safe for any thread.
 */
final class ReachedValues {

    /** Of a document without values. */
    private static final int[] NONE = {0};

    private final FacetNumbers numbers;
    private final List<String> fields;
    private final String kind;
    private final AtomicReferenceArray<int[]> documents;
    private final Map<String, AtomicReferenceArray<Reached>> places = new ConcurrentHashMap<>();

    /** What counts for one value: what it leads to itself, and what includes that. */
    private record Reached(int[] direct, int[] wider) {
    }

    /**
     * @param documents how many there are in the segment
     * @param fields of which the values count
     * @param kind of which documents count; empty for all
     */
    ReachedValues(FacetNumbers numbers, int documents, List<String> fields, String kind) {
        this.numbers = numbers;
        this.fields = fields;
        this.kind = kind;
        this.documents = new AtomicReferenceArray<>(documents);
    }

    /** For one walk over documents in their order. */
    Reader reader(LeafReader segment) throws IOException {
        return new Reader(segment);
    }

    /** Not safe for several threads. */
    final class Reader {

        private final List<SortedSetDocValues> columns = new ArrayList<>();
        private final List<AtomicReferenceArray<Reached>> known = new ArrayList<>();
        private final SortedSetDocValues kinds;
        private final long wanted;

        private Reader(LeafReader segment) throws IOException {
            for (String field : fields) {
                SortedSetDocValues values = segment.getSortedSetDocValues(field);
                if (values != null) {
                    columns.add(values);
                    known.add(places.computeIfAbsent(field,
                            any -> new AtomicReferenceArray<>(Math.toIntExact(values.getValueCount()))));
                }
            }
            kinds = kind.isEmpty() ? null : segment.getSortedSetDocValues(Names.FACET + Facet.KIND);
            wanted = kinds == null ? -1 : kinds.lookupTerm(new BytesRef(kind));
        }

        /**
         * The numbers of the values of a document, none twice.
         *
         * @return how many of them, the first ones, it has itself, and then the numbers; not to be changed
         */
        int[] of(int document) throws IOException {
            int[] reached = documents.getAcquire(document);
            if (reached == null) {
                reached = counts(document) ? read(document) : NONE;
                documents.setRelease(document, reached);
            }
            return reached;
        }

        private boolean counts(int document) throws IOException {
            return kind.isEmpty()
                    || kinds != null && wanted >= 0 && kinds.advanceExact(document) && kinds.nextOrd() == wanted;
        }

        private int[] read(int document) throws IOException {
            Set<Integer> direct = new LinkedHashSet<>();
            Set<Integer> wider = new LinkedHashSet<>();
            for (int i = 0; i < columns.size(); i++) {
                SortedSetDocValues values = columns.get(i);
                if (values.advanceExact(document)) {
                    for (int left = values.docValueCount(); left > 0; left--) {
                        Reached reached = reached(known.get(i), values, (int) values.nextOrd());
                        IntStream.of(reached.direct).forEach(direct::add);
                        IntStream.of(reached.wider).forEach(wider::add);
                    }
                }
            }
            wider.removeAll(direct);
            return direct.isEmpty() ? NONE : IntStream.concat(IntStream.of(direct.size()),
                    IntStream.concat(each(direct), each(wider))).toArray();
        }

        private static IntStream each(Set<Integer> some) {
            return some.stream().mapToInt(Integer::intValue);
        }

        private Reached reached(AtomicReferenceArray<Reached> column, SortedSetDocValues values, int place)
                throws IOException {
            Reached reached = column.getAcquire(place);
            if (reached == null) {
                List<FacetNumbers.Value> direct = numbers.direct(values.lookupOrd(place).utf8ToString());
                reached = new Reached(numbers(direct.stream()),
                        numbers(direct.stream().flatMap(value -> numbers.wider(value).stream())));
                column.setRelease(place, reached);
            }
            return reached;
        }

        private int[] numbers(Stream<FacetNumbers.Value> values) {
            return values.distinct().mapToInt(numbers::number).toArray();
        }
    }
}
