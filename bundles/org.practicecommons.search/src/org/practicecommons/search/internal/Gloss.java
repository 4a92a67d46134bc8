package org.practicecommons.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.practicecommons.search.Embedder;

/**
 * Says a text word by word in a language that the model reads, in its own order: by the {@link Dictionary}, and where
 * that does not know a word, by the commonest word of the model that is spelt as {@link Cognates} are. It depends on
 * nothing but the text, so that it is the same for everybody. No person should have to read it.
 */
public final class Gloss {

    private static final String SENTENCE_MARKS = ".,;:!?";
    /** Lucene spares it because east is written so, too; in a sentence it is the verb nearly always. */
    private static final String IS = "est";

    private final Analyzers analyzers;
    private final Translator translator;
    private final Embedder embedder;

    public Gloss(Analyzers analyzers, Translator translator, Embedder embedder) {
        this.analyzers = analyzers;
        this.translator = translator;
        this.embedder = embedder;
    }

    /** Whether the model can be given texts in that language, as they are or word by word. */
    boolean reads(String language) {
        return isRead(language) || isGlossed(language);
    }

    /** Whether the model gets texts in that language word by word. */
    boolean isGlossed(String language) {
        Language from = Language.of(language);
        return !isRead(language) && from != Language.OTHER && isRead(from.other().code());
    }

    /** Texts without a language are taken to be in one that it reads. */
    private boolean isRead(String language) {
        return language.isEmpty() || embedder.languages().contains(Language.base(language));
    }

    /** What the model is to be given of a text in a language that it {@link #reads}. */
    String of(String text, String language) {
        if (!isGlossed(language)) {
            return text;
        }
        Language from = Language.of(language);
        List<String> tokens = Stream.of(text.split("\\s+")).filter(token -> !token.isEmpty()).toList();
        List<Words> each = tokens.stream().map(token -> Words.of(token, from, analyzers)).toList();
        List<String> said = new ArrayList<>();
        for (int at = 0; at < tokens.size();) {
            int length = known(each, at);
            say(tokens.get(at), Words.joined(each.subList(at, at + length)), said);
            mark(tokens.get(at + length - 1), said);
            at += length;
        }
        return String.join(" ", said);
    }

    /** How many words from there on are the longest expression of the dictionary. */
    private int known(List<Words> each, int at) {
        int length = Math.min(each.size() - at, translator.dictionary().longest());
        while (length > 1 && !translator.dictionary().knows(Words.joined(each.subList(at, at + length)))) {
            length--;
        }
        return length;
    }

    private void say(String token, Words asked, List<String> said) {
        if (!asked.isEmpty() && !asked.isStop() && !token.equals(IS)) {
            Dictionary.Entry entry = translator.dictionary().of(asked);
            said.add(entry.words().isEmpty() ? alike(token, asked.language(), entry.notMeant())
                    : entry.words().iterator().next());
        }
    }

    private String alike(String token, Language from, Set<String> notMeant) {
        int start = from == Language.FRENCH ? Analyzers.afterArticle(token, 0, token.length()) : 0;
        String bare = token.substring(start).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        if (embedder.commonness(bare) > 0) {
            return bare;
        }
        return translator.cognates().of(bare, from).stream()
                .filter(form -> embedder.commonness(form) > 0
                        && !notMeant.contains(Words.of(form, from.other(), analyzers).key()))
                .max(Comparator.comparingInt(embedder::commonness).thenComparing(Comparator.naturalOrder()))
                .orElse(bare);
    }

    private static void mark(String token, List<String> said) {
        char last = token.charAt(token.length() - 1);
        if (!said.isEmpty() && SENTENCE_MARKS.indexOf(last) >= 0) {
            String before = said.get(said.size() - 1);
            if (SENTENCE_MARKS.indexOf(before.charAt(before.length() - 1)) < 0) {
                said.set(said.size() - 1, before + last);
            }
        }
    }
}
