package org.practicecommons.search.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.practicecommons.model.Derived;

/** What a clause looks for within one field of the model: words of its texts, keywords, references, dates, numbers. */
final class FieldQueries {

    private static final double SCORE = 1.5;
    private static final double NARROWER_SCORE = 1;

    private final SimilarWords similar;
    private final ClauseQueries queries;
    private final References references;
    private final FieldNames names;
    private final Joins joins;

    FieldQueries(SimilarWords similar, ClauseQueries queries, References references, FieldNames names, Joins joins) {
        this.similar = similar;
        this.queries = queries;
        this.references = references;
        this.names = names;
        this.joins = joins;
    }

    ClauseQueries.Part part(Clause clause) throws IOException {
        Optional<FieldNames.Path> path = names.path(clause.field());
        if (path.isPresent()) {
            Query last = part(new Clause(clause.text(), clause.form(), path.get().field(), false)).match();
            return ClauseQueries.Part.alone(clause,
                    ClauseQueries.constant(joins.leading(path.get().steps(), last), SCORE), Set.of(), Map.of());
        }
        List<Words> all = queries.words(clause);
        ClauseQueries.Part anywhere = queries.anywhere(clause, true, List.of(), List.of());
        Set<String> named = references.named(clause, all);
        Map<String, String> narrower = references.narrower(named);
        List<Query> alternatives = new ArrayList<>();
        for (String field : names.named(clause.field())) {
            Optional<Derived> derived = names.derived(field);
            if (derived.isPresent()) {
                derived(derived.get(), clause, named, narrower.keySet())
                        .ifPresent(query -> alternatives.add(ClauseQueries.constant(query, SCORE)));
                continue;
            }
            for (Words words : all) {
                alternatives.add(scored(inTexts(field, clause, words), anywhere));
            }
            alternatives.add(ClauseQueries.constant(pointing(field, named), SCORE));
            alternatives.add(ClauseQueries.constant(pointing(field, narrower.keySet()), NARROWER_SCORE));
            alternatives.add(ClauseQueries.constant(keyword(field, clause), SCORE));
            moments(field, clause.text()).ifPresent(query -> alternatives.add(ClauseQueries.constant(query, SCORE)));
            numbers(field, clause.text()).ifPresent(query -> alternatives.add(ClauseQueries.constant(query, SCORE)));
        }
        return ClauseQueries.Part.alone(clause, ClauseQueries.best(alternatives), named, narrower);
    }

    private Optional<Query> derived(Derived derived, Clause clause, Set<String> named, Set<String> narrower)
            throws IOException {
        if (!derived.isNumber()) {
            return Optional.of(joins.leadingTo(derived, Stream.concat(named.stream(), narrower.stream()).toList()));
        }
        Optional<Bounds.Range> range = Bounds.of(clause.text()).numbers();
        return range.isEmpty() ? Optional.empty() : Optional.of(joins.number(derived, range.get()));
    }

    private static Query pointing(String field, Set<String> terms) {
        return new TermInSetQuery(Names.FIELD_REFERENCE, ClauseQueries.terms(
                terms.stream().map(term -> field + Names.SEPARATOR + term).toList()));
    }

    /** Where it may stand is a matter of the field, how much it counts there is not. */
    private static Query scored(Query filter, ClauseQueries.Part anywhere) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(filter, Occur.MUST).add(anywhere.match(), Occur.SHOULD);
        anywhere.titles().forEach(title -> query.add(title, Occur.SHOULD));
        anywhere.bonuses().forEach(bonus -> query.add(bonus, Occur.SHOULD));
        return query.build();
    }

    private Query inTexts(String modelField, Clause clause, Words words) throws IOException {
        String field = words.language().field(Names.TEXT);
        List<IntervalsSource> sequence = new ArrayList<>();
        for (Words.Word word : words.words()) {
            boolean last = sequence.size() == words.words().size() - 1;
            sequence.add(last ? source(field, clause.form(), word) : Intervals.term(word.exact()));
        }
        IntervalsSource sought = sequence.size() == 1 ? sequence.get(0)
                : Intervals.phrase(sequence.toArray(IntervalsSource[]::new));
        return new IntervalQuery(field, Intervals.containedBy(sought, new Regions(words.language(), modelField)));
    }

    private IntervalsSource source(String field, Clause.Form form, Words.Word word) throws IOException {
        return switch (form) {
            case PHRASE -> Intervals.term(word.exact());
            case WORD -> oneOf(word.loose());
            case PREFIX -> new Beginning(word.exact());
            case FUZZY -> oneOf(similar.like(field, word.exact()));
        };
    }

    private static IntervalsSource oneOf(Collection<String> forms) {
        return Intervals.or(forms.stream().map(Intervals::term).toList());
    }

    private static Query keyword(String field, Clause clause) {
        List<Query> words = new ArrayList<>();
        for (String word : clause.form() == Clause.Form.PHRASE ? clause.text().split("\\s+")
                : new String[] {clause.text()}) {
            Term term = new Term(Names.FIELD_KEYWORD, Names.compose(field, Forms.fold(word)));
            words.add(clause.form() == Clause.Form.PREFIX ? new PrefixQuery(term) : new TermQuery(term));
        }
        return words.size() == 1 ? words.get(0) : ClauseQueries.all(words);
    }

    private static Optional<Query> moments(String field, String text) {
        Bounds bounds = Bounds.of(text);
        Optional<LocalDate[]> from = days(bounds.from());
        Optional<LocalDate[]> to = days(bounds.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(LongPoint.newRangeQuery(Names.MOMENT + field, millis(from.get()[bounds.above() ? 1 : 0]),
                millis(to.get()[bounds.below() ? 0 : 1]) - 1));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** The first day of a year, month or day, and the first day after it; an empty text is open on either side. */
    private static Optional<LocalDate[]> days(String text) {
        try {
            if (text.isEmpty()) {
                return Optional.of(new LocalDate[] {LocalDate.of(-9999, 1, 1), LocalDate.of(9999, 1, 1)});
            }
            if (text.matches("\\d{4}")) {
                int year = Integer.parseInt(text);
                return Optional.of(new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)});
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new LocalDate[] {month.atDay(1), month.plusMonths(1).atDay(1)});
            }
            LocalDate day = LocalDate.parse(text);
            return Optional.of(new LocalDate[] {day, day.plusDays(1)});
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Query> numbers(String field, String text) {
        return Bounds.of(text).numbers()
                .map(range -> DoublePoint.newRangeQuery(Names.NUMBER + field, range.from(), range.to()));
    }
}
