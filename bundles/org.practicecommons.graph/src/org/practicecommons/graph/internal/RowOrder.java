package org.practicecommons.graph.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.practicecommons.base.Table;

/** Collects the rows of an answer, of which there may be more than can be kept. */
sealed interface RowOrder {

    /** Answers whether more rows are wanted. */
    boolean add(List<String> row);

    Table table(List<String> columns);

    /** The first rows in the order in which they come. */
    final class AsTheyCome implements RowOrder {

        private final int most;
        private final boolean distinct;
        private final List<List<String>> rows = new ArrayList<>();
        private final Set<List<String>> known = new HashSet<>();
        private boolean cut;

        AsTheyCome(int most, boolean distinct) {
            this.most = most;
            this.distinct = distinct;
        }

        @Override
        public boolean add(List<String> row) {
            if (distinct && !known.add(row)) {
                return true;
            }
            cut = rows.size() == most;
            if (!cut) {
                rows.add(row);
            }
            return !cut;
        }

        @Override
        public Table table(List<String> columns) {
            return new Table(columns, rows, cut);
        }
    }

    /** The smallest of all rows by what their cells say, whatever the order in which they come. */
    final class Sorted implements RowOrder {

        /** Rows that may be skipped; those before them have to be kept until the end. */
        static final long MOST_SKIPPED = 100_000;

        private static final Comparator<String> CELLS = Comparator.nullsFirst(Comparator.naturalOrder());

        private final long skipped;
        private final long wanted;
        private final int most;
        private final boolean distinct;
        private final TreeMap<List<String>, Integer> rows = new TreeMap<>(Sorted::compare);
        private long size;

        /**
         * @param skipped rows not to answer with
         * @param wanted how many were asked for after those
         * @param most how many may be answered at most; the answer says when that cuts off some of the wanted ones
         * @param distinct whether equal rows count once
         */
        Sorted(long skipped, long wanted, int most, boolean distinct) {
            this.skipped = skipped;
            this.wanted = wanted;
            this.most = most;
            this.distinct = distinct;
        }

        /** Takes limit and offset out of a query that has no order, to apply them to the sorted rows. */
        static Sorted insteadOfSlice(Query query, int most) {
            Sorted sorted = new Sorted(query.hasOffset() ? query.getOffset() : 0,
                    query.hasLimit() ? query.getLimit() : Long.MAX_VALUE, most, false);
            query.setLimit(Query.NOLIMIT);
            query.setOffset(Query.NOLIMIT);
            return sorted;
        }

        private static int compare(List<String> one, List<String> other) {
            int difference = 0;
            for (int i = 0; i < one.size() && difference == 0; i++) {
                difference = CELLS.compare(one.get(i), other.get(i));
            }
            return difference;
        }

        @Override
        public boolean add(List<String> row) {
            int before = rows.getOrDefault(row, 0);
            if (before == 0 || !distinct) {
                rows.put(row, before + 1);
                size++;
            }
            if (size > skipped + most + 1) {
                rows.computeIfPresent(rows.lastKey(), (last, times) -> times == 1 ? null : times - 1);
                size--;
            }
            return true;
        }

        @Override
        public Table table(List<String> columns) {
            List<List<String>> sorted = rows.entrySet().stream()
                    .flatMap(row -> Collections.nCopies(row.getValue(), row.getKey()).stream())
                    .skip(skipped).limit(wanted).toList();
            boolean cut = sorted.size() > most;
            return new Table(columns, cut ? sorted.subList(0, most) : sorted, cut);
        }
    }
}
