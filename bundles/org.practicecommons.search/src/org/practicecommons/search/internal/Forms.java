package org.practicecommons.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts every word into the index twice at one position: as it is written, case and accents folded, and as its stem with
 * a mark before it. So phrases and beginnings of words are looked for among real words, any inflection is found by the
 * stem, and the very form asked for counts more. Stop words have no stem: they are there for phrases.
 */
final class Forms extends TokenFilter {

    /** The first char of every stem; no word begins with it. */
    static final char MARK = '\u0001';

    private static final int MOST_CACHED = 30_000;

    /** Makes stems of one word. */
    interface Stemmer {

        /**
         * @param word as written, in lower case, accents kept
         * @param folded the same without accents
         * @return stems without accents, the surest first
         */
        List<String> stems(String word, String folded);
    }

    private record Known(char[] folded, char[][] stems) {
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final CharArrayMap<Known> cache = new CharArrayMap<>(1024, false);
    private final Stemmer stemmer;
    private final CharArraySet stopWords;
    private Known current;
    private int nextStem;

    /** @param stopWords folded */
    Forms(TokenStream input, Stemmer stemmer, CharArraySet stopWords) {
        super(input);
        this.stemmer = stemmer;
        this.stopWords = stopWords;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (current != null && nextStem < current.stems.length) {
            put(current.stems[nextStem++]);
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        current = known();
        nextStem = 0;
        put(current.folded);
        return true;
    }

    private void put(char[] chars) {
        term.copyBuffer(chars, 0, chars.length);
    }

    private Known known() {
        Known known = cache.get(term.buffer(), 0, term.length());
        if (known == null) {
            if (cache.size() >= MOST_CACHED) {
                cache.clear();
            }
            String word = term.toString();
            known = of(word);
            cache.put(word, known);
        }
        return known;
    }

    private Known of(String word) {
        String folded = fold(word);
        List<char[]> stems = new ArrayList<>();
        if (!stopWords.contains(folded)) {
            stemmer.stems(word.toLowerCase(java.util.Locale.ROOT), folded).stream().distinct()
                    .forEach(stem -> stems.add((MARK + stem).toCharArray()));
        }
        return new Known(folded.toCharArray(), stems.toArray(char[][]::new));
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        current = null;
    }

    /** Case, accents, width and presentation forms taken away, for every script. */
    static String fold(String word) {
        return ICUFoldingFilter.NORMALIZER.normalize(word);
    }

    static CharArraySet folded(CharArraySet words) {
        CharArraySet result = new CharArraySet(words.size(), false);
        words.forEach(word -> result.add(fold(new String((char[]) word))));
        return CharArraySet.unmodifiableSet(result);
    }
}
