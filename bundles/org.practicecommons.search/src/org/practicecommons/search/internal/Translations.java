package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Looks for the words of a question in the texts of the other language: translated by the {@link Dictionary}, and
 * spelt as {@link Cognates} are where that does not know them. All translations of a word count as one word, as rare
 * as the most frequent of them, so that a word with many meanings does not weigh more than one with few (Pirkola's
 * structured queries, SIGIR 1998).
 * Which texts the asker may see says only whether a translation is looked for, never in which language a question is.
 */
final class Translations {

    /** How much translated words count beside the words themselves; chosen by measurement, see docs/adr. */
    private static final double TRANSLATED = 0.6;
    private static final double LOOKS_ALIKE = 0.4;
    /** What is left of a word that belongs to a longer expression which the dictionary knows. */
    private static final double PART = 0.6;
    private static final double TITLE = 0.3;
    private static final Set<Language> BOTH = EnumSet.of(Language.ENGLISH, Language.FRENCH);

    private final IndexReader reader;
    private final Statistics statistics;
    private final Analyzers analyzers;
    private final Translator translator;
    private final Set<Language> languages;
    private final Locale asker;

    /**
     * Words of another language for some words of a question.
     *
     * @param clauses the words that it stands for
     * @param asked those words
     * @param language that of the other words
     * @param looksAlike whether it is only written like them
     * @param query finds them
     */
    record Translation(List<Clause> clauses, String asked, Language language, boolean looksAlike, Query query) {
    }

    /**
     * @param reader shows what the asker may see
     * @param languages in which to look
     */
    Translations(IndexReader reader, Analyzers analyzers, Translator translator, Set<Language> languages,
            Locale asker) {
        this.reader = reader;
        this.statistics = new Statistics(reader);
        this.analyzers = analyzers;
        this.translator = translator;
        this.languages = languages;
        this.asker = asker;
    }

    /** Other words for what a question asks. */
    List<Translation> of(List<Clause> clauses) throws IOException {
        List<Translation> found = new ArrayList<>();
        for (Language asked : languages(clauses.stream().filter(Translations::isPlain).toList())) {
            Language to = asked.other();
            if (languages.contains(to) && isWritten(to)) {
                add(clauses, to, found);
            }
        }
        return found;
    }

    private static boolean isPlain(Clause clause) {
        return clause.form() == Clause.Form.WORD && clause.field().isEmpty() && !clause.excluded();
    }

    private boolean isWritten(Language language) throws IOException {
        return reader.getDocCount(language.field(Names.TEXT)) > 0;
    }

    /** In which a question may be, by the words that the dictionary knows and those that say nothing else. */
    private Set<Language> languages(List<Clause> clauses) {
        long english = known(clauses, Language.ENGLISH);
        long french = known(clauses, Language.FRENCH);
        Language own = Language.of(asker.getLanguage());
        return english > french ? EnumSet.of(Language.ENGLISH) : french > english ? EnumSet.of(Language.FRENCH)
                : french == 0 || own == Language.OTHER ? BOTH : EnumSet.of(own);
    }

    private long known(List<Clause> clauses, Language language) {
        List<Words> each = words(clauses, language);
        BitSet known = translator.dictionary().known(each);
        return IntStream.range(0, each.size())
                .filter(i -> known.get(i) || !each.get(i).isEmpty() && each.get(i).isStop()).count();
    }

    private void add(List<Clause> clauses, Language to, List<Translation> found) throws IOException {
        List<Words> each = words(clauses, to.other());
        int[] covered = new int[clauses.size()];
        for (int length = Math.min(clauses.size(), translator.dictionary().longest()); length > 0; length--) {
            for (int from = 0; from + length <= clauses.size(); from++) {
                List<Clause> run = clauses.subList(from, from + length);
                if (run.stream().allMatch(Translations::isPlain)) {
                    boolean part = length < covered[from];
                    if (add(run, Words.joined(each.subList(from, from + length)), to, part ? PART : 1, found)) {
                        for (int i = from; i < from + length; i++) {
                            covered[i] = Math.max(covered[i], length);
                        }
                    }
                }
            }
        }
    }

    /** @return whether the dictionary knows the whole */
    private boolean add(List<Clause> run, Words asked, Language to, double weight, List<Translation> found)
            throws IOException {
        if (asked.isEmpty() || asked.isStop()) {
            return false;
        }
        Dictionary.Entry entry = translator.dictionary().of(asked);
        List<Words> meant = entry.words().stream().map(word -> Words.of(word, to, analyzers)).toList();
        add(run, asked, meant, false, weight * TRANSLATED, found);
        if (meant.isEmpty() && asked.words().size() == 1) {
            add(run, asked, alike(run.get(0), to, entry.notMeant()), true, weight * LOOKS_ALIKE, found);
        }
        return !meant.isEmpty();
    }

    private List<Words> words(List<Clause> clauses, Language language) {
        return clauses.stream().map(clause -> Words.of(clause.text(), language, analyzers)).toList();
    }

    private List<Words> alike(Clause clause, Language to, Set<String> notMeant) {
        String text = clause.text();
        int start = to.other() == Language.FRENCH ? Analyzers.afterArticle(text, 0, text.length()) : 0;
        String bare = text.substring(start).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return translator.cognates().of(bare, to.other()).stream().map(form -> Words.of(form, to, analyzers))
                .filter(words -> words.words().size() == 1 && !words.isStop() && !notMeant.contains(words.key()))
                .toList();
    }

    private void add(List<Clause> run, Words asked, List<Words> meant, boolean looksAlike, double weight,
            List<Translation> found) throws IOException {
        List<Words> there = new ArrayList<>();
        for (Words words : meant) {
            if (frequency(words, Names.TEXT) > 0) {
                there.add(words);
            }
        }
        if (!there.isEmpty()) {
            found.add(new Translation(List.copyOf(run), run.stream().map(Clause::text)
                    .collect(Collectors.joining(" ")), there.get(0).language(), looksAlike,
                    query(asked, there, weight)));
        }
    }

    private int frequency(Words words, String name) throws IOException {
        int least = Integer.MAX_VALUE;
        for (Words.Word word : words.words()) {
            least = Math.min(least, statistics.frequency(words.language().field(name), word.loose()));
        }
        return least;
    }

    private Query query(Words asked, List<Words> there, double weight) throws IOException {
        int most = 0;
        for (Words words : there) {
            most = Math.max(most, frequency(words, Names.TEXT));
        }
        double rarity = statistics.rarity(frequency(asked, Names.TEXT) + (long) most);
        List<Query> ways = new ArrayList<>();
        List<Words> single = there.stream().filter(words -> words.words().size() == 1).toList();
        if (!single.isEmpty()) {
            ways.add(anyOf(single, rarity, weight));
        }
        there.stream().filter(words -> words.words().size() > 1)
                .forEach(words -> ways.add(ClauseQueries.constant(ClauseQueries.named(words), rarity * weight)));
        return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
    }

    /** Each of them counts as the same word, in titles a little more. */
    private Query anyOf(List<Words> single, double rarity, double weight) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(oneWord(Names.TEXT, single, rarity, weight), Occur.MUST);
        query.add(oneWord(Names.TITLE, single, rarity, weight * TITLE), Occur.SHOULD);
        return query.build();
    }

    private Query oneWord(String name, List<Words> single, double rarity, double weight) throws IOException {
        String field = single.get(0).language().field(name);
        Map<String, Float> forms = new LinkedHashMap<>();
        for (Words words : single) {
            List<String> loose = words.words().get(0).loose();
            loose.forEach(form -> forms.merge(form, 1f / loose.size(), Math::max));
        }
        SynonymQuery.Builder query = new SynonymQuery.Builder(field);
        forms.forEach((form, part) -> query.addTerm(new Term(field, form), part));
        int frequency = statistics.frequency(field, new LinkedHashSet<>(forms.keySet()));
        return new BoostQuery(query.build(), (float) (weight * statistics.correction(field, frequency, rarity)));
    }
}
