package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Runs one of Lucene's stem filters on single words. Not thread-safe: each analysis chain has its own. */
final class WordStemmer {

    private final OneWord source = new OneWord();
    private final TokenStream stems;
    private final CharTermAttribute term;

    WordStemmer(java.util.function.Function<TokenStream, TokenStream> filter) {
        stems = filter.apply(source);
        term = stems.addAttribute(CharTermAttribute.class);
    }

    String stem(String word) {
        source.next(word);
        try {
            stems.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return term.toString();
    }

    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        void next(String word) {
            clearAttributes();
            term.setEmpty().append(word);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
