package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.practicecommons.search.Suggestion;

/** Words of texts by which the last word that somebody types may go on, beside the words before it. */
final class WordSuggestions {

    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_WORDS = 5_000;
    private static final int MOST_COUNTED = 30;
    private static final int MOST = 10;
    private static final Sort BY_IRI = new Sort(new SortField(Names.IRI_ORDER, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final Analyzers analyzers;

    WordSuggestions(IndexSearcher searcher, Analyzers analyzers) {
        this.searcher = searcher;
        this.analyzers = analyzers;
    }

    private record Found(Language language, String word, long records) {

        Query query() {
            return new TermQuery(new Term(language.field(Names.TEXT), word));
        }
    }

    /** What most records have together with the words before comes first. */
    List<Suggestion> of(String begun) throws IOException {
        int space = begun.lastIndexOf(' ') + 1;
        String before = begun.substring(0, space);
        String beginning = Forms.fold(begun.substring(space));
        if (beginning.length() < SHORTEST_BEGINNING || beginning.chars().anyMatch(c -> !Character.isLetterOrDigit(c))) {
            return List.of();
        }
        Map<String, Found> words = new HashMap<>();
        for (Language language : Language.values()) {
            for (Found found : beginning(language, beginning)) {
                words.merge(found.word(), found, (one, other) -> one.records() >= other.records() ? one : other);
            }
        }
        Query context = context(before);
        List<Found> counted = new ArrayList<>();
        for (Found found : words.values().stream().sorted(order()).limit(MOST_COUNTED).toList()) {
            long records = searcher.count(new BooleanQuery.Builder().add(found.query(), Occur.FILTER)
                    .add(context, Occur.FILTER).build());
            if (records > 0) {
                counted.add(new Found(found.language(), found.word(), records));
            }
        }
        List<Suggestion> suggested = new ArrayList<>();
        for (Found found : counted.stream().sorted(order()).limit(MOST).toList()) {
            suggested.add(new Suggestion(before + written(found), found.language().code(), Suggestion.Source.WORD, "",
                    "", found.records()));
        }
        return suggested;
    }

    private static Comparator<Found> order() {
        return Comparator.comparingLong((Found one) -> -one.records()).thenComparing(Found::word)
                .thenComparing(Found::language);
    }

    private List<Found> beginning(Language language, String beginning) throws IOException {
        List<Found> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), language.field(Names.TEXT));
        if (terms == null) {
            return found;
        }
        BytesRef start = new BytesRef(beginning);
        TermsEnum all = terms.iterator();
        boolean there = all.seekCeil(start) != TermsEnum.SeekStatus.END;
        for (BytesRef word = there ? all.term() : null; word != null && StringHelper.startsWith(word, start)
                && found.size() < MOST_WORDS; word = all.next()) {
            String text = word.utf8ToString();
            if (text.length() >= SHORTEST_WORD && !Analyzers.isStop(text, language)) {
                found.add(new Found(language, text, all.docFreq()));
            }
        }
        return found;
    }

    /** Records that have all the words before, inflected or not, in any language. */
    private Query context(String before) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (String word : before.strip().split(" ")) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            boolean says = false;
            for (Language language : Language.values()) {
                Words words = Words.of(word, language, analyzers);
                says |= !words.isEmpty() && !words.isStop() && language != Language.OTHER;
                words.words().forEach(one -> one.loose().forEach(term ->
                        any.add(new TermQuery(new Term(language.field(Names.TEXT), term)), Occur.SHOULD)));
            }
            if (says) {
                all.add(any.build(), Occur.FILTER);
            }
        }
        return all.build();
    }

    /** With its accents, as the first record by IRI has it; terms have none. */
    private String written(Found found) throws IOException {
        ScoreDoc first = searcher.search(found.query(), 1, BY_IRI).scoreDocs[0];
        return Stream.of(searcher.storedFields().document(first.doc, Set.of(Names.STORED)).getValues(Names.STORED))
                .map(stored -> Layout.restore(stored).text())
                .filter(text -> Language.of(text.language()) == found.language())
                .flatMap(text -> new Phrases(analyzers).written(text, found.word()).stream()).findFirst()
                .orElse(found.word());
    }
}
