package org.practicecommons.bench.relevance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.Exports;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.ImportFiles;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.search.Embedder;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;

/** A home in which each document is a practice with a title and a description; asked as a person asks. */
final class PracticeHome implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final String BASE = "https://bench.example/";

    private final Home home;
    private final Session session;
    private final Set<String> kinds;

    private PracticeHome(Home home, String language, Set<String> kinds) {
        this.home = home;
        this.session = home.session(Locale.forLanguageTag(language));
        this.kinds = kinds;
    }

    /** @param embedder goes to the home, which closes it */
    static PracticeHome of(RelevanceBench.Collection collection, Path folder, Optional<Embedder> embedder)
            throws IOException {
        Path quads = folder.resolve("practices.nq");
        write(collection.files(), collection.language(), quads);
        Home home = Home.create(folder.resolve("home"), new HomeSpec("Bench", BASE, "", "", false),
                RecordModel.standard(), Environment.system(), embedder);
        PracticeHome made = new PracticeHome(home, collection.questions(),
                collection.thesaurus().isPresent() ? Set.of("Practice") : Set.of());
        collection.thesaurus().ifPresent(concepts -> made.take(concepts, Optional.empty(), false));
        made.take(quads, Optional.of("nquads"), true);
        Files.delete(quads);
        return made;
    }

    /** @param whole whether all of it has to be taken: a thesaurus has groups and labels that are no records */
    private void take(Path file, Optional<String> format, boolean whole) {
        Report report = new ImportFiles(List.of(file), format, Optional.empty(), false)
                .run(home, session, Progress.none());
        if (whole && report.hasErrors()) {
            close();
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(PracticeHome.class, "relevance.notTaken", "cause",
                    report.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR)
                            .findFirst().orElseThrow().sentence().in(Locale.ENGLISH)));
        }
    }

    private static void write(RelevanceFiles files, String language, Path quads) throws IOException {
        RecordModel model = RecordModel.standard();
        Kind practice = model.kind("Practice").orElseThrow();
        String title = practice.title().term();
        String description = practice.field("description").orElseThrow().term();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(quads), 1 << 20);
                RecordExport export = Exports.open(Format.NQUADS, model, out)) {
            files.forEachPassage(passage -> {
                String iri = iri(passage.id());
                List<Statement> statements = new ArrayList<>();
                statements.add(new Statement(iri, Xsd.TYPE, new Value.Iri(practice.term())));
                String written = passage.language().isEmpty() ? language : passage.language();
                if (!passage.title().isEmpty()) {
                    statements.add(new Statement(iri, title, Value.text(passage.title(), written)));
                }
                if (!passage.text().isEmpty()) {
                    statements.add(new Statement(iri, description, Value.text(passage.text(), written)));
                }
                export.add(iri, Payload.of(iri, statements).bytes());
            });
        }
    }

    private static String iri(String id) {
        return BASE + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static String id(String iri) {
        return URLDecoder.decode(iri.substring(BASE.length()), StandardCharsets.UTF_8);
    }

    /** Waits for what is not yet looked at for its meaning. */
    List<String> rank(String words, int most, SearchMode mode) {
        SearchRequest request = new SearchRequest(words, kinds, Map.of(), "", 0, most, false, mode);
        return new SearchRecords(request, PATIENCE).run(home, session, Progress.none()).hits().stream().map(Hit::iri)
                .map(PracticeHome::id).toList();
    }

    @Override
    public void close() {
        home.close();
    }
}
