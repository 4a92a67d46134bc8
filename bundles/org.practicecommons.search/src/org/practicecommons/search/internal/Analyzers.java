package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** How texts become terms, by language; the same for what is indexed and what is asked. Safe for any thread. */
public final class Analyzers {

    /** The same list that Lucene's English analyser leaves out. */
    static final CharArraySet ENGLISH_STOPS = Forms.folded(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    static final CharArraySet FRENCH_STOPS = Forms.folded(FrenchAnalyzer.getDefaultStopSet());

    private final Map<Language, Analyzer> byLanguage = new EnumMap<>(Language.class);
    private final Analyzer places = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    };

    public Analyzers() {
        byLanguage.put(Language.ENGLISH, english());
        byLanguage.put(Language.FRENCH, french());
        byLanguage.put(Language.OTHER, other());
    }

    Analyzer of(Language language) {
        return byLanguage.get(language);
    }

    /**
     * Finds where the words of {@link #of} stand, without making stems: same positions, same places in the text, other
     * terms.
     */
    Analyzer places(Language language) {
        return language == Language.OTHER ? of(language) : places;
    }

    static boolean isStop(String folded, Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH_STOPS.contains(folded);
            case FRENCH -> FRENCH_STOPS.contains(folded);
            case OTHER -> false;
        };
    }

    /** Where a French word begins that may have an article before an apostrophe. */
    static int afterArticle(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\'' || text.charAt(i) == '’') {
                return FrenchAnalyzer.DEFAULT_ARTICLES.contains(text.substring(start, i)) ? i + 1 : start;
            }
        }
        return start;
    }

    private static Analyzer english() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                WordStemmer porter = new WordStemmer(PorterStemFilter::new);
                TokenStream words = new EnglishPossessiveFilter(source);
                return new TokenStreamComponents(source, new Forms(words,
                        (word, folded) -> List.of(porter.stem(folded)), ENGLISH_STOPS));
            }
        };
    }

    /** The light stemmer knows endings with accents, and a reader may leave them out: so both forms are stemmed. */
    private static Analyzer french() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                WordStemmer light = new WordStemmer(FrenchLightStemFilter::new);
                TokenStream words = new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES);
                return new TokenStreamComponents(source, new Forms(words,
                        (word, folded) -> List.of(light.stem(folded), Forms.fold(light.stem(word))), FRENCH_STOPS));
            }
        };
    }

    /** Any script: dictionary segmentation for Thai and its kin, pairs for Chinese, Japanese and Korean; no stems. */
    private static Analyzer other() {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return new CJKWidthCharFilter(reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
                return new TokenStreamComponents(source,
                        new ICUFoldingFilter(new CJKBigramFilter(source)));
            }
        };
    }

    /** Words of labels in any language as they are: French articles cut off, case and accents folded, no stems. */
    public static Analyzer labels() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                TokenStream words = new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES);
                return new TokenStreamComponents(source, new ICUFoldingFilter(words));
            }
        };
    }

    /** Hands each term of a text to the consumer, which must not keep the attribute. */
    static void forEachToken(Analyzer analyzer, String text, Consumer<CharTermAttribute> consumer) {
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                consumer.accept(term);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
