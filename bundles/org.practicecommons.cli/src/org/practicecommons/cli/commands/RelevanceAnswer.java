package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.bench.relevance.RankingQuality;
import org.practicecommons.bench.relevance.RelevanceBench;
import org.practicecommons.cli.output.Answer;

/** Writes how well each way of searching ranks. */
record RelevanceAnswer(Answer answer, boolean json) {

    void write(Map<RelevanceBench.Mode, RelevanceBench.Result> results) {
        Map<String, Object> qualities = new LinkedHashMap<>();
        Map<String, Object> times = new LinkedHashMap<>();
        results.forEach((mode, result) -> {
            String name = mode.name().toLowerCase(Locale.ROOT);
            RankingQuality quality = result.quality();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("ndcg@10", rounded(quality.ndcgAt10()));
            figures.put("recall@10", rounded(quality.recallAt10()));
            figures.put("recall@100", rounded(quality.recallAt100()));
            figures.put("mrr", rounded(quality.reciprocalRank()));
            qualities.put(name, figures);
            times.put(name, Map.of("p50", rounded(result.medianMillis()), "p95", rounded(result.slowMillis())));
            if (!json) {
                answer.line(String.format(Locale.ROOT,
                        "%-9s nDCG@10 %.4f  recall@10 %.4f  recall@100 %.4f  MRR %.4f  p50 %.1f ms  p95 %.1f ms", name,
                        quality.ndcgAt10(), quality.recallAt10(), quality.recallAt100(), quality.reciprocalRank(),
                        result.medianMillis(), result.slowMillis()));
            }
        });
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("results", qualities);
            all.put("milliseconds", times);
            answer.json(all);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
