package org.practicecommons.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.PrintedText;
import org.practicecommons.model.Field;
import org.practicecommons.operations.map.MapQuestion;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.SearchRequest;

/**
 * Every way to be told something by a home, operation by operation. A test that has all of them answer proves something
 * about all of them; {@link #others} names the operations that answer nothing of what records say.
 */
final class ReadPaths {

    /**
     * What writes, and tells no more than what was given to it; what another one here tells; or what hands out the
     * whole home to an administrator, as a backup does, and the list of all that is held on somebody, which hides
     * nothing from the one it is about.
     */
    private static final Set<Class<?>> OTHERS = Set.of(AddSuggestedSteps.class, AnswerQuestions.class, ApplyFix.class,
            ApplyFixes.class, AttachFile.class, BackupHome.class, CallForGap.class, CallForIssue.class,
            ChangeAudience.class, ChooseLanguage.class, DefineIssue.class, DeleteRecord.class, DeprecateConcept.class,
            DetachFile.class, DiscardDraft.class, DismissIssue.class, DismissTwins.class, EditFields.class,
            EraseRecord.class, FindQuery.class, ForgetQuery.class, ForgetSearch.class, HeldOn.class,
            ImportFiles.class, InspectFile.class, KeepFile.class, ListChecks.class, ListQueries.class,
            ListSearches.class, MergeConcepts.class, MoveConcept.class, MoveConcepts.class, NewRecord.class,
            PreviewImport.class,
            PrintRecordFile.class, PutRecord.class, ReadAttachment.class, ReadDigest.class, RebuildProjections.class,
            RenameQuery.class, RestoreHome.class, RevertChange.class, SaveAttachment.class, SaveDraft.class,
            SaveQuery.class, SaveRecord.class, SaveSearch.class, SplitConcept.class, StartAdoption.class,
            UpdateVocabularies.class, WriteFiles.class, WriteQueryFile.class, WriteTemplateFile.class);

    /** Marks the answers in which the practice is found by what stands on the consent, and by nothing else. */
    static final String BY_IT_ALONE = " (by it alone)";

    private final ConsentScene scene;
    private final Instant before;
    private final Map<String, Function<Session, Object>> paths = new LinkedHashMap<>();
    private final List<Class<?>> covered = new ArrayList<>();

    /** @param before a time at which the quotation could be seen */
    ReadPaths(ConsentScene scene, Instant before) {
        this.scene = scene;
        this.before = before;
        addRecords();
        addSearches();
        addQueries();
        addFormats();
    }

    /** The answers to that session, by what was asked; a refusal is an answer. */
    Map<String, String> answers(Session session) {
        Map<String, String> answers = new LinkedHashMap<>();
        paths.forEach((name, path) -> {
            try {
                answers.put(name, text(path.apply(session)));
            } catch (Refusal refusal) {
                answers.put(name, refusal.sentence().in(Locale.ENGLISH));
            }
        });
        return answers;
    }

    /** The operations that are asked here, and those that need not be. */
    Set<Class<?>> known() {
        return Stream.concat(covered.stream(), OTHERS.stream()).collect(Collectors.toSet());
    }

    private <R> void add(String name, Operation<R> operation) {
        covered.add(operation.getClass());
        paths.put(operation.getClass().getSimpleName() + " " + name, session -> scene.home.run(operation, session));
    }

    /** One that writes into a stream. */
    private void stream(String name, Function<ByteArrayOutputStream, Operation<?>> operation) {
        Class<?> type = operation.apply(new ByteArrayOutputStream()).getClass();
        covered.add(type);
        paths.put(type.getSimpleName() + " " + name, session -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            operation.apply(out).run(scene.home.home(), session, Progress.none());
            return out;
        });
    }

    private void addRecords() {
        String iri = scene.practice;
        add("now", new OpenRecord(iri));
        add("then", new OpenRecord(iri, Optional.of(before)));
        add("practice", new RecordHistory(iri));
        add("practice", new CheckRecords(List.of(iri)));
        add("all", new CheckRecords(List.of()));
        add("of one's own", new OwnFindings(10));
        add("all", new ReadQueue(ReadQueue.MONTHS, 100));
        add("practice", new ChangeMany(ChangeMany.Which.these(List.of(iri)), "summary@en=", Optional.empty(), 10, true,
                ""));
        add("home", new CheckHome());
        add("practice", new ScoreRecord(iri));
        add("practice", new FindStanding(iri));
        add("practice", new TraceGenealogy(iri));
        add("with itself", new CompareRecords(List.of(iri, iri)));
        add("practice", new CompareLanguages(iri));
        add("practice", new ReadVocabulary(iri));
        add("of it", new ReadDossier(iri));
        add("all", new ListQuestions());
        add("practice", new LabelsOf(List.of(iri, scene.quote, scene.person)));
        add("of the speaker" + BY_IT_ALONE, new IncomingReferences(scene.person));
        add("by words", new ListRecords(new ListRequest("", ConsentScene.WORDS, 0, 10, ListRequest.Order.LABEL)));
        add("all", new ListRecords(ListRequest.ofKind("", 100)));
        add("to the public", new PublishRecord(iri, "public"));
        add("to the organisation", new PublishRecord(iri, "organisation"));
        add("practice", new OfferAudiences(iri));
        add("drafts", new ListDrafts());
        add("draft", new LoadDraft(iri));
        List<HistoryItem> history = scene.home.run(new RecordHistory(iri));
        String without = history.stream().filter(item -> item.why().equals("without the quotation")).findFirst()
                .orElseThrow().revision().id().hex();
        add("that brought it", new DiffRevisions(iri, without, history.getFirst().revision().id().hex()));
    }

    private void addSearches() {
        for (String words : List.of(ConsentScene.WORDS, "quokkazz*", "quokkazzingr~", "\"at last\"", "Desk")) {
            add("'" + words + "'" + BY_IT_ALONE, new SearchRecords(SearchRequest.words(words, 20)));
        }
        for (String words : List.of("quokkazzinge", "walks", "")) {
            add("'" + words + "'", new SearchRecords(SearchRequest.words(words, 20)));
        }
        add("facet", new SearchRecords(new SearchRequest("", Set.of(), Map.of("kind", Set.of("Practice")), "", 0, 20,
                true)));
        add("practice", new SimilarRecords(scene.practice, SearchRequest.words("", 20)));
        add("by words", new FindPartners(ConsentScene.WORDS, 20));
        add("by words", new FindHelp(ConsentScene.WORDS, 20));
        for (String typed : List.of("quokk", "walks with quokk", "wal", "")) {
            add("'" + typed + "'", new SuggestWords(typed, 20));
        }
        add("all", new FindTwins(Optional.empty(), 20));
        add("with the person", new MergeRecords(scene.person, scene.practice, Set.of(), "", true));
        add("all", new ReadRadar(ReadRadar.MONTHS, 20));
        add("all", new ReadDashboard(Optional.empty(), 20));
        addMaps();
        Field field = scene.home.home().model().kind("Practice").orElseThrow().field("issues").orElseThrow();
        add("words", new CompleteReference(field, "quokk", 10));
        Field covers = scene.home.home().model().kind("Consent").orElseThrow().field("covers").orElseThrow();
        add("any record", new CompleteReference(covers, "quokk", 10));
        add("any record" + BY_IT_ALONE, new LookUpNames(covers, List.of("Quokkazzinger", "At Last a Quokkazzinger door",
                "Desk", "ZEBEDEEQUIST@example.org")));
    }

    private void addMaps() {
        for (MapQuestion question : List.of(new MapQuestion.Around(scene.practice, 2),
                new MapQuestion.Around(scene.person, 1), new MapQuestion.Whole(""), new MapQuestion.Strangers(""),
                new MapQuestion.Spread(scene.practice))) {
            add(question.toString(), new DrawMap(question));
        }
    }

    private void addQueries() {
        for (String query : List.of("SELECT * WHERE { ?s ?p ?o }", "SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "DESCRIBE <" + scene.practice + ">",
                "DESCRIBE <" + scene.quote + ">",
                "SELECT (SAMPLE(?o) AS ?one) WHERE { <" + scene.quote + "> ?p ?o }",
                "SELECT ?o FROM <" + scene.practice + "> WHERE { ?s ?p ?o }")) {
            add(query, new RunQuery(query, QueryLimits.usual()));
        }
    }

    private void addFormats() {
        stream("text", out -> new ShowRecord(scene.practice, "text", Optional.empty(), out));
        stream("text then", out -> new ShowRecord(scene.practice, "text", Optional.of(before), out));
        for (Format format : Format.values()) {
            if (format.isExported()) {
                String id = format.id();
                stream(id, out -> new ShowRecord(scene.practice, id, Optional.empty(), out));
                stream(id + " then", out -> new ShowRecord(scene.practice, id, Optional.of(before), out));
                stream(id, out -> new ExportRecords(Optional.empty(), id, out));
                stream(id + " Practice", out -> new ExportRecords(Optional.of("Practice"), id, out));
            }
        }
        stream("table of quotations", out -> new ExportRecords(Optional.of("Quote"), "csv", out));
        stream("to fill in", out -> new WriteTemplate("Quote", "xlsx", Locale.ENGLISH, out));
        stream("docx", out -> new PrintRecord(scene.practice, "practice.docx", Locale.FRENCH, out));
        stream("pdf", out -> new PrintRecord(scene.practice, "practice.pdf", Locale.FRENCH, out));
        stream("all tables", out -> new ExportRecords(Optional.empty(), "zip", out));
    }

    private String text(Object answer) {
        return switch (answer) {
            case null -> "";
            case ByteArrayOutputStream bytes -> unpacked(bytes.toByteArray());
            case EditableRecord record -> scene.home.home().with(opened -> record.payload(opened).toString());
            case Optional<?> some -> some.map(this::text).orElse("");
            case Collection<?> many -> many.stream().map(this::text).collect(Collectors.joining("\n"));
            case HomeCheck check -> text(check.report());
            case Report report -> report.findings().stream().map(finding -> finding + " "
                    + finding.sentence().in(Locale.ENGLISH)).collect(Collectors.joining("\n"));
            default -> answer.toString();
        };
    }

    private String unpacked(byte[] bytes) {
        if (PrintedText.isPdf(bytes)) {
            return PrintedText.ofPdf(bytes);
        }
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile(scene.folder, "answer", ".zip"), bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
