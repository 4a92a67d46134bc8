package org.practicecommons.bench.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good rankings are, as trec_eval defines it: nDCG with the grade itself as gain and log2(rank + 1) as discount,
 * against the best order of all that was judged; recall over the first 10 and the first 100, and the reciprocal rank of
 * the first hit over the first 100, where a grade of 1 or more counts as relevant. Means over all questions that were
 * judged, also those for which nothing is relevant.
 */
public record RankingQuality(double ndcgAt10, double recallAt10, double recallAt100, double reciprocalRank) {

    static final int DEEPEST = 100;
    private static final int FIRST_PAGE = 10;

    /** @param ranking ids of documents, best first, each once; what comes after the first 100 does not count */
    static RankingQuality of(List<String> ranking, Map<String, Integer> grades) {
        List<String> deep = ranking.subList(0, Math.min(DEEPEST, ranking.size()));
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        if (relevant == 0) {
            return new RankingQuality(0, 0, 0, 0);
        }
        List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        List<Integer> found = deep.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        int first = 0;
        while (first < found.size() && found.get(first) <= 0) {
            first++;
        }
        return new RankingQuality(gain(found) / gain(best),
                found.stream().limit(FIRST_PAGE).filter(grade -> grade > 0).count() / (double) relevant,
                found.stream().filter(grade -> grade > 0).count() / (double) relevant,
                first == found.size() ? 0 : 1.0 / (first + 1));
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int rank = 1; rank <= Math.min(FIRST_PAGE, grades.size()); rank++) {
            sum += Math.max(0, grades.get(rank - 1)) * Math.log(2) / Math.log(rank + 1.0);
        }
        return sum;
    }

    static RankingQuality mean(Collection<RankingQuality> all) {
        return new RankingQuality(all.stream().mapToDouble(RankingQuality::ndcgAt10).average().orElse(0),
                all.stream().mapToDouble(RankingQuality::recallAt10).average().orElse(0),
                all.stream().mapToDouble(RankingQuality::recallAt100).average().orElse(0),
                all.stream().mapToDouble(RankingQuality::reciprocalRank).average().orElse(0));
    }
}
