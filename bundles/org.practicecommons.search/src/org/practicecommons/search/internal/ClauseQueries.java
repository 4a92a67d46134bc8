package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What one clause looks for, in all languages asked for. A word has one rarity, whichever language's texts it stands
 * in, so that scores of English and French texts compare.
 */
final class ClauseQueries {

    /** How much the very form counts on top of the stem that it shares with its inflections. */
    private static final float EXACT = 0.3f;
    private static final float TITLE = 0.3f;
    private static final float SUMMARY = 0.2f;
    private static final float REFERENCE = 0.5f;
    private static final float NARROWER = 0.3f;
    private static final float KEYWORD = 0.5f;
    private static final float OTHER_NAME = 0.65f;
    private static final float NARROWER_NAME = 0.6f;
    private static final float BEGINNING = 2f;
    private static final float NEAR = 0.1f;
    private static final int NEAR_SLOP = 2;
    private static final int MOST_SIMILAR = 16;
    private static final int LONGEST_COMPOUND = 3;
    private static final int MOST_OF_COMPOUND = 40;

    private final Analyzers analyzers;
    private final Statistics statistics;
    private final Set<Language> languages;
    private final References references;

    /**
     * A clause made into queries.
     *
     * @param match what it looks for itself
     * @param others what it may be called otherwise; a record that has one of them has it
     * @param titles what counts on top; a record that has it matches
     * @param bonuses what else counts on top, so little that it only decides between the best
     * @param references terms of what it names
     * @param narrower terms of what is narrower than that, each with the one it belongs to
     */
    record Part(Clause clause, Query match, List<Query> others, List<Query> titles, List<Query> bonuses,
            boolean significant,            Set<String> references, Map<String, String> narrower) {

        /** A part that nothing else counts for. */
        static Part alone(Clause clause, Query match, Set<String> references, Map<String, String> narrower) {
            return new Part(clause, match, List.of(), List.of(), List.of(), true, references, narrower);
        }

        Part with(Query other) {
            return new Part(clause, other, others, titles, bonuses, significant, references, narrower);
        }

        /** Itself or otherwise. */
        Query any() {
            return others.isEmpty() ? match : new DisjunctionMaxQuery(
                    Stream.concat(Stream.of(match), others.stream()).toList(), 0);
        }
    }

    ClauseQueries(Analyzers analyzers, Statistics statistics, Set<Language> languages, References references) {
        this.analyzers = analyzers;
        this.statistics = statistics;
        this.languages = languages;
        this.references = references;
    }

    /** How the languages asked for see the clause; those that see nothing are left out. */
    List<Words> words(Clause clause) {
        return languages.stream().map(language -> Words.of(clause.text(), language, analyzers))
                .filter(words -> !words.isEmpty()).toList();
    }

    /** Whether it is more than a stop word in each language asked for. */
    boolean isSignificant(Clause clause) {
        return clause.form() != Clause.Form.WORD || words(clause).stream().noneMatch(Words::isStop);
    }

    /**
     * A clause that may stand anywhere.
     *
     * @param stops whether stop words count, because there is nothing else
     * @param otherNames of a concept that it names, alone or with its neighbours
     * @param translated the same in another language
     */
    Part anywhere(Clause clause, boolean stops, List<ConceptNames.OtherName> otherNames, List<Query> translated)
            throws IOException {
        List<Words> all = words(clause).stream()
                .filter(words -> stops || clause.form() != Clause.Form.WORD || !words.isStop()).toList();
        boolean significant = isSignificant(clause);
        double rarity = statistics.rarity(all.stream().mapToLong(words -> frequency(Names.TEXT, clause, words)).sum());
        List<Query> alternatives = new ArrayList<>();
        for (Words words : all) {
            if (isLoose(clause, words)) {
                anyWord(Names.TEXT, clause, words, 1).ifPresent(alternatives::add);
            } else {
                addIfThere(alternatives, Names.TEXT, clause, words, rarity, 1);
            }
        }
        Set<String> named = significant ? references.named(clause, all) : Set.of();
        if (!named.isEmpty()) {
            alternatives.add(constant(new TermInSetQuery(Names.REFERENCE, terms(named)), REFERENCE * rarity));
        }
        Map<String, String> narrower = references.narrower(named);
        if (!narrower.isEmpty()) {
            alternatives.add(constant(new TermInSetQuery(Names.REFERENCE, terms(narrower.keySet())),
                    NARROWER * rarity));
        }
        keyword(clause).ifPresent(query -> alternatives.add(constant(query, KEYWORD * rarity)));
        List<Query> others = new ArrayList<>(significant ? translated : List.of());
        for (ConceptNames.OtherName other : significant ? otherNames : List.<ConceptNames.OtherName>of()) {
            Words name = Words.of(other.name().text(), Language.of(other.name().language()), analyzers);
            others.add(constant(named(name), rarity * (other.narrower() ? NARROWER_NAME : OTHER_NAME)));
        }
        List<Query> exact = new ArrayList<>();
        for (Words words : all) {
            if (clause.form() == Clause.Form.WORD && words.words().size() == 1 && !isLoose(clause, words)) {
                addExact(exact, clause, words, rarity);
            }
        }
        List<Query> bonuses = Stream.of(exact, within(Names.SUMMARIES, clause, all, rarity, SUMMARY))
                .filter(some -> !some.isEmpty()).map(ClauseQueries::best).toList();
        List<Query> titles = within(Names.TITLE, clause, all, rarity, TITLE);
        return new Part(clause, best(alternatives), others, titles.isEmpty() ? List.of() : List.of(best(titles)),
                bonuses, significant, named, narrower);
    }

    /** Plain words in some of the texts, by language. */
    private List<Query> within(String name, Clause clause, List<Words> all, double rarity, float weight)
            throws IOException {
        List<Query> within = new ArrayList<>();
        for (Words words : all) {
            if (isLoose(clause, words)) {
                anyWord(name, clause, words, weight).ifPresent(within::add);
            } else if (clause.form() == Clause.Form.WORD && words.words().size() == 1) {
                addIfThere(within, name, clause, words, rarity, weight);
            }
        }
        return within;
    }

    /** The word itself, rarer than what it shares its stem with; words without a stem have counted already. */
    private void addExact(List<Query> exact, Clause clause, Words words, double rarity) throws IOException {
        Words.Word word = words.words().get(0);
        String field = words.language().field(Names.TEXT);
        if (!word.stems().isEmpty() && statistics.frequency(field, Set.of(word.exact())) > 0) {
            exact.add(new BoostQuery(new TermQuery(new Term(field, word.exact())),
                    EXACT * statistics.correction(field, frequency(Names.TEXT, clause, words), rarity)));
        }
    }

    /**
     * Whether words that are joined by signs only, as by a hyphen, may also stand alone: an address may not, nor what
     * is not wanted.
     */
    private static boolean isLoose(Clause clause, Words words) {
        return clause.form() == Clause.Form.WORD && words.words().size() > 1 && !clause.excluded()
                && words.language() != Language.OTHER && !clause.text().contains("://")
                && clause.text().indexOf('@') < 0;
    }

    /** Any of them but stop words, each by its own rarity; all together count most. */
    private Optional<Query> anyWord(String name, Clause clause, Words words, float weight) throws IOException {
        List<Query> each = new ArrayList<>();
        for (Words.Word word : words.words()) {
            Words alone = new Words(words.language(), List.of(word));
            if (!alone.isStop()) {
                addIfThere(each, name, clause, alone, statistics.rarity(frequency(Names.TEXT, clause, alone)), weight);
            }
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        each.forEach(word -> any.add(word, Occur.SHOULD));
        return each.isEmpty() ? Optional.empty() : Optional.of(any.build());
    }

    static Query best(Collection<Query> alternatives) {
        return switch (alternatives.size()) {
            case 0 -> MatchNoDocsQuery.INSTANCE;
            case 1 -> alternatives.iterator().next();
            default -> new DisjunctionMaxQuery(alternatives, 0);
        };
    }

    static Query constant(Query query, double score) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) Math.max(0.01, score));
    }

    static List<BytesRef> terms(Collection<String> values) {
        return values.stream().map(BytesRef::new).toList();
    }

    private void addIfThere(List<Query> queries, String name, Clause clause, Words words, double rarity, float weight)
            throws IOException {
        String field = words.language().field(name);
        int frequency = frequency(name, clause, words);
        if (frequency > 0 || clause.isOpen()) {
            Query query = query(field, clause, words);
            boolean scored = clause.form() == Clause.Form.WORD || clause.form() == Clause.Form.PHRASE;
            queries.add(scored ? new BoostQuery(query, weight * statistics.correction(field, frequency, rarity))
                    : query);
        }
    }

    /** The most frequent form of the clause's rarest word. */
    private int frequency(String name, Clause clause, Words words) {
        try {
            int least = Integer.MAX_VALUE;
            for (Words.Word word : words.words()) {
                Set<String> forms = new LinkedHashSet<>(clause.form() == Clause.Form.WORD ? word.stems() : Set.of());
                forms.add(word.exact());
                least = Math.min(least, statistics.frequency(words.language().field(name), forms));
            }
            return least;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Query query(String field, Clause clause, Words words) {
        Words.Word last = words.words().get(words.words().size() - 1);
        return switch (clause.form()) {
            case PREFIX -> constant(new PrefixQuery(new Term(field, last.exact())), BEGINNING);
            case FUZZY -> fuzzy(field, last.exact());
            case PHRASE -> phrase(field, words, word -> List.of(word.exact()), 0);
            case WORD -> word(field, words);
        };
    }

    static FuzzyQuery fuzzy(String field, String exact) {
        return new FuzzyQuery(new Term(field, exact), SimilarWords.slips(exact), 1, MOST_SIMILAR, true);
    }

    /** A word in the asker's eyes may be several to a language: a few in that order, or most of many, as in Chinese. */
    private static Query word(String field, Words words) {
        int count = Math.min(MOST_OF_COMPOUND, words.words().size());
        if (count == 1) {
            return forms(field, words.words().get(0));
        }
        if (count <= LONGEST_COMPOUND) {
            return phrase(field, words, Words.Word::loose, 0);
        }
        BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch((count * 3 + 4) / 5);
        words.words().stream().limit(MOST_OF_COMPOUND).forEach(word -> most.add(forms(field, word), Occur.SHOULD));
        return most.build();
    }

    private static Query forms(String field, Words.Word word) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        List<String> loose = word.loose();
        loose.forEach(form -> forms.addTerm(new Term(field, form), 1f / loose.size()));
        return forms.build();
    }

    private static Query phrase(String field, Words words, java.util.function.Function<Words.Word, List<String>> forms,
            int slop) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Words.Word word : words.words()) {
            phrase.add(forms.apply(word).stream().map(form -> new Term(field, form)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** A name in the texts of its language. */
    static Query named(Words name) {
        String field = name.language().field(Names.TEXT);
        return name.words().size() == 1 ? forms(field, name.words().get(0))
                : phrase(field, name, Words.Word::loose, 0);
    }

    /** Codes and addresses, as a whole. */
    private Optional<Query> keyword(Clause clause) {
        if (clause.form() != Clause.Form.WORD && clause.form() != Clause.Form.PHRASE) {
            return Optional.empty();
        }
        String whole = LuceneStore.term(Forms.fold(clause.text()));
        return Optional.of(new TermQuery(new Term(Names.KEYWORD, whole)));
    }

    /** Counts for more when two words that follow each other in the query stand close together. */
    List<Query> near(List<Clause> clauses) throws IOException {
        List<Query> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < clauses.size(); i++) {
            List<Query> byLanguage = new ArrayList<>();
            for (Language language : languages) {
                Words pair = Words.of(clauses.get(i).text() + " " + clauses.get(i + 1).text(), language, analyzers);
                if (pair.words().size() > 1 && frequency(Names.TEXT, clauses.get(i), pair) > 0) {
                    byLanguage.add(phrase(language.field(Names.TEXT), pair, Words.Word::loose, NEAR_SLOP));
                }
            }
            if (!byLanguage.isEmpty()) {
                pairs.add(new BoostQuery(best(byLanguage), NEAR));
            }
        }
        return pairs;
    }

    static Query all(Collection<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }
}
