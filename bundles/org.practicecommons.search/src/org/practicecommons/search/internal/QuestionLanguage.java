package org.practicecommons.search.internal;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
        int english = known(question, Language.ENGLISH);
        int french = known(question, Language.FRENCH);
        Language own = Language.of(reader.getLanguage());
        return (english == french ? own : english > french ? Language.ENGLISH : Language.FRENCH).code();
    }

    private int known(String question, Language language) throws IOException {
        List<Words> each = Stream.of(question.split("[^\\p{L}\\p{N}'’]+"))
                .map(word -> Words.of(word, language, analyzers)).filter(words -> !words.isEmpty()).toList();
        BitSet known = translator.dictionary().known(each);
        for (int i = 0; i < each.size(); i++) {
            known.set(i, known.get(i) || each.get(i).isStop() || isThere(each.get(i)));
        }
        return known.cardinality();
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
