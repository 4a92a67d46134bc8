package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.practicecommons.search.Meaning;
import org.practicecommons.search.NearPassage;
import org.practicecommons.search.NearRecord;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;

/** What comes near in meaning to one request, and its place beside what words found. */
final class NearSearch {

    private static final int MOST = 100;
    /** Beside words only what stands out from the rest is found: by so many deviations, and related at all. */
    private static final double STANDS_OUT = 2;
    /** Conditions that leave more records than these are looked at after the fact. */
    private static final int FEW = 20_000;
    private static final int ALLOWANCE = 10;

    private final IndexSearcher searcher;
    private final Meaning.Question question;
    /** From how near on a record is found beside what words find. */
    private final double outstanding;
    private final Map<String, Float> found = new LinkedHashMap<>();
    private final Map<String, Integer> documents;

    private NearSearch(IndexSearcher searcher, SearchPlan plan, Meaning.Question question, double related,
            SearchRequest request) throws IOException {
        this.searcher = searcher;
        this.question = question;
        this.outstanding = Math.max(related, question.usual() + STANDS_OUT * question.spread());
        boolean alone = request.mode() == SearchMode.SEMANTIC;
        int most = alone ? Math.max(MOST, Math.min(SearchRequest.DEEPEST, request.offset() + request.limit())) : MOST;
        double least = alone ? -1 : outstanding;
        List<NearRecord> near = question.nearest(wanted(plan), least, plan.isFiltered() ? most * ALLOWANCE : most);
        documents = documents(plan.among(near.stream().map(NearRecord::iri).toList(), ""), near.size());
        near.stream().filter(record -> documents.containsKey(record.iri())).limit(most)
                .forEach(record -> found.put(record.iri(), record.nearness()));
    }

    /** Empty when the request is for words alone, or says nothing that the model reads. */
    static Optional<NearSearch> of(SearchRequest request, SearchPlan plan, Optional<Meaning> meaning,
            QuestionLanguage language, IndexSearcher searcher) throws IOException {
        String words = plan.question();
        if (request.mode() == SearchMode.KEYWORD || meaning.isEmpty() || words.isBlank()) {
            return Optional.empty();
        }
        String asked = language.of(words);
        return meaning.get().reads(asked)
                ? Optional.of(new NearSearch(searcher, plan, meaning.get().ask(words, asked), meaning.get().related(),
                        request))
                : Optional.empty();
    }

    private Predicate<String> wanted(SearchPlan plan) throws IOException {
        if (!plan.isFiltered() || searcher.count(plan.conditions()) > FEW) {
            return any -> true;
        }
        Set<String> left = new HashSet<>(documents(plan.conditions(), FEW).keySet());
        return left::contains;
    }

    /** Documents by the IRIs of their records. */
    private Map<String, Integer> documents(Query query, int most) throws IOException {
        Map<String, Integer> documents = new LinkedHashMap<>();
        for (ScoreDoc doc : searcher.search(query, Math.max(1, most), Sort.INDEXORDER).scoreDocs) {
            documents.put(RecordIris.of(searcher, doc.doc), doc.doc);
        }
        return documents;
    }

    /** Those found by meaning. */
    Set<String> records() {
        return found.keySet();
    }

    /** By meaning alone, nearest first. */
    List<Ranked> ranked() {
        List<Ranked> ranked = new ArrayList<>();
        found.forEach((iri, nearness) -> ranked.add(new Ranked(documents.get(iri), iri, nearness)));
        return ranked;
    }

    /** Together with what words found, best first. */
    List<Ranked> ranked(List<Ranked> byWords) {
        List<Ranked> compared = byWords.subList(0, Math.min(Best.COMPARED, byWords.size()));
        Map<String, Fusion.Candidate> candidates = new LinkedHashMap<>();
        compared.forEach(place -> candidates.put(place.iri(), new Fusion.Candidate(place.document(), place.iri(),
                place.score(), question.nearness(place.iri()), question.glossed(place.iri()))));
        found.forEach((iri, nearness) -> candidates.computeIfAbsent(iri,
                any -> new Fusion.Candidate(documents.get(iri), iri, 0, OptionalDouble.of(nearness),
                        question.glossed(iri))));
        double best = compared.isEmpty() ? 0 : compared.get(0).score();
        double nearest = found.values().stream().mapToDouble(Float::doubleValue).max().orElse(question.usual());
        List<Ranked> ranked = new ArrayList<>(
                new Fusion(best, question.usual(), nearest).rank(List.copyOf(candidates.values())));
        byWords.subList(compared.size(), byWords.size()).stream()
                .filter(place -> !candidates.containsKey(place.iri()))
                .forEach(place -> ranked.add(new Ranked(place.document(), place.iri(), 0)));
        return ranked;
    }

    /** What of a record is near, and how far it stands out from the rest; empty when it does not. */
    Optional<Near> near(String record) {
        double nearness = question.nearness(record).orElse(-1);
        double deviations = question.spread() == 0 ? 0 : (nearness - question.usual()) / question.spread();
        return nearness < outstanding && !found.containsKey(record) ? Optional.empty()
                : question.passage(record).map(passage -> new Near(passage, deviations));
    }

    /** @param deviations by how many standard deviations it is nearer than most */
    record Near(NearPassage passage, double deviations) {
    }
}
