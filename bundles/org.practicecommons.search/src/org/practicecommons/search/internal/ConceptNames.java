package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.practicecommons.base.LangText;
import org.practicecommons.search.SearchDocument;

/**
 * Finds the concepts, organisations and places that words which stand together name as a whole, and gives their other
 * names in all languages, and the names of what is narrower: so a question finds texts that say the same in other words
 * or in another language, whether anybody tagged them or not.
 */
final class ConceptNames {

    /** Present in documents that others refer to: one of their names, as stems. */
    private static final String KEY = "name.key";
    static final String NAME = "name";
    private static final int LONGEST = 6;
    private static final int MOST_NAMESAKES = 8;
    private static final int MOST_NARROWER = 30;
    private static final Sort BY_IRI = new Sort(new SortField(Names.IRI_ORDER, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final Hierarchy hierarchy;
    private final Analyzers analyzers;
    private final Set<Language> languages;

    /**
     * Other words for some of the words of a question.
     *
     * @param clauses the words that it stands for
     * @param name what to look for
     * @param owner the term of what is named so
     * @param concept the name of the concept by which it is known, in the words of the question
     * @param narrower whether it names only a part of what was asked for
     */
    record OtherName(List<Clause> clauses, LangText name, String owner, String concept, boolean narrower) {
    }

    /**
     * @param searcher sees what the asker may see: a name that is hidden leads to nothing
     * @param languages in which to look
     */
    ConceptNames(IndexSearcher searcher, Hierarchy hierarchy, Analyzers analyzers,
            Set<Language> languages) {
        this.searcher = searcher;
        this.hierarchy = hierarchy;
        this.analyzers = analyzers;
        this.languages = languages;
    }

    /** Adds to the document what makes its record found here. */
    static void add(Document document, SearchDocument record, Analyzers analyzers, LabelFields labels) {
        Set<String> keys = new LinkedHashSet<>();
        Set<LangText> names = new LinkedHashSet<>();
        for (SearchDocument.Value value : record.values()) {
            if (value instanceof SearchDocument.Text text && text.weight() >= Names.SUMMARY_WEIGHT) {
                String key = key(text.text().text(), Language.of(text.text().language()), analyzers);
                if (!key.isEmpty()) {
                    keys.add(key);
                    names.add(text.text());
                }
            }
        }
        keys.forEach(key -> document.add(new StringField(KEY, key, Field.Store.NO)));
        names.forEach(name -> document.add(new StoredField(NAME, Layout.store("", name))));
        labels.addNames(document, names);
    }

    /** Finds what has just this text for one of its names, inflection aside, in any language. */
    static Query called(String text, Analyzers analyzers) {
        return new TermInSetQuery(KEY, ClauseQueries.terms(keys(text, analyzers)));
    }

    /** Finds what has a name of just these stems. */
    static Query keyed(String key) {
        return new TermQuery(new Term(KEY, key));
    }

    private static Set<String> keys(String text, Analyzers analyzers) {
        return Stream.of(Language.values()).map(language -> key(text, language, analyzers))
                .filter(key -> !key.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The stems of a name; empty when it is a sentence rather than a name. */
    private static String key(String text, Language language, Analyzers analyzers) {
        Words words = text.length() > LONGEST * 30 ? new Words(language, List.of())
                : Words.of(text, language, analyzers);
        return words.isEmpty() || words.words().size() > LONGEST ? "" : language.field("") + " " + words.key();
    }

    /** Other words for what a question asks, those for the longest stretches of it. */
    List<OtherName> of(List<Clause> clauses) throws IOException {
        List<OtherName> others = new ArrayList<>();
        int from = 0;
        while (from < clauses.size()) {
            int to = Math.min(clauses.size(), from + LONGEST);
            while (to > from && !isOneName(clauses.subList(from, to))) {
                to--;
            }
            int before = others.size();
            while (to > from && others.size() == before) {
                addNames(clauses.subList(from, to), others);
                to--;
            }
            from = Math.max(from, to) + 1;
        }
        return others;
    }

    /** Words that follow each other without signs; a phrase is a name by itself. */
    private static boolean isOneName(List<Clause> run) {
        return run.stream().noneMatch(clause -> clause.excluded() || !clause.field().isEmpty() || clause.isOpen())
                && (run.size() == 1 || run.stream().allMatch(clause -> clause.form() == Clause.Form.WORD));
    }

    private void addNames(List<Clause> run, List<OtherName> others) throws IOException {
        String text = run.stream().map(Clause::text).collect(Collectors.joining(" "));
        Set<String> keys = keys(text, analyzers);
        Map<String, List<LangText>> named = names(new TermInSetQuery(KEY, ClauseQueries.terms(keys)), MOST_NAMESAKES);
        Set<LangText> known = new LinkedHashSet<>();
        named.forEach((owner, names) -> add(run, owner, names, text, keys, false, known, others));
        List<String> below = hierarchy.below(named.keySet()).keySet().stream().limit(MOST_NARROWER).toList();
        if (!below.isEmpty()) {
            names(new TermInSetQuery(Names.IRI, ClauseQueries.terms(below)), MOST_NARROWER)
                    .forEach((owner, names) -> add(run, owner, names, text, keys, true, known, others));
        }
    }

    private void add(List<Clause> run, String owner, Collection<LangText> names, String concept, Set<String> asked,
            boolean narrower, Set<LangText> known, List<OtherName> others) {
        for (LangText name : names) {
            Language language = Language.of(name.language());
            if (languages.contains(language) && !asked.contains(key(name.text(), language, analyzers))
                    && known.add(name)) {
                others.add(new OtherName(List.copyOf(run), name, owner, concept, narrower));
            }
        }
    }

    /** Names by the IRI of what has them. */
    private Map<String, List<LangText>> names(Query which, int most) throws IOException {
        Map<String, List<LangText>> names = new LinkedHashMap<>();
        for (ScoreDoc found : searcher.search(which, most, BY_IRI).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc, Set.of(NAME));
            names.put(RecordIris.of(searcher, found.doc), Stream.of(document.getValues(NAME))
                    .map(name -> Layout.restore(name).text()).toList());
        }
        return names;
    }
}
