package org.practicecommons.search.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Message;
import org.practicecommons.base.Session;
import org.practicecommons.model.Derived;
import org.practicecommons.search.Facet;
import org.practicecommons.search.FoundRecord;
import org.practicecommons.search.Hit;
import org.practicecommons.search.Meaning;
import org.practicecommons.search.SearchIndex;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;
import org.practicecommons.search.Tally;
import org.practicecommons.search.WordedQuestion;

/** Answers one request from one state of the index. */
public final class Search {

    /** After this time a search answers with what it has found so far. */
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** Enough for as many words as are read, in each field of each language. */
    private static final int MOST_TERMS = 8_192;

    private final IndexSearcher searcher;
    private final Analyzers analyzers;
    private final LabelFields labels;
    private final FieldNames names;
    private final List<String> facets;
    private final Hierarchies hierarchies;
    private final Snapshot snapshot;
    private final Joins joins;
    private final Translator translator;
    private final Environment environment;

    static {
        IndexSearcher.setMaxClauseCount(MOST_TERMS);
    }

    /**
     * @param searcher sees what the snapshot shows
     * @param facets names of the faceted fields, in the order in which they are answered
     */
    public Search(IndexSearcher searcher, Analyzers analyzers, LabelFields labels, FieldNames names,
            List<String> facets, Hierarchies hierarchies, Snapshot snapshot, Joins joins, Translator translator,
            Environment environment) {
        this.searcher = searcher;
        this.analyzers = analyzers;
        this.labels = labels;
        this.names = names;
        this.facets = facets;
        this.hierarchies = hierarchies;
        this.snapshot = snapshot;
        this.joins = joins;
        this.translator = translator;
        this.environment = environment;
    }

    /** @param meaning what the same session may ask about the meaning of records; empty for words alone */
    public SearchResult answer(SearchRequest request, Session session, Optional<Meaning> meaning)
            throws IOException {
        Instant began = environment.now();
        Instant end = began.plus(LONGEST);
        searcher.setTimeout(() -> environment.now().isAfter(end));
        Asked asked = ask(request, session);
        SearchPlan plan = asked.plan();
        List<Message> notes = new ArrayList<>(asked.notes());
        Optional<NearSearch> near = near(asked, request, session, meaning);
        if (request.mode() == SearchMode.SEMANTIC && meaning.isPresent() && near.isEmpty() && plan.hasWords()) {
            notes.add(Message.of(SearchIndex.class, "query.notRead"));
        }
        Finder finder = new Finder(searcher, plan, request, near);
        Finder.Found found = finder.found();
        if (near.isEmpty() && found.withAll() < found.byWords()) {
            notes.add(Message.of(SearchIndex.class, "query.someWords"));
        }
        if (found.step() < plan.steps().getFirst() || found.byWords() == 0) {
            propose(plan, asked.queries(), notes);
        }
        HitReader reader = new HitReader(searcher, analyzers, names, plan, near, joins, session.language());
        List<Hit> hits = hits(reader, found.ranked(), request);
        // the counts of all records are the same whoever of them asks, and the dearest; so they are kept
        List<Facet> counted = plan.hasWords() || plan.isFiltered()
                ? count(finder, found, request, asked.hierarchy())
                : joins.ofAll(() -> count(finder, found, request, asked.hierarchy()));
        if (finder.isCut() || searcher.timedOut()) {
            notes.add(Message.of(SearchIndex.class, "query.timeOut", "seconds", LONGEST.toSeconds()));
        }
        return new SearchResult(found.total(), Duration.between(began, environment.now()), hits, counted, notes);
    }

    /** All records that have most of the words or are near in meaning, in no order, however long that takes. */
    public List<FoundRecord> matches(SearchRequest request, Session session, Optional<Meaning> meaning)
            throws IOException {
        Asked asked = ask(request, session);
        SearchPlan plan = asked.plan();
        Finder finder = new Finder(searcher, plan, request, near(asked, request, session, meaning));
        List<FoundRecord> found = new ArrayList<>();
        for (FacetsCollector.MatchingDocs segment : finder.matches(plan.strict(), "")) {
            if (segment.totalHits() > 0) {
                add(segment, found);
            }
        }
        return found;
    }

    /** @see SearchIndex#tally */
    public Tally tally(SearchRequest request, Optional<LocalDate> day, Map<String, Set<String>> wanted,
            Session session) throws IOException {
        Asked asked = ask(request, session);
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(asked.plan().query(asked.plan().strict(), ""), BooleanClause.Occur.FILTER);
        if (day.isPresent()) {
            query.add(joins.counting(request.kinds(), day.get()), BooleanClause.Occur.FILTER);
        }
        List<FacetsCollector.MatchingDocs> matches =
                searcher.search(query.build(), new FacetsCollectorManager()).getMatchingDocs();
        FacetCounter counter = FacetCounter.of(matches, joins.facets(asked.hierarchy()));
        List<Facet> counted = new ArrayList<>();
        for (String facet : new TreeSet<>(wanted.keySet())) {
            facet(facet, matches, counter, wanted.get(facet)).ifPresent(counted::add);
        }
        return new Tally(Finder.total(matches), counted);
    }

    /** What a question says, and how many records of the kinds asked for answer it by words. */
    public WordedQuestion worded(SearchRequest request, Session session) throws IOException {
        SearchPlan plan = ask(request, session).plan();
        String language = new QuestionLanguage(searcher.getIndexReader(), analyzers, translator, session.language())
                .of(request.words());
        Language analysed = Language.of(language);
        Set<String> stems = new TreeSet<>();
        Words.of(request.words(), analysed, analyzers).words().stream()
                .filter(word -> !Analyzers.isStop(word.exact(), analysed))
                .forEach(word -> stems.add(word.loose().get(0)));
        List<Query> called = new ArrayList<>(List.of(ConceptNames.called(request.words(), analyzers)));
        labels.exactly(request.words()).ifPresent(called::add);
        return new WordedQuestion(language, searcher.count(plan.query(plan.strict(), "")), stems,
                new NamedRecords(searcher, labels).kinds(called));
    }

    private static void add(FacetsCollector.MatchingDocs segment, List<FoundRecord> found) throws IOException {
        SortedDocValues iris = segment.context().reader().getSortedDocValues(Names.IRI_ORDER);
        NumericDocValues modified = segment.context().reader().getNumericDocValues(Names.MODIFIED);
        DocIdSetIterator documents = segment.bits().iterator();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (iris.advanceExact(doc) && modified.advanceExact(doc)) {
                found.add(new FoundRecord(iris.lookupOrd(iris.ordValue()).utf8ToString(),
                        Instant.ofEpochMilli(modified.longValue())));
            }
        }
    }

    private Optional<NearSearch> near(Asked asked, SearchRequest request, Session session,
            Optional<Meaning> meaning) throws IOException {
        return NearSearch.of(request, asked.plan(), meaning, new QuestionLanguage(searcher.getIndexReader(), analyzers,
                translator, session.language()), searcher);
    }

    /** @param notes on how the words were read */
    private record Asked(SearchPlan plan, ClauseQueries queries, Hierarchy hierarchy, List<Message> notes) {
    }

    private Asked ask(SearchRequest request, Session session) throws IOException {
        QueryReader.Reading reading = new QueryReader(names).read(request.words());
        Hierarchy hierarchy = hierarchies.of(searcher, snapshot);
        References references = new References(searcher, hierarchy);
        ClauseQueries queries = new ClauseQueries(analyzers, new Statistics(searcher.getIndexReader()),
                Language.within(request.language()), references);
        FieldQueries fieldQueries =
                new FieldQueries(new SimilarWords(searcher.getIndexReader()), queries, references, names, joins);
        ConceptNames otherNames = new ConceptNames(searcher, hierarchy, analyzers,
                Language.within(request.language()));
        Translations translations = new Translations(searcher.getIndexReader(), analyzers, translator,
                Language.within(request.language()), session.language());
        SearchPlan plan = new SearchPlan(reading.clauses(), request, queries, fieldQueries, labels, hierarchy,
                otherNames, translations, joins, searcher);
        return new Asked(plan, queries, hierarchy, reading.notes());
    }

    /** What may have been meant by words that no record has which the asker may see. */
    private void propose(SearchPlan plan, ClauseQueries queries, List<Message> notes) throws IOException {
        for (ClauseQueries.Part part : plan.wanted()) {
            List<Words> words = queries.words(part.clause());
            if (part.significant() && isPlainWord(part.clause())
                    && words.stream().allMatch(some -> some.words().size() == 1) && searcher.count(part.any()) == 0) {
                List<String> meant = SimilarWords.meant(searcher, words);
                if (!meant.isEmpty()) {
                    notes.add(Message.of(SearchIndex.class, "query.didYouMean", "word", part.clause().text(), "words",
                            String.join(", ", meant)));
                }
            } else if (part.references().isEmpty() && leadsToRecords(part.clause())) {
                notes.add(Message.of(SearchIndex.class, "query.noneNamed", "name", part.clause().text(), "field",
                        part.clause().field()));
            }
        }
    }

    private boolean leadsToRecords(Clause clause) {
        return names.named(clause.field()).stream().flatMap(field -> names.derived(field).stream())
                .anyMatch(derived -> !derived.isNumber());
    }

    private static boolean isPlainWord(Clause clause) {
        return clause.form() == Clause.Form.WORD && clause.field().isEmpty();
    }

    private static List<Hit> hits(HitReader reader, List<Ranked> ranked, SearchRequest request) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (int i = request.offset(); i < ranked.size() && hits.size() < request.limit(); i++) {
            hits.add(reader.read(ranked.get(i), request.explain()));
        }
        return hits;
    }

    private List<Facet> count(Finder finder, Finder.Found found, SearchRequest request, Hierarchy hierarchy)
            throws IOException {
        List<Facet> counted = new ArrayList<>();
        FacetCounter all = FacetCounter.of(found.matches(), joins.facets(hierarchy));
        for (String facet : facets) {
            Set<String> chosen = request.facets().getOrDefault(facet, Set.of());
            List<FacetsCollector.MatchingDocs> matches = chosen.isEmpty() ? found.matches()
                    : finder.matches(found.step(), facet);
            FacetCounter counter = chosen.isEmpty() ? all
                    : FacetCounter.of(matches, joins.facet(facet, hierarchy));
            facet(facet, matches, counter, chosen).ifPresent(counted::add);
        }
        return counted;
    }

    private Optional<Facet> facet(String facet, List<FacetsCollector.MatchingDocs> matches, FacetCounter counter,
            Set<String> chosen) throws IOException {
        Optional<Derived> derived = joins.derived(facet);
        if (derived.isPresent() && !derived.get().isNumber() && !joins.countsByValue(derived.get())) {
            return Optional.empty();
        }
        Facet counted = derived.filter(Derived::isNumber).isEmpty() ? counter.facet(facet, chosen)
                : joins.ranges(derived.get(), matches, chosen);
        return counted.values().isEmpty() ? Optional.empty() : Optional.of(counted);
    }
}
