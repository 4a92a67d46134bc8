package org.practicecommons.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import org.practicecommons.model.Kind;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.OneByOne;

/** A line of the explorer. */
sealed interface ExplorerNode {

    /** A kind and what has been fetched of its records so far. */
    final class OfKind implements ExplorerNode {

        private final Kind kind;
        private final OneByOne oneByOne = new OneByOne();
        private final List<RecordLabel> records = new ArrayList<>();
        private long total = -1;
        private boolean fetching;

        OfKind(Kind kind) {
            this.kind = kind;
        }

        /** So that a page never gives way to one that was asked for before. */
        OneByOne oneByOne() {
            return oneByOne;
        }

        Kind kind() {
            return kind;
        }

        List<RecordLabel> records() {
            return records;
        }

        /** All records that fit the filter; -1 until they were counted. */
        long total() {
            return total;
        }

        boolean fetching() {
            return fetching;
        }

        void fetching(boolean now) {
            fetching = now;
        }

        void counted(long count) {
            total = count;
            fetching = false;
        }

        /** Takes a page in; a page that starts anew replaces what there was. */
        void took(int offset, long count, List<RecordLabel> page) {
            records.subList(Math.min(offset, records.size()), records.size()).clear();
            records.addAll(page);
            total = count;
            fetching = false;
        }

        long rest() {
            return total - records.size();
        }
    }

    /** A record. The line stays the same when the record is saved, so that it stays chosen. */
    record OfRecord(RecordLabel label) implements ExplorerNode {

        @Override
        public boolean equals(Object other) {
            return other instanceof OfRecord line && line.label.iri().equals(label.iri());
        }

        @Override
        public int hashCode() {
            return label.iri().hashCode();
        }
    }

    /** The line at the end of a long list that fetches more of it. */
    record More(OfKind of) implements ExplorerNode {
    }

    /** Says that records are on their way, or that there are none. */
    record Notice(OfKind of, boolean waiting) implements ExplorerNode {
    }
}
