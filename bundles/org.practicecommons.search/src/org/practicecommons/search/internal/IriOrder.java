package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * Decides by IRI between records that are as good. Lucene’s own order of terms reads the term of each record that comes
 * among the best; this one only terms of different segments that it has to compare.
 */
final class IriOrder extends FieldComparatorSource {

    /** Where it is the second key or a later one. */
    static final SortField AMONG_EQUALS = new SortField(Names.IRI_ORDER, new IriOrder());

    @Override
    public FieldComparator<?> newComparator(String field, int slots, Pruning pruning, boolean reversed) {
        return new Comparator(slots);
    }

    /** The place of an IRI among those of a segment; the term is read only to compare it with those of others. */
    private static final class Iri implements Comparable<Iri> {

        private final SortedDocValues segment;
        private final int place;
        private BytesRef term;

        Iri(SortedDocValues segment, int place) {
            this.segment = segment;
            this.place = place;
        }

        private BytesRef term() {
            if (term == null) {
                try {
                    term = place < 0 ? new BytesRef() : BytesRef.deepCopyOf(segment.lookupOrd(place));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return term;
        }

        @Override
        public int compareTo(Iri other) {
            return segment == other.segment ? Integer.compare(place, other.place) : term().compareTo(other.term());
        }
    }

    /** For one thread, as all of Lucene’s. */
    private static final class Comparator extends FieldComparator<Iri> implements LeafFieldComparator {

        private static final int UNKNOWN = -2;

        private final Iri[] slots;
        private SortedDocValues segment;
        private Iri bottom;
        private Iri top;
        /** Twice the place of the bottom in the segment, or between the two places where it would stand. */
        private int level = UNKNOWN;

        Comparator(int slots) {
            this.slots = new Iri[slots];
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
            segment = DocValues.getSorted(context.reader(), Names.IRI_ORDER);
            level = UNKNOWN;
            return this;
        }

        @Override
        public int compare(int one, int other) {
            return slots[one].compareTo(slots[other]);
        }

        @Override
        public void setTopValue(Iri value) {
            top = value;
        }

        @Override
        public Iri value(int slot) {
            return slots[slot];
        }

        @Override
        public void setBottom(int slot) {
            bottom = slots[slot];
            level = UNKNOWN;
        }

        @Override
        public int compareBottom(int document) throws IOException {
            if (level == UNKNOWN) {
                int place = bottom.segment == segment ? bottom.place : segment.lookupTerm(bottom.term());
                level = bottom.segment == segment || place >= 0 ? 2 * place : 2 * (-place - 1) - 1;
            }
            return Integer.compare(level, 2 * place(document));
        }

        @Override
        public int compareTop(int document) throws IOException {
            return top.compareTo(new Iri(segment, place(document)));
        }

        @Override
        public void copy(int slot, int document) throws IOException {
            slots[slot] = new Iri(segment, place(document));
        }

        private int place(int document) throws IOException {
            return segment.advanceExact(document) ? segment.ordValue() : -1;
        }

        @Override
        public void setScorer(Scorable scorer) {
            // IRIs have no scores
        }
    }
}
