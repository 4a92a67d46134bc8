package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;

/** What scores in one segment of which the best counts: the ways in which one word may be there. */
final class GroupScorer {

    private final boolean counts;
    private final boolean scores;
    private final List<Scorer> alternatives = new ArrayList<>();
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private long cost;

    /**
     * @param counts whether a document that has it has one of the words that are needed
     * @param scores whether it matters how good it is
     */
    GroupScorer(boolean counts, boolean scores) {
        this.counts = counts;
        this.scores = scores;
    }

    /** @param alternative null where the segment has none */
    void add(Scorer alternative) {
        if (alternative != null) {
            alternatives.add(alternative);
            cost += alternative.iterator().cost();
        }
    }

    boolean isEmpty() {
        return alternatives.isEmpty();
    }

    boolean counts() {
        return counts;
    }

    /** How many documents it has at most. */
    long cost() {
        return cost;
    }

    /** The first of its documents from that one on. */
    int next(int from) throws IOException {
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (Scorer alternative : alternatives) {
            first = Math.min(first, next(alternative, from));
        }
        return first;
    }

    private static int next(Scorer alternative, int from) throws IOException {
        return alternative.docID() < from ? alternative.iterator().advance(from) : alternative.docID();
    }

    /**
     * Gives the window the scores of its documents, and passes over those before them.
     *
     * @param live documents that count; null for all
     */
    void into(Window window, Bits live) throws IOException {
        for (Scorer alternative : alternatives) {
            if (next(alternative, window.from()) >= window.end()) {
                continue;
            }
            if (!scores) {
                window.take(alternative.iterator(), live, 0);
            } else if (alternative instanceof ConstantScoreScorer && alternative.twoPhaseIterator() == null) {
                window.take(alternative.iterator(), live, alternative.score());
            } else {
                alternative.nextDocsAndScores(window.end(), live, buffer);
                while (buffer.size > 0) {
                    window.take(buffer);
                    alternative.nextDocsAndScores(window.end(), live, buffer);
                }
            }
        }
    }
}
