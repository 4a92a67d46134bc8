package org.practicecommons.search.internal;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.LangText;
import org.practicecommons.search.SearchDocument;

/**
 * Cuts what a record says into excerpts that a model reads whole. Short texts that follow each other share one, because
 * a step of five words says little by itself; long ones are cut between sentences.
 */
final class Excerpts {

    /** A record of more is the work of a machine; what comes after is found by its words. */
    private static final int MOST = 400;

    private final Gloss gloss;
    private final int words;

    /**
     * @param field the field that most of it stands in
     * @param text in reading order
     * @param context what the model is to read: without the name of its record, an excerpt rarely says what it is about
     */
    record Excerpt(String field, LangText text, String context) {
    }

    private record Piece(String field, String text, int words) {
    }

    /**
     * @param gloss knows which languages the model can be given
     * @param words how many of them an excerpt has at most
     */
    Excerpts(Gloss gloss, int words) {
        this.gloss = gloss;
        this.words = words;
    }

    List<Excerpt> of(SearchDocument record) {
        Map<String, List<Piece>> byLanguage = new LinkedHashMap<>();
        for (SearchDocument.Value value : record.values()) {
            if (value instanceof SearchDocument.Text text && gloss.reads(text.text().language())) {
                cut(text, byLanguage.computeIfAbsent(Language.base(text.text().language()), any -> new ArrayList<>()));
            }
        }
        List<Excerpt> excerpts = new ArrayList<>();
        byLanguage.forEach((language, pieces) -> pack(title(record, language), language, pieces, excerpts));
        return excerpts.subList(0, Math.min(MOST, excerpts.size()));
    }

    private static String title(SearchDocument record, String language) {
        return record.labels().stream().filter(label -> Language.base(label.language()).equals(language))
                .map(LangText::text).findFirst().orElse("");
    }

    private void cut(SearchDocument.Text text, List<Piece> pieces) {
        LangText whole = IndexDocuments.cut(text.text());
        int count = count(whole.text());
        if (count <= words) {
            add(text.field(), whole.text(), count, pieces);
            return;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(whole.language()));
        sentences.setText(whole.text());
        int start = sentences.first();
        int end = sentences.next();
        while (end != BreakIterator.DONE && pieces.size() < MOST * 10) {
            addSentence(text.field(), whole.text().substring(start, end), pieces);
            start = end;
            end = sentences.next();
        }
    }

    /** Lists and tables without a full stop are cut where they reach the length. */
    private void addSentence(String field, String sentence, List<Piece> pieces) {
        String[] parts = sentence.strip().split("\\s+");
        for (int from = 0; from < parts.length; from += words) {
            int to = Math.min(parts.length, from + words);
            add(field, String.join(" ", List.of(parts).subList(from, to)), to - from, pieces);
        }
    }

    private static void add(String field, String text, int count, List<Piece> pieces) {
        if (count > 0) {
            pieces.add(new Piece(field, text.strip(), count));
        }
    }

    private static int count(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? 0 : bare.split("\\s+").length;
    }

    private void pack(String title, String language, List<Piece> pieces, List<Excerpt> excerpts) {
        List<Piece> open = new ArrayList<>();
        int count = 0;
        for (Piece piece : pieces) {
            if (count + piece.words() > words && !open.isEmpty()) {
                excerpts.add(excerpt(title, language, open));
                open.clear();
                count = 0;
            }
            open.add(piece);
            count += piece.words();
        }
        if (!open.isEmpty()) {
            excerpts.add(excerpt(title, language, open));
        }
    }

    private static boolean endsSentence(CharSequence text) {
        return Character.getType(text.charAt(text.length() - 1)) == Character.OTHER_PUNCTUATION;
    }

    private Excerpt excerpt(String title, String language, List<Piece> pieces) {
        Map<String, Integer> wordsByField = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            wordsByField.merge(piece.field(), piece.words(), Integer::sum);
            text.append(text.isEmpty() ? "" : endsSentence(text) ? " " : ". ").append(piece.text());
        }
        String field = wordsByField.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one).orElseThrow().getKey();
        String all = title.isEmpty() || text.toString().startsWith(title) ? text.toString() : title + ". " + text;
        return new Excerpt(field, new LangText(text.toString(), language), gloss.of(all, language));
    }
}
