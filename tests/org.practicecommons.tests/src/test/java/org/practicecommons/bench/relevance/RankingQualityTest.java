package org.practicecommons.bench.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingQualityTest {

    private static final double EXACT = 1e-9;

    @Test
    void gainsAreTheGradesAndFallWithTheLogarithmOfTheRank() {
        // found 0, 2, 0, 1: 2 / log2(3) + 1 / log2(5); best 2, 1, 1: 2 + 1 / log2(3) + 1 / 2
        RankingQuality quality = RankingQuality.of(List.of("x", "a", "y", "b"), Map.of("a", 2, "b", 1, "c", 1, "x", 0));
        assertEquals((2 * 0.6309297535714575 + 0.43067655807339306) / (2 + 0.6309297535714575 + 0.5),
                quality.ndcgAt10(), EXACT);
        assertEquals(2 / 3.0, quality.recallAt100(), EXACT);
        assertEquals(0.5, quality.reciprocalRank(), EXACT);
    }

    @Test
    void theBestOrderIsOneAndNothingFoundIsNothing() {
        Map<String, Integer> grades = Map.of("a", 3, "b", 1);
        assertEquals(new RankingQuality(1, 1, 1, 1), RankingQuality.of(List.of("a", "b", "z"), grades));
        assertEquals(new RankingQuality(0, 0, 0, 0), RankingQuality.of(List.of("y", "z"), grades));
        assertEquals(new RankingQuality(0, 0, 0, 0), RankingQuality.of(List.of(), grades));
    }

    @Test
    void aQuestionWithoutARelevantDocumentCountsAsNothing() {
        RankingQuality none = RankingQuality.of(List.of("a"), Map.of("a", 0, "b", -1));
        assertEquals(new RankingQuality(0, 0, 0, 0), none);
        assertEquals(new RankingQuality(0.5, 0.5, 0.5, 0.5),
                RankingQuality.mean(List.of(none, new RankingQuality(1, 1, 1, 1))));
    }

    @Test
    void pagesAreTenForGainAndAHundredForRecallAndRank() {
        List<String> others = IntStream.range(0, 99).mapToObj(i -> "o" + i).toList();
        List<String> ranking = Stream.concat(others.stream(), Stream.of("a", "b")).toList();
        RankingQuality quality = RankingQuality.of(ranking, Map.of("a", 1, "b", 1));
        assertEquals(new RankingQuality(0, 0, 0.5, 0.01), quality);
        // eleven relevant ones: ten of them fill the first page
        Map<String, Integer> eleven = IntStream.range(0, 11).boxed()
                .collect(java.util.stream.Collectors.toMap(i -> "o" + i, i -> 1));
        assertEquals(new RankingQuality(1, 10 / 11.0, 1, 1), RankingQuality.of(others, eleven));
    }
}
