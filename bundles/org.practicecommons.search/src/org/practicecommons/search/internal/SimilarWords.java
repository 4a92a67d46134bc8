package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Words of the index that look like one that was typed. */
final class SimilarWords {

    private static final int MOST = 64;
    private static final int MOST_PROPOSED = 3;

    private final IndexReader reader;
    /** By word: what is dear to make, and the same for each field. */
    private final Map<String, CompiledAutomaton> automata = new HashMap<>();

    /** For one question. */
    SimilarWords(IndexReader reader) {
        this.reader = reader;
    }

    /** How many slips a word may have: letters changed, left out, put in, or exchanged. */
    static int slips(String word) {
        return word.length() < 6 ? 1 : 2;
    }

    /** The word itself first; a single letter is like no other word. */
    Collection<String> like(String field, String word) throws IOException {
        List<String> found = new ArrayList<>(List.of(word));
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null && word.length() > 1) {
            TermsEnum all = automaton(word).getTermsEnum(terms);
            for (BytesRef term = all.next(); term != null && found.size() < MOST; term = all.next()) {
                String like = term.utf8ToString();
                if (like.length() > 1) {
                    found.add(like);
                }
            }
        }
        return found;
    }

    private CompiledAutomaton automaton(String word) {
        return automata.computeIfAbsent(word, some -> FuzzyQuery.getFuzzyAutomaton(some, slips(some), 1, true));
    }

    /**
     * What may have been meant by a word that no record has: words of records, most frequent first.
     *
     * @param searcher sees what the asker may see
     */
    static List<String> meant(IndexSearcher searcher, List<Words> all) throws IOException {
        SimilarWords similar = new SimilarWords(searcher.getIndexReader());
        Map<String, Integer> counts = new TreeMap<>();
        for (Words words : all) {
            String field = words.language().field(Names.TEXT);
            for (String word : similar.like(field, words.words().get(0).exact())) {
                counts.merge(word, searcher.count(new TermQuery(new Term(field, word))), Integer::sum);
            }
        }
        return counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PROPOSED).map(Map.Entry::getKey).toList();
    }
}
