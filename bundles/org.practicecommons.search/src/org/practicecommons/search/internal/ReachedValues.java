package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.search.Facet;

/**
 * For which values each document of a segment counts: those that it has, and what includes them. Kept from the first
 * time that a document or one of its neighbours is counted, so that counting them again reads nothing and goes through
 * memory in order; some 100 bytes each. Safe for any thread.
 */
final class ReachedValues {

    /** Documents of a block: enough to be read in one go, few enough not to wait for where only one is wanted. */
    static final int BLOCK = 16;

    private final FacetNumbers numbers;
    private final AtomicReferenceArray<int[]> blocks;
    private volatile FrequentValues frequent;
    private final Map<FacetNumbers.Column, AtomicReferenceArray<Reached>> places = new ConcurrentHashMap<>();

    /** No kind in particular. */
    private static final long ANY = Long.MIN_VALUE;

    /**
     * A column that is being read.
     *
     * @param kind the number of the kind of which documents count, or {@link #ANY}
     * @param known what was found out of its values, by their numbers in the segment
     */
    private record Open(FacetNumbers.Column column, long kind, SortedSetDocValues values,
            AtomicReferenceArray<Reached> known) {
    }

    /** What counts for one value: what it leads to itself, and what includes that. */
    private record Reached(int[] direct, int[] wider) {
    }

    /** @param documents how many there are in the segment */
    ReachedValues(FacetNumbers numbers, int documents) {
        this.numbers = numbers;
        this.blocks = new AtomicReferenceArray<>(documents / BLOCK + 1);
    }

    /** For one walk over documents in their order. */
    Reader reader(LeafReader segment) {
        return new Reader(segment);
    }

    /** Not safe for several threads. */
    final class Reader {

        private final LeafReader segment;
        private SortedSetDocValues kinds;
        private List<Open> columns;
        /** The block that is being read, and where it ends so far. */
        private int[] filling = new int[BLOCK * 8];
        private int end;
        /** By number: one more than the last document that has it. */
        private int[] last = new int[0];

        private Reader(LeafReader segment) {
            this.segment = segment;
        }

        /**
         * The numbers of the values of some documents that follow each other; not to be changed. Begins with {@link
         * #BLOCK} and one places in itself, where the numbers of each of them begin and those of the last end. None is
         * there twice for a document.
         *
         * @param number of the block; not before that of the last time
         */
        int[] block(int number) throws IOException {
            int[] block = blocks.getAcquire(number);
            if (block == null) {
                block = read(number * BLOCK);
                blocks.setRelease(number, block);
            }
            return block;
        }

        /** For counting many documents; the first time, this reads those of the whole segment. */
        FrequentValues frequent() throws IOException {
            if (frequent == null) {
                int[][] all = new int[blocks.length()][];
                for (int number = 0; number < all.length; number++) {
                    all[number] = block(number);
                }
                frequent = FrequentValues.of(all, segment.maxDoc(), numbers.size());
            }
            return frequent;
        }

        private void open() throws IOException {
            kinds = DocValues.getSortedSet(segment, Names.FACET + Facet.KIND);
            columns = new ArrayList<>();
            for (FacetNumbers.Column column : numbers.columns()) {
                SortedSetDocValues values = segment.getSortedSetDocValues(column.name());
                long kind = column.kind().isEmpty() ? ANY : kinds.lookupTerm(new BytesRef(column.kind()));
                if (values != null && (kind >= 0 || kind == ANY)) {
                    columns.add(new Open(column, kind, values, places.computeIfAbsent(column,
                            any -> new AtomicReferenceArray<>(Math.toIntExact(values.getValueCount())))));
                }
            }
        }

        private int[] read(int first) throws IOException {
            if (columns == null) {
                open();
            }
            Bits live = segment.getLiveDocs();
            end = BLOCK + 1;
            for (int place = 0; place < BLOCK; place++) {
                filling[place] = end;
                int document = first + place;
                if (document < segment.maxDoc() && (live == null || live.get(document))) {
                    reach(document);
                }
            }
            filling[BLOCK] = end;
            return Arrays.copyOf(filling, end);
        }

        private void reach(int document) throws IOException {
            long kind = kinds.advanceExact(document) ? kinds.nextOrd() : ANY;
            for (Open column : columns) {
                SortedSetDocValues values = column.values();
                if ((column.kind() == ANY || column.kind() == kind) && values.advanceExact(document)) {
                    for (int left = values.docValueCount(); left > 0; left--) {
                        Reached reached = reached(column, (int) values.nextOrd());
                        for (int number : reached.direct) {
                            add(document, number);
                            add(document, numbers.direct(number));
                        }
                        for (int number : reached.wider) {
                            add(document, number);
                        }
                    }
                }
            }
        }

        private void add(int document, int number) {
            if (number >= last.length) {
                last = Arrays.copyOf(last, Math.max(numbers.size(), 2 * last.length));
            }
            if (last[number] <= document) {
                last[number] = document + 1;
                filling = end < filling.length ? filling : Arrays.copyOf(filling, 2 * end);
                filling[end++] = number;
            }
        }

        private Reached reached(Open column, int place) throws IOException {
            Reached reached = column.known().getAcquire(place);
            if (reached == null) {
                List<FacetNumbers.Value> direct =
                        column.column().leadsTo().from(column.values().lookupOrd(place).utf8ToString());
                reached = new Reached(numbers(direct.stream()),
                        numbers(direct.stream().flatMap(value -> numbers.wider(value).stream())));
                column.known().setRelease(place, reached);
            }
            return reached;
        }

        private int[] numbers(Stream<FacetNumbers.Value> values) {
            return values.distinct().mapToInt(numbers::number).toArray();
        }
    }
}
