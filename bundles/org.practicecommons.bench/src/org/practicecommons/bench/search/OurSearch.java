package org.practicecommons.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.bench.contest.Answer;
import org.practicecommons.bench.contest.Contestant;
import org.practicecommons.bench.contest.Question;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.EditFields;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.ImportFiles;
import org.practicecommons.operations.ListRecords;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.RunQuery;
import org.practicecommons.operations.SearchMeans;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.search.Embedder;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordPage;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/** A home, asked through the operation that everybody uses. */
final class OurSearch implements Contestant {

    private static final String BASE = "https://bench.example/";
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final int SAVED = 10;

    private final AtomicInteger saves = new AtomicInteger();
    private final SearchMeans means;
    private final int read;
    private Home home;
    private Session session;

    /**
     * @param means by words, or by meaning too, which the model is then given before the first question
     * @param read how many passages it reads; others get vectors that are made up
     */
    OurSearch(SearchMeans means, int read) {
        this.means = means;
        this.read = read;
    }

    @Override
    public void load(Path quads, Path folder, List<String> facets, List<String> texts) throws IOException {
        boolean keepsGraph = means != SearchMeans.WORDS_WITHOUT_GRAPH;
        home = Home.create(folder, new HomeSpec("Bench", BASE, "", "", false), Environment.system(),
                keepsGraph ? SearchMeans.WORDS : means);
        session = home.session(Locale.ENGLISH);
        Report report = new ImportFiles(List.of(quads), Optional.of("nquads"), Optional.empty(), false)
                .run(home, session, Progress.none());
        if (report.hasErrors()) {
            throw new IOException(report.findings().getFirst().sentence().in(Locale.ENGLISH));
        }
        // each waits until all is read
        if (keepsGraph) {
            new RunQuery("ASK { ?s ?p ?o }", new QueryLimits(1, LONGEST)).run(home, session, Progress.none());
        }
        ask(new Question(Question.Form.ALL, ""));
        if (means == SearchMeans.ALL_INSTALLED) {
            home.close();
            home = Home.open(folder, RecordModel.standard(), Environment.system(),
                    Embedder.installed().map(model -> new PartlyRead(model, read)));
            new SearchRecords(new SearchRequest("question", Set.of(), Map.of(), "", 0, 1, false, SearchMode.SEMANTIC),
                    LONGEST).run(home, session, Progress.none());
        }
    }

    @Override
    public Answer ask(Question question) {
        if (question.form() == Question.Form.SAVED) {
            save();
        }
        Map<String, Set<String>> chosen = question.field().isEmpty() ? Map.of()
                : Map.of(question.field(), Set.of(question.value()));
        SearchMode mode = question.form() == Question.Form.MEANING ? SearchMode.HYBRID : SearchMode.KEYWORD;
        SearchResult result = new SearchRecords(new SearchRequest(written(question), Set.of(), chosen, "", 0, HITS,
                false, mode)).run(home, session, Progress.none());
        return new Answer(result.total(), result.hits().size(),
                result.facets().stream().mapToInt(facet -> facet.values().size()).sum(),
                (int) result.hits().stream().filter(hit -> !hit.highlights().isEmpty()).count());
    }

    /** Gives one of the practices another title, as an editor would. */
    private void save() {
        int number = saves.getAndIncrement();
        RecordPage practices = new ListRecords(ListRequest.ofKind("Practice", SAVED)).run(home, session,
                Progress.none());
        new EditFields(practices.records().get(number % practices.records().size()).iri(),
                List.of("title@en=Saved " + number), "").run(home, session, Progress.none());
    }

    /** As a person types it. */
    private static String written(Question question) {
        String words = switch (question.form()) {
            case ALL, WORDS, SENTENCE, MEANING, SAVED -> question.words();
            case PHRASE -> "\"" + question.words() + "\"";
            case PREFIX -> question.words() + "*";
        };
        return question.joins() ? words + " " + question.typed() : words;
    }

    @Override
    public void close() {
        if (home != null) {
            home.close();
        }
    }
}
