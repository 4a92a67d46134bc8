package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a clause as one language sees them. */
record Words(Language language, List<Word> words) {

    /**
     * One position.
     *
     * @param exact the word, case and accents folded
     * @param stems with their marks; empty for stop words and where there are no stems
     */
    record Word(String exact, List<String> stems) {

        /** What inflected forms share, or the word itself. */
        List<String> loose() {
            return stems.isEmpty() ? List.of(exact) : stems;
        }
    }

    static Words of(String text, Language language, Analyzers analyzers) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzers.of(language).tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (increment.getPositionIncrement() == 0 && !words.isEmpty()) {
                    words.get(words.size() - 1).stems().add(term.toString());
                } else {
                    words.add(new Word(term.toString(), new ArrayList<>()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(language, List.copyOf(words));
    }

    /** Words that follow each other, as one expression. */
    static Words joined(List<Words> run) {
        return new Words(run.get(0).language(), run.stream().flatMap(words -> words.words().stream()).toList());
    }

    /** What all inflections of a word or expression share. */
    String key() {
        return words.stream().map(word -> word.loose().get(0)).collect(Collectors.joining(" "));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether there is nothing but stop words. */
    boolean isStop() {
        return words.stream().allMatch(word -> Analyzers.isStop(word.exact(), language));
    }
}
