package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** How rare words are. For one question: it remembers each word that it has looked up. */
final class Statistics {

    private final IndexReader reader;
    private final Map<Term, Integer> frequencies = new HashMap<>();

    Statistics(IndexReader reader) {
        this.reader = reader;
    }

    /** Documents with the most frequent of the terms. */
    int frequency(String field, Collection<String> terms) throws IOException {
        int most = 0;
        for (String term : terms) {
            most = Math.max(most, frequency(new Term(field, term)));
        }
        return most;
    }

    private int frequency(Term term) throws IOException {
        Integer known = frequencies.get(term);
        if (known == null) {
            known = reader.docFreq(term);
            frequencies.put(term, known);
        }
        return known;
    }

    /** The rarity that BM25 gives a term which so many of all documents have. */
    double rarity(long frequency) {
        return rarity(frequency, reader.numDocs());
    }

    /**
     * By what to multiply a score within one field so that a word counts as much there as it does among all documents:
     * an English word would otherwise count for a rare one in the few French texts that quote it.
     */
    float correction(String field, int frequency, double wanted) throws IOException {
        double own = rarity(frequency, Math.max(frequency, reader.getDocCount(field)));
        return own <= 0 ? 1 : (float) Math.min(4, Math.max(0.05, wanted / own));
    }

    private static double rarity(long frequency, long documents) {
        return Math.log(1 + (documents - Math.min(frequency, documents) + 0.5) / (frequency + 0.5));
    }
}
