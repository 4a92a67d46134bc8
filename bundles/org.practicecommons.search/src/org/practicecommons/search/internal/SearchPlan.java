package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.practicecommons.model.Derived;
import org.practicecommons.search.SearchRequest;

/**
 * A request made into queries. A few plain words are asked for together first; where too few records have them all,
 * records with some of them follow, in steps that depend on nothing but the request and the index. Of a sentence any
 * word may match: nobody knows which of them the answer repeats, and ranking puts records with more of them first.
 */
final class SearchPlan {

    /** Up to so many words are all asked for at first, since who types few words means each of them. */
    static final int A_FEW_WORDS = 3;
    /** What a record is worth more whose name is just what was asked for. */
    private static final double VERY_NAME = 5;
    private static final int MOST_PAIRS = 8;
    /** So many words of a question may name something; the rest of a text that was pasted is looked for as words. */
    private static final int MOST_NAMED = 40;

    private final List<ClauseQueries.Part> wanted = new ArrayList<>();
    private final List<ClauseQueries.Part> excluded = new ArrayList<>();
    private final List<Query> names;
    private final List<Query> bonuses = new ArrayList<>();
    private final List<Query> filters = new ArrayList<>();
    private final Map<String, Query> chosen = new HashMap<>();
    private final Map<String, Map<String, String>> narrower = new HashMap<>();
    private final List<ConceptNames.OtherName> otherNames;
    private final List<Translations.Translation> translations;
    private final SearchRequest request;

    SearchPlan(List<Clause> clauses, SearchRequest request, ClauseQueries queries,
            FieldQueries fieldQueries, LabelFields labels, Hierarchy hierarchy, ConceptNames concepts,
            Translations translations, Joins joins, IndexSearcher searcher) throws IOException {
        this.request = request;
        this.names = labels.exactly(request.words()).map(name -> ClauseQueries.constant(name, VERY_NAME)).stream()
                .toList();
        boolean stops = clauses.stream().noneMatch(clause -> !clause.excluded() && queries.isSignificant(clause));
        otherNames = concepts.of(clauses.subList(0, Math.min(MOST_NAMED, clauses.size())));
        this.translations = translations.of(clauses);
        for (Clause clause : clauses) {
            ClauseQueries.Part asked = clause.field().isEmpty() ? queries.anywhere(clause, stops,
                    otherNames.stream().filter(other -> other.clauses().contains(clause)).toList(),
                    this.translations.stream().filter(other -> other.clauses().contains(clause))
                            .map(Translations.Translation::query).toList())
                    : fieldQueries.part(clause);
            // Similar words are looked up once, not for each query that is made of this part.
            ClauseQueries.Part part = asked.with(searcher.rewrite(asked.match()));
            (clause.excluded() ? excluded : wanted).add(part);
            bonuses.addAll(clause.excluded() ? List.of() : part.bonuses());
        }
        bonuses.addAll(queries.near(wanted.stream().filter(ClauseQueries.Part::significant)
                .map(ClauseQueries.Part::clause)
                .filter(clause -> clause.form() == Clause.Form.WORD && clause.field().isEmpty())
                .limit(MOST_PAIRS).toList()));
        if (!request.kinds().isEmpty()) {
            filters.add(oneOf(Names.KIND, request.kinds()));
        }
        if (!request.language().isEmpty()) {
            filters.add(new TermQuery(new Term(Names.LANGUAGE, Language.base(request.language()))));
        }
        for (Map.Entry<String, Set<String>> facet : request.facets().entrySet()) {
            if (!facet.getValue().isEmpty()) {
                choose(facet.getKey(), facet.getValue(), hierarchy, joins);
            }
        }
    }

    private void choose(String facet, Set<String> values, Hierarchy hierarchy, Joins joins) throws IOException {
        Optional<Derived> derived = joins.derived(facet);
        if (derived.isPresent()) {
            chosen.put(facet, joins.among(derived.get(), values));
            return;
        }
        Map<String, String> below = hierarchy.below(values);
        narrower.put(facet, below);
        Set<String> all = new HashSet<>(values);
        all.addAll(below.keySet());
        chosen.put(facet, among(facet, all));
    }

    /** By the values of a facet, or by what a reference points to that is no facet. */
    private static Query among(String field, Collection<String> values) {
        return new BooleanQuery.Builder().add(oneOf(Names.FACET + field, values), Occur.SHOULD)
                .add(new TermInSetQuery(Names.FIELD_REFERENCE, ClauseQueries.terms(values.stream()
                        .map(value -> Names.compose(field, value)).toList())), Occur.SHOULD).build();
    }

    private static Query oneOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, ClauseQueries.terms(values.stream().map(LuceneStore::term).toList()));
    }

    /** What has to match, for explanations. */
    List<ClauseQueries.Part> wanted() {
        return wanted;
    }

    /** Other names of what was asked for, which are looked for too. */
    List<ConceptNames.OtherName> otherNames() {
        return otherNames;
    }

    /** Words of another language for what was asked for, which are looked for too. */
    List<Translations.Translation> translations() {
        return translations;
    }

    /** By facet, what is narrower than a value that was chosen in it, with that value. */
    Map<String, Map<String, String>> narrower() {
        return narrower;
    }

    boolean hasWords() {
        return !wanted.isEmpty();
    }

    Set<String> chosen() {
        return new TreeSet<>(chosen.keySet());
    }

    /** How many of the plain words must be there, from strict to loose; at least one step. */
    List<Integer> steps() {
        int words = (int) plain().count();
        Set<Integer> steps = new TreeSet<>(java.util.Comparator.reverseOrder());
        steps.add(words <= A_FEW_WORDS ? words : 1);
        steps.add(Math.min(1, words));
        return List.copyOf(steps);
    }

    /** How many of the plain words a record needs to be told of when no better one stands above it: most of them. */
    int strict() {
        int words = (int) plain().count();
        return words <= A_FEW_WORDS ? words : (words * 3 + 4) / 5;
    }

    private java.util.stream.Stream<ClauseQueries.Part> plain() {
        boolean any = wanted.stream().anyMatch(ClauseQueries.Part::significant);
        return wanted.stream().filter(part -> !part.clause().isStrict() && (part.significant() || !any));
    }

    /** What somebody would say who asks a person; empty when there are only signs and conditions. */
    String question() {
        boolean plain = excluded.isEmpty() && wanted.stream().allMatch(part -> part.clause().field().isEmpty()
                && part.clause().form() == Clause.Form.WORD);
        return plain ? request.words() : wanted.stream().map(ClauseQueries.Part::clause)
                .filter(clause -> clause.field().isEmpty() && !clause.isOpen()).map(Clause::text)
                .collect(Collectors.joining(" "));
    }

    /** Whether there are conditions that hold whatever the words are. */
    boolean isFiltered() {
        return !filters.isEmpty() || !chosen.isEmpty() || !excluded.isEmpty()
                || wanted.stream().anyMatch(part -> part.clause().isStrict());
    }

    /** Those conditions, with the choice in each facet. */
    Conditions walked() {
        boolean always = !filters.isEmpty() || !excluded.isEmpty()
                || wanted.stream().anyMatch(part -> part.clause().isStrict());
        return new Conditions(always ? Optional.of(always().build()) : Optional.empty(), chosen);
    }

    /** What those conditions leave. */
    Query conditions() {
        return conditions("").build();
    }

    /**
     * What those conditions leave of some records.
     *
     * @param without a facet whose choice is not to count, or empty
     */
    Query among(Collection<String> records, String without) {
        return conditions(without).add(oneOf(Names.IRI, records), Occur.FILTER).build();
    }

    private BooleanQuery.Builder conditions(String without) {
        BooleanQuery.Builder query = always();
        chosen.forEach((facet, filter) -> {
            if (!facet.equals(without)) {
                query.add(filter, Occur.FILTER);
            }
        });
        return query;
    }

    /** What holds whatever is chosen in facets. */
    private BooleanQuery.Builder always() {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        filters.forEach(filter -> query.add(filter, Occur.FILTER));
        excluded.forEach(part -> query.add(part.any(), Occur.MUST_NOT));
        wanted.stream().filter(part -> part.clause().isStrict()).forEach(part -> query.add(part.any(), Occur.MUST));
        return query;
    }

    /**
     * What has to match, ranked but for what {@link #bonuses} add.
     *
     * @param step how many of the plain words must be there
     * @param without a facet whose choice is not to count, or empty
     */
    Query query(int step, String without) {
        BooleanQuery.Builder query = conditions(without);
        if (wanted.isEmpty()) {
            return query.build();
        }
        List<ClauseQueries.Part> plain = plain().toList();
        if (!plain.isEmpty()) {
            query.add(words(plain, step), Occur.MUST);
        }
        wanted.stream().filter(part -> !plain.contains(part) && !part.clause().isStrict())
                .forEach(part -> query.add(part.any(), Occur.SHOULD));
        names.forEach(name -> query.add(name, Occur.SHOULD));
        if (step > 1) {
            plain.forEach(part -> part.titles().forEach(title -> query.add(title, Occur.SHOULD)));
        }
        return query.build();
    }

    /** Whether {@link #groups} say all of {@link #query} but its conditions. */
    boolean isOfWords() {
        return hasWords() && wanted.stream().noneMatch(part -> part.clause().isStrict());
    }

    /** What {@link #query} adds up: at least as many of those that count as that step asks for have to match. */
    List<Group> groups(int step) {
        List<ClauseQueries.Part> plain = plain().toList();
        List<Group> groups = new ArrayList<>();
        wanted.forEach(part -> groups.add(new Group(alternatives(part.any()), plain.contains(part))));
        plain.forEach(part -> part.titles().forEach(title -> groups.add(new Group(alternatives(title), step <= 1))));
        names.forEach(name -> groups.add(new Group(List.of(name), false)));
        return groups;
    }

    private static List<Query> alternatives(Query query) {
        return query instanceof DisjunctionMaxQuery some ? some.getDisjuncts().stream()
                .flatMap(one -> alternatives(one).stream()).toList() : List.of(query);
    }

    /**
     * What counts on top among the best of those that {@link #query} finds; for all of them it would cost more than the
     * rest of the search and change hardly anything.
     */
    Query bonuses() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        bonuses.forEach(bonus -> query.add(bonus, Occur.SHOULD));
        return query.build();
    }

    /** Where one word is enough, its title is one more of the same, which is the fastest way to count it. */
    private Query words(List<ClauseQueries.Part> plain, int step) {
        BooleanQuery.Builder words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(step);
        plain.forEach(part -> words.add(part.any(), Occur.SHOULD));
        if (step <= 1) {
            plain.forEach(part -> part.titles().forEach(title -> words.add(title, Occur.SHOULD)));
        }
        return words.build();
    }
}
