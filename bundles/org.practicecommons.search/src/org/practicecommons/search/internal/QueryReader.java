package org.practicecommons.search.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.search.SearchIndex;

/**
 * Reads what people type. Nothing is an error: a sign that makes no sense is left out, the words beside it are kept,
 * and a note tells.
 */
final class QueryReader {

    static final int LONGEST = 4_000;
    static final int MOST_WORDS = 200;
    private static final int MOST_FUZZY = 6;
    private static final int CHARS_OF_A_WORD = 12;
    private static final int SHORTEST_PREFIX = 2;
    /** Nobody remembers each word of a longer saying. */
    private static final int LONGEST_QUOTATION = 8;
    private static final String OPENING = "\"“«„";
    private static final String CLOSING = "\"”»“";

    private final FieldNames fields;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private String text;
    private int at;
    private int fuzzyLeft = MOST_FUZZY;
    private int charsLeft = MOST_WORDS * CHARS_OF_A_WORD;

    QueryReader(FieldNames fields) {
        this.fields = fields;
    }

    /** What was asked, in the order typed, and what the asker should know about how it was read. */
    record Reading(List<Clause> clauses, List<Message> notes) {
    }

    Reading read(String typed) {
        text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
            note("query.tooLong", "chars", LONGEST);
        }
        while (skipSpace()) {
            readClause();
        }
        if (charsLeft < 0) {
            note("query.tooManyWords", "words", MOST_WORDS);
        }
        List<Clause> asked = asked();
        return new Reading(asked, List.copyOf(notes));
    }

    /**
     * Somebody who asks in a sentence quotes a name or a saying; it is not required then, and its words count. So do
     * those of a long saying.
     */
    private List<Clause> asked() {
        boolean sentence = clauses.stream().filter(clause -> isPlain(clause, Clause.Form.WORD))
                .count() > SearchPlan.A_FEW_WORDS;
        return clauses.stream().flatMap(clause -> isPlain(clause, Clause.Form.PHRASE) && (sentence || isLong(clause))
                ? words(clause) : Stream.of(clause)).toList();
    }

    private boolean isLong(Clause quotation) {
        boolean large = words(quotation).count() > LONGEST_QUOTATION;
        if (large) {
            note("query.longQuotation", "words", LONGEST_QUOTATION);
        }
        return large;
    }

    private static Stream<Clause> words(Clause quotation) {
        return Stream.of(quotation.text().split("\\s+")).filter(QueryReader::hasWord)
                .map(word -> new Clause(word, Clause.Form.WORD, "", false));
    }

    private static boolean isPlain(Clause clause, Clause.Form form) {
        return clause.form() == form && clause.field().isEmpty() && !clause.excluded();
    }

    private void note(String key, Object... values) {
        Message note = Message.of(SearchIndex.class, key, values);
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private boolean skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void readClause() {
        boolean excluded = text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
        if (excluded) {
            at++;
        }
        readFielded(readField(), excluded);
    }

    private void readFielded(String field, boolean excluded) {
        if (at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0) {
            readPhrase(field, excluded);
        } else {
            readWord(field, excluded);
        }
    }

    /** Passes over {@code name:} and answers with the name if there is such a field; else it is a word as others. */
    private String readField() {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isJoint(text.charAt(end)))) {
            end++;
        }
        if (end == at || end + 1 >= text.length() || text.charAt(end) != ':' || isSpace(text.charAt(end + 1))) {
            return "";
        }
        String name = text.substring(at, end);
        if (fields.knows(name)) {
            at = end + 1;
            return name;
        }
        if (text.charAt(end + 1) != '/' && !name.chars().allMatch(Character::isDigit)) {
            note("query.unknownField", "field", name);
            add(name, Clause.Form.WORD, "", false);
            at = end + 1;
        }
        return "";
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '_' || c == '.' || c == '\'' || c == '’';
    }

    private void readPhrase(String field, boolean excluded) {
        int from = at + 1;
        int end = from;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length()) {
            note("query.openQuote");
            at = from;
            return;
        }
        at = end + 1;
        add(text.substring(from, end).strip(), Clause.Form.PHRASE, field, excluded);
    }

    private void readWord(String field, boolean excluded) {
        int from = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && !opensInside(at, from)) {
            at++;
        }
        String word = text.substring(from, at);
        String bare = word.replaceAll("[*~]\\d?$|[*~]+$", "");
        Clause.Form form = Clause.Form.WORD;
        if (word.endsWith("*") && !bare.isEmpty()) {
            form = prefixOf(bare);
        } else if (bare.length() < word.length() && word.charAt(bare.length()) == '~') {
            form = fuzzyLeft-- > 0 ? Clause.Form.FUZZY : Clause.Form.WORD;
            if (form == Clause.Form.WORD) {
                note("query.tooManyFuzzy", "words", MOST_FUZZY);
            }
        } else {
            bare = word;
        }
        if (bare.indexOf('*') >= 0 && hasWord(bare)) {
            note("query.starInside", "word", word);
        }
        add(bare, form, field, excluded);
    }

    /** A quotation may follow a word without a space between; an apostrophe or inch sign inside a word opens none. */
    private boolean opensInside(int position, int from) {
        return position > from && "“«„".indexOf(text.charAt(position)) >= 0;
    }

    private Clause.Form prefixOf(String bare) {
        if (bare.codePointCount(0, bare.length()) >= SHORTEST_PREFIX) {
            return Clause.Form.PREFIX;
        }
        note("query.shortPrefix", "word", bare);
        return Clause.Form.WORD;
    }

    private void add(String words, Clause.Form form, String field, boolean excluded) {
        String some = afford(words);
        if (!field.isEmpty() && fields.isNumber(field) && Bounds.of(some).numbers().isEmpty()) {
            note("query.noNumber", "field", field, "text", some);
            add(field, Clause.Form.WORD, "", excluded);
            add(some, form, "", excluded);
        } else if (hasWord(some)) {
            clauses.add(new Clause(some, form, field, excluded));
        }
    }

    /** As much of the text as the query may still have: every space costs a word, every ideograph half a word. */
    private String afford(String words) {
        charsLeft -= CHARS_OF_A_WORD;
        for (int i = 0; i < words.length() && charsLeft > -CHARS_OF_A_WORD; i++) {
            char c = words.charAt(i);
            charsLeft -= isSpace(c) ? CHARS_OF_A_WORD : Character.isIdeographic(c) ? CHARS_OF_A_WORD / 2 : 0;
            charsLeft -= i >= CHARS_OF_A_WORD ? 1 : 0;
            if (charsLeft < 0) {
                return words.substring(0, i);
            }
        }
        return charsLeft < 0 ? "" : words;
    }

    private static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
