package org.practicecommons.search.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.model.Counts;
import org.practicecommons.model.Derived;
import org.practicecommons.model.PathStep;
import org.practicecommons.search.Facet;
import org.practicecommons.search.IndexedField;
import org.practicecommons.search.SearchFields;

/**
 * Conditions on other records than those that are looked for. They are worked out when somebody asks, from nothing but
 * what the asker may see: every record on the way has to be there for them. What was worked out is kept for the state
 * of the index, for all who see the same, for the day.
 */
public final class Joins {

    private final IndexSearcher searcher;
    private final SearchFields model;
    private final Snapshot snapshot;
    private final LocalDate today;

    /** @param searcher sees what the snapshot shows */
    public Joins(IndexSearcher searcher, SearchFields model, Snapshot snapshot, LocalDate today) {
        this.searcher = searcher;
        this.model = model;
        this.snapshot = snapshot;
        this.today = today;
    }

    List<Derived> derived() {
        return model.derived();
    }

    Optional<Derived> derived(String name) {
        return model.derived().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private <R> R kept(String what, Object first, Object second, Snapshot.Work<R> work) throws IOException {
        return snapshot.of(searcher, List.of(what, first, second, today), work);
    }

    /** The records that have one of these values, IRIs or numbers as they are typed. */
    Query among(Derived derived, Collection<String> values) throws IOException {
        if (!derived.isNumber()) {
            return leadingTo(derived, values.stream().map(LuceneStore::term).toList());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String value : new TreeSet<>(values)) {
            Optional<Bounds.Range> range = Bounds.of(value).numbers();
            any.add(range.isEmpty() ? MatchNoDocsQuery.INSTANCE : number(derived, range.get()), Occur.SHOULD);
        }
        return any.build();
    }

    /** The records for which that number is in a range. */
    Query number(Derived derived, Bounds.Range range) throws IOException {
        return derived.counted() ? counted(derived, range)
                : new Measures.InRange(measures(derived), derived.name(), range);
    }

    /** The records that have it and from which it leads to one of these. */
    Query leadingTo(Derived derived, Collection<String> terms) throws IOException {
        return terms.isEmpty() ? MatchNoDocsQuery.INSTANCE
                : both(kind(derived.kind()), leading(derived.path(), iris(ClauseQueries.terms(terms))));
    }

    /** The records from which these steps lead to one that the last query finds. */
    Query leading(List<PathStep> steps, Query last) throws IOException {
        return kept("leading", steps, last, () -> {
            Query now = last;
            for (PathStep step : steps.reversed()) {
                now = switch (step) {
                    case PathStep.Forward forward -> referring(forward.fields(), values(now, Names.IRI));
                    case PathStep.Back back ->
                        iris(values(both(counting(back.kind()), now), Names.FACET + back.field()));
                };
            }
            return DocSet.of(searcher, now);
        });
    }

    private DocSet counted(Derived derived, Bounds.Range range) throws IOException {
        return kept("counted", derived.name(), range, () -> {
            boolean none = range.holds(0);
            List<BytesRef> some = new ArrayList<>();
            counts(derived).forEach((record, count) -> {
                if (range.holds(count) != none) {
                    some.add(record);
                }
            });
            return DocSet.of(searcher, new BooleanQuery.Builder().add(kind(derived.kind()), Occur.FILTER)
                    .add(iris(some), none ? Occur.MUST_NOT : Occur.FILTER).build());
        });
    }

    /** How many records refer to each record that has any. */
    Map<BytesRef, Integer> counts(Derived derived) throws IOException {
        PathStep.Back back = (PathStep.Back) derived.path().getFirst();
        return kept("counts", derived.name(), "", () -> {
            Map<BytesRef, Integer> counts = new HashMap<>();
            for (MatchingDocs segment : DocSet.found(searcher, counting(back.kind()))) {
                DocValues.of(segment, Names.FACET + back.field()).forEach((record, count) ->
                        counts.merge(record, count, Integer::sum));
            }
            return counts;
        });
    }

    /** What a number needs to know of other records. */
    Measures measures(Derived derived) throws IOException {
        Measures.Given given = kept("given", derived.name(), "", () -> {
            Map<String, Set<BytesRef>> leave = new HashMap<>();
            for (SearchFields.Grant grant : model.grants()) {
                leave.put(grant.name(), leave(grant));
            }
            return new Measures.Given(leave);
        });
        return new Measures(searcher, model.grants(), given);
    }

    /** Who gives it, and where it is given for some records only, together with each of those. */
    private Set<BytesRef> leave(SearchFields.Grant grant) throws IOException {
        Query giving = both(counting(grant.kind()), keywords(grant.field(), List.of(grant.choice())));
        Set<BytesRef> leave = new HashSet<>();
        DocValues.forEachPair(DocSet.found(searcher, giving), Names.FACET + grant.by(), Names.FACET + grant.covers(),
                (by, covered) -> leave.add(covered.length == 0 ? by : Measures.pair(by, covered)));
        return leave;
    }

    /** To which records each value leads that a record has in the fields of the first step, as far as both are seen. */
    private Map<String, List<String>> ends(PathStep.Back back, PathStep.Forward last) throws IOException {
        return kept("ends", back, last, () -> {
            Map<String, Set<String>> ends = new HashMap<>();
            for (String field : last.fields()) {
                DocValues.forEachPair(DocSet.found(searcher, counting(back.kind())), Names.FACET + back.field(),
                        Names.FACET + field, (from, to) -> ends.computeIfAbsent(from.utf8ToString(),
                                any -> new TreeSet<>()).add(to.utf8ToString()));
            }
            Set<String> all = new HashSet<>(ends.keySet());
            ends.values().forEach(all::addAll);
            Set<BytesRef> seen = values(iris(ClauseQueries.terms(all)), Names.IRI);
            ends.keySet().removeIf(one -> !seen.contains(new BytesRef(one)));
            Map<String, List<String>> known = new HashMap<>();
            ends.forEach((from, to) -> known.put(from,
                    to.stream().filter(one -> seen.contains(new BytesRef(one))).toList()));
            return known;
        });
    }

    /** Whether {@link #facets} have the records to which it leads. */
    boolean countsByValue(Derived derived) throws IOException {
        return ends(derived).isPresent();
    }

    /** The values of all facets but of those that are ranges of numbers. */
    FacetNumbers facets(Hierarchy hierarchy) throws IOException {
        return kept("numbers", "", "", () -> {
            List<FacetNumbers.Column> columns = new ArrayList<>(List.of(FacetNumbers.Column.OWN_VALUES));
            for (Derived derived : model.derived()) {
                columns.addAll(columns(derived));
            }
            return snapshot.numbers("", new FacetNumbers(hierarchy, columns));
        });
    }

    /** The values of one of them, which are counted faster than those of all. */
    FacetNumbers facet(String facet, Hierarchy hierarchy) throws IOException {
        return kept("numbers", facet, "", () -> {
            Optional<Derived> derived = derived(facet);
            return snapshot.numbers(facet, new FacetNumbers(hierarchy, derived.isPresent() ? columns(derived.get())
                    : List.of(FacetNumbers.Column.own(facet))));
        });
    }

    private List<FacetNumbers.Column> columns(Derived derived) throws IOException {
        Optional<Map<String, List<String>>> ends = ends(derived);
        return ends.isEmpty() || !(derived.path().getFirst() instanceof PathStep.Forward first) ? List.of()
                : first.fields().stream().map(field -> new FacetNumbers.Column(Names.FACET + field, derived.kind(),
                        new FacetNumbers.ToOthers(derived.name(), ends.get()))).toList();
    }

    /** What was counted among all records, as long as that is so. */
    List<Facet> ofAll(Snapshot.Work<List<Facet>> counts) throws IOException {
        return kept("facets", "", "", counts);
    }

    /** For what a record refers to and a third ties to something: where that leads; empty for other paths. */
    private Optional<Map<String, List<String>>> ends(Derived derived) throws IOException {
        return derived.path().size() == 3 && derived.path().get(1) instanceof PathStep.Back back
                && derived.path().get(2) instanceof PathStep.Forward last ? Optional.of(ends(back, last))
                : Optional.empty();
    }

    /** What it is for one record: a number, or the IRIs of some records. */
    List<String> told(Derived derived, Ranked place) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(place.document(), segments));
        int doc = place.document() - segment.docBase;
        if (derived.counted()) {
            return List.of(counts(derived).getOrDefault(new BytesRef(LuceneStore.term(place.iri())), 0).toString());
        }
        if (derived.isNumber()) {
            Optional<Measures.Reader> reader = measures(derived).reader(segment, derived.name());
            return reader.isEmpty() || !reader.get().own().advanceExact(doc) ? List.of()
                    : List.of(String.valueOf(reader.get().number(doc)));
        }
        Set<String> reached = new TreeSet<>();
        Map<String, List<String>> ends = ends(derived).orElse(Map.of());
        if (derived.path().getFirst() instanceof PathStep.Forward first) {
            for (String field : first.fields()) {
                DocValues.of(segment.reader(), Names.FACET + field, doc).forEach(value -> reached
                        .addAll(ends.getOrDefault(value.utf8ToString(), List.of())));
            }
        }
        return List.copyOf(reached);
    }

    /** How many of these records have a number in each of its ranges, and in those that were chosen. */
    Facet ranges(Derived derived, List<MatchingDocs> matches, Set<String> chosen) throws IOException {
        List<String> ranges = new ArrayList<>(derived.ranges());
        chosen.stream().sorted().filter(value -> !ranges.contains(value)).forEach(ranges::add);
        List<Optional<Bounds.Range>> bounds = kept("bounds", ranges, "",
                () -> ranges.stream().map(range -> Bounds.of(range).numbers()).toList());
        long[] counts = new long[ranges.size()];
        if (derived.counted()) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = bounds.get(i).isEmpty() ? 0 : counted(derived, bounds.get(i).get()).count(matches);
            }
        } else {
            measures(derived).counts(matches, derived.name()).forEach((number, count) -> {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += bounds.get(i).isPresent() && bounds.get(i).get().holds(number) ? count : 0;
                }
            });
        }
        List<Facet.Value> values = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            boolean isChosen = chosen.contains(ranges.get(i));
            if (counts[i] > 0 || isChosen) {
                values.add(new Facet.Value(ranges.get(i), counts[i], isChosen));
            }
        }
        return new Facet(derived.name(), values, values.stream().filter(value -> value.count() > 0).count());
    }

    private Query counting(String kind) {
        return counting(kind, today);
    }

    /** The records of some kinds that count on a day, as far as is known today. */
    Query counting(Collection<String> kinds, LocalDate day) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        kinds.forEach(kind -> any.add(counting(kind, day), Occur.SHOULD));
        return any.build();
    }

    private Query counting(String kind, LocalDate day) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(kind(kind), Occur.FILTER);
        for (IndexedField field : model.fields()) {
            if (field.kind().equals(kind) && field.counts().isPresent()) {
                restrict(query, field, field.counts().get(), day);
            }
        }
        return query.build();
    }

    private void restrict(BooleanQuery.Builder query, IndexedField field, Counts counts, LocalDate day) {
        switch (counts.rule()) {
            case FROM -> {
                query.add(days(field, day.plusDays(1), null), Occur.MUST_NOT);
                if (field.required()) {
                    query.add(days(field, null, day.plusDays(1)), Occur.FILTER);
                }
            }
            case UNTIL -> query.add(days(field, null, day), Occur.MUST_NOT);
            case BEFORE -> query.add(days(field, null, day.plusDays(1)), Occur.MUST_NOT);
            case CHOICE -> query.add(notCounting(field, counts), Occur.MUST_NOT);
        }
    }

    /** A choice tells of today: what has ended by its last day was something before, whatever it chose since. */
    private Query notCounting(IndexedField field, Counts counts) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(keywords(field.name(), counts.not()), Occur.FILTER);
        model.fields().stream().filter(other -> other.kind().equals(field.kind())
                && other.counts().filter(its -> its.rule() == Counts.Rule.UNTIL).isPresent())
                .forEach(last -> query.add(days(last, null, today), Occur.MUST_NOT));
        return query.build();
    }

    /**
     * @param from the first day, or null
     * @param end the day after the last, or null
     */
    private static Query days(IndexedField field, LocalDate from, LocalDate end) {
        return LongPoint.newRangeQuery(Names.MOMENT + field.name(), from == null ? Long.MIN_VALUE : millis(from),
                end == null ? Long.MAX_VALUE : millis(end) - 1);
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static Query keywords(String field, Collection<String> choices) {
        return new TermInSetQuery(Names.FIELD_KEYWORD, ClauseQueries.terms(
                choices.stream().map(choice -> Names.compose(field, Forms.fold(choice))).toList()));
    }

    private static Query kind(String kind) {
        return new TermQuery(new Term(Names.KIND, kind));
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }

    private static Query iris(Collection<BytesRef> terms) {
        return new TermInSetQuery(Names.IRI, terms);
    }

    private static Query referring(Collection<String> fields, Collection<BytesRef> terms) {
        List<String> composed = new ArrayList<>();
        fields.forEach(field -> terms.forEach(term -> composed.add(field + Names.SEPARATOR + term.utf8ToString())));
        return new TermInSetQuery(Names.FIELD_REFERENCE, ClauseQueries.terms(composed));
    }

    private Set<BytesRef> values(Query query, String field) throws IOException {
        Set<BytesRef> values = new HashSet<>();
        for (MatchingDocs segment : DocSet.found(searcher, query)) {
            values.addAll(DocValues.of(segment, field.equals(Names.IRI) ? Names.IRI_ORDER : field).keySet());
        }
        return values;
    }
}
