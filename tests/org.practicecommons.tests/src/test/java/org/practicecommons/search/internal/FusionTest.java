package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static Fusion.Candidate candidate(String iri, double score, Double nearness) {
        return new Fusion.Candidate(0, iri, score,
                nearness == null ? OptionalDouble.empty() : OptionalDouble.of(nearness), false);
    }

    private static List<String> ranked(Fusion.Candidate... candidates) {
        return new Fusion(8, 0.5, 0.9).rank(List.of(candidates)).stream().map(Ranked::iri).toList();
    }

    @Test
    void theBestOfBothComesFirstAndWhatHasNeitherLast() {
        assertEquals(List.of("both", "near", "words", "none"), ranked(candidate("none", 0, 0.4),
                candidate("near", 0, 0.85), candidate("words", 8, 0.5), candidate("both", 6, 0.8)));
    }

    @Test
    void whatTheModelDoesNotReadCountsAsNearAsItsWordsAreGood() {
        Fusion.Candidate french = candidate("french", 4, null);
        assertEquals(0.5f, new Fusion(8, 0.5, 0.9).rank(List.of(french)).get(0).score());
    }

    @Test
    void wordsCountMoreWhereTheModelWasGivenBothWordByWord() {
        Fusion.Candidate near = new Fusion.Candidate(0, "near", 0, OptionalDouble.of(0.9), true);
        assertEquals(List.of("words", "near"), ranked(near, new Fusion.Candidate(0, "words", 8, OptionalDouble.of(0.5),
                true)));
        assertEquals(List.of("near", "words"), ranked(candidate("near", 0, 0.9), candidate("words", 8, 0.5)));
    }

    @Test
    void equalsGoByIri() {
        assertEquals(List.of("a", "b", "c"), ranked(candidate("b", 4, 0.7), candidate("c", 4, 0.7),
                candidate("a", 4, 0.7)));
    }

    @Test
    void nothingFoundByWordsLeavesTheOrderToMeaning() {
        assertEquals(List.of("x", "y"), new Fusion(0, 0.5, 0.9).rank(List.of(candidate("y", 0, 0.6),
                candidate("x", 0, 0.9))).stream().map(Ranked::iri).toList());
    }
}
