package org.practicecommons.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A text with the language it is written in. Immutable; two are equal when both text and tag are.
 *
 * @param text never null
 * @param language a BCP 47 tag in canonical case ({@code fr-CA}), or empty for a text in no known language
 */
public record LangText(String text, String language) implements Comparable<LangText> {

    public LangText {
        Objects.requireNonNull(text, "text");
        language = canonicalTag(language);
    }

    public static LangText of(String text, String language) {
        return new LangText(text, language);
    }

    /**
     * The canonical form of a language tag: subtags in the case of RFC 5646 section 2.1.1, {@code null} and blank as
     * the empty string. A tag that is not well formed is kept in lower case, so that nothing foreign is lost.
     */
    public static String canonicalTag(String tag) {
        if (tag == null || tag.isBlank()) {
            return "";
        }
        String trimmed = tag.strip();
        try {
            // Not Locale.toLanguageTag alone: it would replace deprecated subtags (iw by he) and so change the data.
            new Locale.Builder().setLanguageTag(trimmed);
        } catch (IllformedLocaleException e) {
            return trimmed.toLowerCase(Locale.ROOT);
        }
        String[] parts = trimmed.toLowerCase(Locale.ROOT).split("-");
        StringBuilder result = new StringBuilder(parts[0]);
        boolean afterSingleton = parts[0].length() == 1;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            result.append('-').append(afterSingleton ? part : cased(part));
            afterSingleton |= part.length() == 1;
        }
        return result.toString();
    }

    private static String cased(String subtag) {
        return switch (subtag.length()) {
            case 2 -> subtag.toUpperCase(Locale.ROOT);
            case 4 -> Character.isLetter(subtag.charAt(0))
                    ? Character.toUpperCase(subtag.charAt(0)) + subtag.substring(1)
                    : subtag;
            default -> subtag;
        };
    }

    /** Whether this text is in the given language or a regional form of it: {@code fr-CA} is {@code fr}. */
    public boolean isIn(String baseLanguage) {
        return language.equals(baseLanguage) || language.startsWith(baseLanguage + "-");
    }

    /** By language, then text, so that lists of texts have one order everywhere. */
    @Override
    public int compareTo(LangText other) {
        int byLanguage = language.compareTo(other.language);
        return byLanguage != 0 ? byLanguage : text.compareTo(other.text);
    }

    /**
     * The text for a reader of that language: that very language, else a regional form of it, else English, French, one
     * without a language, any other; ties by {@link #compareTo}.
     *
     * @param language a base language, {@code en} or {@code fr}
     */
    public static Optional<LangText> best(Collection<LangText> texts, String language) {
        return texts.stream().min(Comparator.<LangText>comparingInt(text -> text.rank(language))
                .thenComparing(Comparator.naturalOrder()));
    }

    private int rank(String wanted) {
        if (language.equals(wanted)) {
            return 0;
        }
        if (isIn(wanted)) {
            return 1;
        }
        if (isIn("en")) {
            return 2;
        }
        if (isIn("fr")) {
            return 3;
        }
        return language.isEmpty() ? 4 : 5;
    }
}
