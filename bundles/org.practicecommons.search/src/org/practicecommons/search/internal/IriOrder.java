package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Decides by IRI between records that are as good. Lucene’s own order of terms looks up the term of each record that
 * comes among the best; this one only those that it has to compare.
 */
final class IriOrder extends FieldComparatorSource {

    /** Where it is the second key or a later one. */
    static final SortField AMONG_EQUALS = new SortField(Names.IRI_ORDER, new IriOrder());

    @Override
    public FieldComparator<?> newComparator(String field, int slots, Pruning pruning, boolean reversed) {
        return new Comparator(slots);
    }

    /** The IRI of a document, read when it is first compared. */
    private static final class Iri implements Comparable<Iri> {

        private final LeafReaderContext segment;
        private final int document;
        private BytesRef term;

        Iri(LeafReaderContext segment, int document) {
            this.segment = segment;
            this.document = document;
        }

        private BytesRef term() {
            if (term == null) {
                try {
                    SortedDocValues iris = segment.reader().getSortedDocValues(Names.IRI_ORDER);
                    term = iris != null && iris.advanceExact(document)
                            ? BytesRef.deepCopyOf(iris.lookupOrd(iris.ordValue())) : new BytesRef();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return term;
        }

        @Override
        public int compareTo(Iri other) {
            return term().compareTo(other.term());
        }
    }

    /** For one thread, as all of Lucene’s. */
    private static final class Comparator extends FieldComparator<Iri> implements LeafFieldComparator {

        private final Iri[] slots;
        private LeafReaderContext segment;
        private Iri bottom;
        private Iri top;

        Comparator(int slots) {
            this.slots = new Iri[slots];
        }

        @Override
        public LeafFieldComparator getLeafComparator(LeafReaderContext context) {
            segment = context;
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
        }

        @Override
        public int compareBottom(int document) {
            return bottom.compareTo(new Iri(segment, document));
        }

        @Override
        public int compareTop(int document) {
            return top.compareTo(new Iri(segment, document));
        }

        @Override
        public void copy(int slot, int document) {
            slots[slot] = new Iri(segment, document);
        }

        @Override
        public void setScorer(Scorable scorer) {
            // IRIs have no scores
        }
    }
}
