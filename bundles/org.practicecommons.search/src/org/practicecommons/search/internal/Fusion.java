package org.practicecommons.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Ranks what words found and what comes near in meaning as one list. Both say how good a record is on a scale of their
 * own: words from nothing to the best of this search, meaning from what is usual here to the nearest of all. On those
 * scales they are added; adding values keeps a clear winner of either side ahead, which adding ranks does not. A record
 * in a language that the model does not read is taken to be as near as its words are good.
 */
final class Fusion {

    /** How much of the sum is meaning. Chosen by measurement, see docs/adr/0019-every-passage-is-compared.md. */
    private static final double MEANING = 0.6;
    /** The same where question and record are in one language that the model is given word by word. */
    private static final double GLOSSED = 0.3;

    /**
     * A record to be ranked.
     *
     * @param document its number in the index
     * @param score by words; 0 when they did not find it
     * @param nearness of its nearest passage; empty when it has none that the model reads
     * @param glossed whether that passage and the question are in one language, and the model was given both word by
     *     word
     */
    record Candidate(int document, String iri, double score, OptionalDouble nearness, boolean glossed) {
    }

    private final double best;
    private final double usual;
    private final double nearest;

    /**
     * @param best the highest score by words
     * @param usual how near most records are
     * @param nearest how near the nearest of all is
     */
    Fusion(double best, double usual, double nearest) {
        this.best = best;
        this.usual = usual;
        this.nearest = nearest;
    }

    /** Best first, ties by IRI; scores from 0 to 1. */
    List<Ranked> rank(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(this::value).reversed().thenComparing(Candidate::iri));
        return sorted.stream().map(candidate -> new Ranked(candidate.document(), candidate.iri(),
                (float) value(candidate))).toList();
    }

    private double value(Candidate candidate) {
        double words = best <= 0 ? 0 : candidate.score() / best;
        if (candidate.nearness().isEmpty()) {
            return words;
        }
        double meaning = nearest <= usual ? 0
                : Math.max(0, (candidate.nearness().getAsDouble() - usual) / (nearest - usual));
        double weight = candidate.glossed() ? GLOSSED : MEANING;
        return (1 - weight) * words + weight * meaning;
    }
}
