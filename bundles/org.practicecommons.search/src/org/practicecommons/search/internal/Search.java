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
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
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
    private static final int A_FULL_PAGE = 100;
    /** Enough for as many words as are read, in each field of each language. */
    private static final int MOST_TERMS = 8_192;
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, IriOrder.AMONG_EQUALS);
    private static final Sort LATEST_FIRST =
            new Sort(new SortField(Names.MODIFIED, SortField.Type.LONG, true), IriOrder.AMONG_EQUALS);

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
    /** Whether there was no time for all that words find. */
    private boolean cut;

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

    /**
     * @param total of words and meaning together
     * @param byWords how many of them the words found
     * @param withAll how many of those have all the words that were asked for first
     * @param step how many words a record had to have
     */
    private record Found(List<Ranked> ranked, long total, long byWords, long withAll, int step,
            List<FacetsCollector.MatchingDocs> matches) {

        /** @param all how many were found with all the words that were asked for first */
        Found after(long all) {
            return new Found(ranked, total, byWords, all, step, matches);
        }
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
        Found found = near.isPresent() ? find(plan, request, near.get()) : find(plan, request);
        if (near.isEmpty() && found.withAll() < found.byWords()) {
            notes.add(Message.of(SearchIndex.class, "query.someWords"));
        }
        if (found.step() < plan.steps().getFirst() || found.byWords() == 0) {
            propose(plan, asked.queries(), notes);
        }
        HitReader reader = new HitReader(searcher, analyzers, names, plan, near, joins, session.language());
        List<Hit> hits = hits(reader, found.ranked(), request);
        List<Facet> counted = facets(plan, found, request, asked.hierarchy());
        if (cut || searcher.timedOut()) {
            notes.add(Message.of(SearchIndex.class, "query.timeOut", "seconds", LONGEST.toSeconds()));
        }
        return new SearchResult(found.total(), Duration.between(began, environment.now()), hits, counted, notes);
    }

    /** All records that have most of the words or are near in meaning, in no order, however long that takes. */
    public List<FoundRecord> matches(SearchRequest request, Session session, Optional<Meaning> meaning)
            throws IOException {
        Asked asked = ask(request, session);
        SearchPlan plan = asked.plan();
        near(asked, request, session, meaning)
                .ifPresent(near -> plan.add(near.records(), request.mode() == SearchMode.SEMANTIC));
        List<FoundRecord> found = new ArrayList<>();
        for (FacetsCollector.MatchingDocs segment : searcher.search(plan.query(plan.strict(), ""),
                new FacetsCollectorManager()).getMatchingDocs()) {
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
        return new Tally(total(matches), counted);
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

    /** The first step that fills a page, else the last. */
    private Found find(SearchPlan plan, SearchRequest request) throws IOException {
        Found first = find(plan, plan.steps().getFirst(), request);
        Found found = first;
        for (int step : plan.steps().subList(1, plan.steps().size())) {
            if (found.byWords() < enough(request)) {
                found = find(plan, step, request);
            }
        }
        return found.after(first.byWords());
    }

    private static int enough(SearchRequest request) {
        return Math.max(1, Math.min(request.limit(), A_FULL_PAGE));
    }

    private Found find(SearchPlan plan, int step, SearchRequest request) throws IOException {
        if (plan.isOfWords()) {
            int most = Math.max(Best.COMPARED, deepest(request));
            RankedWalk walk = new RankedWalk(searcher, plan.groups(step), step, plan.conditionsBut(""),
                    new TopFieldCollectorManager(BEST_FIRST, most, null, most).newCollector());
            List<FacetsCollector.MatchingDocs> matches = matches(walk);
            long total = total(matches);
            return new Found(new Best(searcher, plan).ranked(walk.best(), deepest(request)), total, total, total, step,
                    matches);
        }
        Sort order = plan.hasWords() ? BEST_FIRST : LATEST_FIRST;
        int most = plan.hasWords() ? Math.max(Best.COMPARED, deepest(request)) : deepest(request);
        Object[] results = searcher.search(plan.query(step, ""), new MultiCollectorManager(
                new TopFieldCollectorManager(order, most, null, Integer.MAX_VALUE), new FacetsCollectorManager()));
        TopFieldDocs top = (TopFieldDocs) results[0];
        long total = top.totalHits.value();
        return new Found(new Best(searcher, plan).ranked(top, deepest(request)), total, total, total, step,
                ((FacetsCollector) results[1]).getMatchingDocs());
    }

    private List<FacetsCollector.MatchingDocs> matches(RankedWalk walk) throws IOException {
        List<FacetsCollector.MatchingDocs> matches = walk.matches();
        cut = cut || walk.isCut();
        return matches;
    }

    /** In no order. */
    private List<FacetsCollector.MatchingDocs> matches(SearchPlan plan, int step, String without) throws IOException {
        return plan.isOfWords() ? matches(new RankedWalk(searcher, plan.groups(step), step,
                plan.conditionsBut(without), null))
                : searcher.search(plan.query(step, without), new FacetsCollectorManager()).getMatchingDocs();
    }

    private static long total(List<FacetsCollector.MatchingDocs> matches) {
        return matches.stream().mapToLong(FacetsCollector.MatchingDocs::totalHits).sum();
    }

    private static int deepest(SearchRequest request) {
        return Math.min(SearchRequest.DEEPEST, Math.max(1, request.offset() + request.limit()));
    }

    private Found find(SearchPlan plan, SearchRequest request, NearSearch near) throws IOException {
        int step = plan.step(searcher, enough(request));
        TopFieldDocs top = request.mode() == SearchMode.SEMANTIC ? null
                : searcher.search(plan.query(step, ""), new TopFieldCollectorManager(BEST_FIRST,
                        Math.max(Best.COMPARED, deepest(request)), null, Integer.MAX_VALUE));
        plan.add(near.records(), top == null);
        List<FacetsCollector.MatchingDocs> matches =
                searcher.search(plan.query(step, ""), new FacetsCollectorManager()).getMatchingDocs();
        long total = total(matches);
        return top == null ? new Found(near.ranked(), total, 0, 0, step, matches)
                : new Found(near.ranked(new Best(searcher, plan).ranked(top, Integer.MAX_VALUE)), total,
                        top.totalHits.value(), 0, step, matches);
    }

    private static List<Hit> hits(HitReader reader, List<Ranked> ranked, SearchRequest request) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (int i = request.offset(); i < ranked.size() && hits.size() < request.limit(); i++) {
            hits.add(reader.read(ranked.get(i), request.explain()));
        }
        return hits;
    }

    /** The counts of all records are the same whoever of them asks, and the dearest; so they are kept. */
    private List<Facet> facets(SearchPlan plan, Found found, SearchRequest request, Hierarchy hierarchy)
            throws IOException {
        return plan.hasWords() || plan.isFiltered() ? count(plan, found, request, hierarchy)
                : joins.ofAll(() -> count(plan, found, request, hierarchy));
    }

    private List<Facet> count(SearchPlan plan, Found found, SearchRequest request, Hierarchy hierarchy)
            throws IOException {
        List<Facet> counted = new ArrayList<>();
        FacetCounter all = FacetCounter.of(found.matches(), joins.facets(hierarchy));
        for (String facet : facets) {
            Set<String> chosen = request.facets().getOrDefault(facet, Set.of());
            List<FacetsCollector.MatchingDocs> matches = chosen.isEmpty() ? found.matches()
                    : matches(plan, found.step(), facet);
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
