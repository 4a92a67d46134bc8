package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.practicecommons.base.LangText;

/** Words that stand together in a text, without a sign between them, and that might be what something is called. */
final class Phrases {

    private static final int LONGEST = 4;
    private static final int SHORTEST_WORD = 5;
    private static final String SIGNS = "[.,;:!?()\\[\\]\"“”«»\\r\\n/|–—•]+";

    private final Analyzers analyzers;

    Phrases(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    /**
     * @param words what each word shares with its inflected forms
     * @param surface as it stands in the text, in small letters
     */
    record Phrase(Language language, List<String> words, String surface) {

        /** Equal for all inflected forms; also the key of a name. */
        String key() {
            return language.field("") + " " + String.join(" ", words);
        }

        /** Finds it in all texts of its language. */
        Query query() {
            String field = language.field(Names.TEXT);
            return words.size() == 1 ? new TermQuery(new Term(field, words.get(0)))
                    : new PhraseQuery(field, words.toArray(String[]::new));
        }

        /** Whether it has more words, and the other's among them as they stand there. */
        boolean contains(Phrase other) {
            return language == other.language && words.size() > other.words.size()
                    && (" " + String.join(" ", words) + " ").contains(" " + String.join(" ", other.words) + " ");
        }
    }

    private record Token(String exact, String loose, int start, int end) {
    }

    /** In the order of the text, each as often as it stands there. */
    void forEach(LangText text, Consumer<Phrase> consumer) {
        Language language = Language.of(text.language());
        for (String part : text.text().split(SIGNS)) {
            List<Token> tokens = tokens(part, language);
            for (int from = 0; from < tokens.size(); from++) {
                for (int to = from + 1; to <= Math.min(tokens.size(), from + LONGEST); to++) {
                    List<Token> some = tokens.subList(from, to);
                    if (mayBeName(some, language)) {
                        consumer.accept(new Phrase(language, some.stream().map(Token::loose).toList(),
                                surface(part, some)));
                    }
                }
            }
        }
    }

    /** How a word stands in a text, in small letters; empty when it is not there. */
    Optional<String> written(LangText text, String exact) {
        return tokens(text.text(), Language.of(text.language())).stream().filter(token -> token.exact().equals(exact))
                .map(token -> surface(text.text(), List.of(token))).findFirst();
    }

    private static String surface(String part, List<Token> some) {
        int start = Analyzers.afterArticle(part, some.get(0).start(), some.get(0).end());
        return part.substring(start, some.get(some.size() - 1).end()).toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    /** It neither begins nor ends with a word that says nothing by itself, and has no numbers. */
    private static boolean mayBeName(List<Token> some, Language language) {
        return !Analyzers.isStop(some.get(0).exact(), language)
                && !Analyzers.isStop(some.get(some.size() - 1).exact(), language)
                && (some.size() > 1 || some.get(0).exact().length() >= SHORTEST_WORD)
                && some.stream().allMatch(token -> token.exact().chars().noneMatch(Character::isDigit));
    }

    private List<Token> tokens(String part, Language language) {
        List<Token> found = new ArrayList<>();
        try (TokenStream stream = analyzers.of(language).tokenStream("", part)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            boolean stemmed = false;
            while (stream.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    found.add(new Token(term.toString(), term.toString(), offset.startOffset(), offset.endOffset()));
                    stemmed = false;
                } else if (!stemmed && !found.isEmpty()) {
                    Token last = found.remove(found.size() - 1);
                    found.add(new Token(last.exact(), term.toString(), last.start(), last.end()));
                    stemmed = true;
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
