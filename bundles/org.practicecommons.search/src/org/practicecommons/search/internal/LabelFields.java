package org.practicecommons.search.internal;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.practicecommons.base.LangText;
import org.practicecommons.search.RecordLabel;

/**
 * The fields by which documents are listed and completed: the words of all labels, how each label begins, and a sort
 * key for each language of the interface. Safe for any thread.
 */
public final class LabelFields {

    private static final String WORD = "label.word";
    private static final String START = "label.start";
    private static final String NAME_START = "name.start";
    private static final String SORT = "label.sort.";
    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final int LONGEST_LABEL = 300;
    private static final int MOST_WORDS = 12;

    private final Analyzer words = Analyzers.labels();
    private final Collator english = Collator.getInstance(ULocale.ENGLISH).freeze();
    private final Collator french = Collator.getInstance(ULocale.FRENCH).freeze();

    public void add(Document document, List<LangText> labels) {
        for (LangText label : labels) {
            List<String> found = words(cut(label.text()));
            found.stream().distinct().forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
            document.add(new StringField(START, String.join(" ", found), Field.Store.NO));
        }
        for (String language : LANGUAGES) {
            Optional<LangText> shown = RecordLabel.best(labels, language);
            shown.ifPresent(label -> document.add(new SortedDocValuesField(SORT + language,
                    new BytesRef(collator(language).getCollationKey(cut(label.text())).toByteArray()))));
        }
    }

    /** Documents with labels that have words beginning so, each of them; empty when there is no word in the text. */
    public Optional<Query> words(String text, boolean fromTheStart) {
        List<String> found = words(cut(text));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (fromTheStart) {
            return Optional.of(new PrefixQuery(new Term(START, String.join(" ", found))));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        found.stream().distinct().limit(MOST_WORDS)
                .forEach(word -> all.add(new PrefixQuery(new Term(WORD, word)), Occur.FILTER));
        return Optional.of(all.build());
    }

    /** Makes a document found by how its names begin, labels among them. */
    void addNames(Document document, Collection<LangText> names) {
        names.stream().map(name -> joined(name.text())).distinct()
                .forEach(name -> document.add(new StringField(NAME_START, name, Field.Store.NO)));
    }

    /** Documents with a name that begins so; the text has a word. */
    Query namesFrom(String text) {
        return new PrefixQuery(new Term(NAME_START, joined(text)));
    }

    boolean begins(String name, String text) {
        return joined(name).startsWith(joined(text));
    }

    /** The words of a text, folded, with single spaces; empty when there is none. */
    String joined(String text) {
        return String.join(" ", words(cut(text)));
    }

    /** For each word of a text that has so many letters, documents with a label that has it as a whole. */
    List<Query> eachWord(String text, int shortest) {
        return words(text).stream().distinct().filter(word -> word.length() >= shortest)
                .<Query>map(word -> new TermQuery(new Term(WORD, word))).toList();
    }

    /** Documents with a label that has just these words. */
    Optional<Query> exactly(String text) {
        List<String> found = words(cut(text));
        return found.isEmpty() ? Optional.empty()
                : Optional.of(new TermQuery(new Term(START, String.join(" ", found))));
    }

    /** Documents with a label, or where {@link #addNames} gave them some a name, of just these words. */
    Optional<Query> called(String text) {
        return exactly(text).map(labelled -> new BooleanQuery.Builder().add(labelled, Occur.SHOULD)
                .add(new TermQuery(new Term(NAME_START, joined(text))), Occur.SHOULD).build());
    }

    /** By the label that a reader of that language is shown; records without any come last. */
    public SortField sort(String language) {
        return new SortField(SORT + (LANGUAGES.contains(language) ? language : "en"), SortField.Type.STRING, false,
                SortField.STRING_LAST);
    }

    private List<String> words(String text) {
        List<String> found = new ArrayList<>();
        Analyzers.forEachToken(words, text, token -> found.add(token.toString()));
        return found;
    }

    private Collator collator(String language) {
        return "fr".equals(language) ? french : english;
    }

    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    }
}
