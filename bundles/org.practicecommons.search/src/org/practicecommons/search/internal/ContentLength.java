package org.practicecommons.search.internal;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25, where a text is as long as it has words that say something: those with a stem ({@link Forms}). A text of a
 * language without stems is as long as it has words.
 */
public final class ContentLength extends BM25Similarity {

    @Override
    public long computeNorm(FieldInvertState field) {
        int words = field.getNumOverlap() > 0 ? field.getNumOverlap() : field.getLength();
        return SmallFloat.intToByte4(words);
    }
}
