package org.practicecommons.search.internal;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;

/** A choice in one segment, and which of its documents would be found but for it. */
final class Choice {

    private final DocIdSetIterator met;
    private final FixedBitSet missed;
    private int count;

    /**
     * @param met null for no document
     * @param documents of the segment
     */
    Choice(Scorer met, int documents) {
        this.met = met == null ? DocIdSetIterator.empty() : met.iterator();
        this.missed = new FixedBitSet(documents);
    }

    /** To be asked in the order of documents. */
    boolean isMetBy(int document) throws IOException {
        return (met.docID() < document ? met.advance(document) : met.docID()) == document;
    }

    /** Its document has all but this. */
    void miss(int document) {
        missed.set(document);
        count++;
    }

    FixedBitSet missed() {
        return missed;
    }

    int countMissed() {
        return count;
    }
}
