package org.practicecommons.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.practicecommons.base.Message;
import org.practicecommons.bench.ImportBench;
import org.practicecommons.bench.relevance.RelevanceFiles.Question;
import org.practicecommons.search.Embedder;
import org.practicecommons.search.SearchMode;

/**
 * Puts the questions of a collection to Lucene by itself and to our own search, one at a time, and tells how well each
 * ranks. The same files give the same figures, but for the times.
 */
public final class RelevanceBench {

    /** Who ranks. */
    public enum Mode { BM25, KEYWORD, SEMANTIC, HYBRID }

    /**
     * @param medianMillis of one question, from the words to the ids
     * @param slowMillis the same, of the slowest of twenty
     */
    public record Result(RankingQuality quality, double medianMillis, double slowMillis) {
    }

    private static final int WARM_UP = 50;

    /**
     * What is searched.
     *
     * @param language {@code en} or {@code fr}, of documents that name none
     * @param questions {@code en} or {@code fr}, the language of who asks
     * @param thesaurus a file of concepts that the home has besides
     */
    public record Collection(RelevanceFiles files, String language, String questions, Optional<Path> thesaurus) {
    }

    private final Collection collection;
    private final Consumer<Message> notes;

    /** @param notes hears what is left out, and why */
    public RelevanceBench(Collection collection, Consumer<Message> notes) {
        this.collection = collection;
        this.notes = notes;
    }

    /**
     * @param folder for files of the run; what it makes there goes when it is done
     * @return by mode, in the order of the modes; without those that this installation has not
     */
    public Map<Mode, Result> run(Set<Mode> modes, Path folder) throws IOException {
        List<Question> questions = collection.files().questions();
        Path work = Files.createTempDirectory(folder, "bench-relevance");
        Map<Mode, Result> results = new LinkedHashMap<>();
        try {
            if (modes.contains(Mode.BM25)) {
                try (PlainIndex plain = PlainIndex.of(collection.files(), collection.language(),
                        work.resolve("plain"))) {
                    results.put(Mode.BM25, measured(questions, plain));
                }
            }
            if (modes.stream().anyMatch(mode -> mode != Mode.BM25)) {
                results.putAll(ours(modes, questions, work));
            }
        } finally {
            ImportBench.delete(work);
        }
        return results;
    }

    private Map<Mode, Result> ours(Set<Mode> modes, List<Question> questions, Path work) throws IOException {
        Map<Mode, Result> results = new LinkedHashMap<>();
        boolean byMeaning = modes.contains(Mode.SEMANTIC) || modes.contains(Mode.HYBRID);
        Optional<Embedder> embedder = byMeaning ? Embedder.installed() : Optional.empty();
        boolean available = embedder.filter(Embedder::available).isPresent();
        try (PracticeHome home = PracticeHome.of(collection, work, embedder)) {
            for (Mode mode : List.of(Mode.KEYWORD, Mode.SEMANTIC, Mode.HYBRID)) {
                if (modes.contains(mode) && (available || mode == Mode.KEYWORD)) {
                    results.put(mode, measured(questions,
                            (words, most) -> home.rank(words, most, SearchMode.valueOf(mode.name()))));
                } else if (modes.contains(mode)) {
                    notes.accept(Message.of(RelevanceBench.class, "relevance.noMode", "mode",
                            mode.name().toLowerCase(Locale.ROOT)));
                }
            }
        }
        return results;
    }

    private static Result measured(List<Question> questions, Ranker ranker) throws IOException {
        for (Question question : questions.subList(0, Math.min(WARM_UP, questions.size()))) {
            ranker.rank(question.text(), RankingQuality.DEEPEST);
        }
        List<RankingQuality> qualities = new ArrayList<>();
        double[] millis = new double[questions.size()];
        for (Question question : questions) {
            long began = System.nanoTime();
            List<String> ranking = ranker.rank(question.text(), RankingQuality.DEEPEST + 1);
            millis[qualities.size()] = (System.nanoTime() - began) / 1e6;
            qualities.add(RankingQuality.of(ranking.stream().filter(id -> !question.isItself(id)).toList(),
                    question.grades()));
        }
        Arrays.sort(millis);
        return new Result(RankingQuality.mean(qualities), millis[millis.length / 2],
                millis[Math.min(millis.length - 1, millis.length * 19 / 20)]);
    }
}
