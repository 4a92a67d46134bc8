package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.EnumMap;
import org.apache.lucene.index.IndexReader;

/**
 * Tells in which language a question is, as far as its words do: by those that say nothing else, by the dictionary, and
 * by which texts of the index have the others. Where both languages have as many, it is the one that the asker reads.
 */
final class QuestionLanguage {

    private final Statistics statistics;
    private final Analyzers analyzers;
    private final Translator translator;
    private final Locale reader;

    QuestionLanguage(IndexReader index, Analyzers analyzers, Translator translator, Locale reader) {
        this.statistics = new Statistics(index);
        this.analyzers = analyzers;
        this.translator = translator;
        this.reader = reader;
    }

    /** A base language as {@code en}; empty for one that is not analysed by itself. */
    String of(String question) throws IOException {
        Map<Language, Integer> known = new EnumMap<>(Language.class);
        for (String word : question.split("[^\\p{L}\\p{N}'’]+")) {
            for (Language language : List.of(Language.ENGLISH, Language.FRENCH)) {
                Words words = Words.of(word, language, analyzers);
                boolean knows = !words.isEmpty() && (words.isStop() || translator.dictionary().knows(words)
                        || isThere(words));
                known.merge(language, knows ? 1 : 0, Integer::sum);
            }
        }
        int english = known.getOrDefault(Language.ENGLISH, 0);
        int french = known.getOrDefault(Language.FRENCH, 0);
        Language own = Language.of(reader.getLanguage());
        return (english == french ? own : english > french ? Language.ENGLISH : Language.FRENCH).code();
    }

    private boolean isThere(Words words) throws IOException {
        for (Words.Word word : words.words()) {
            if (statistics.frequency(words.language().field(Names.TEXT), word.loose()) == 0) {
                return false;
            }
        }
        return true;
    }
}
