package org.practicecommons.search.internal;

import java.util.EnumSet;
import java.util.Set;

/** The languages that are analysed differently; every text belongs to exactly one of them by its tag. */
public enum Language {
    ENGLISH("en"), FRENCH("fr"), OTHER("");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** By the primary subtag: {@code fr-CA} is French; no tag, or any other, is OTHER. */
    public static Language of(String tag) {
        return switch (base(tag)) {
            case "en" -> ENGLISH;
            case "fr" -> FRENCH;
            default -> OTHER;
        };
    }

    /** Those in which a text of the language asked for can be; all for the empty tag. */
    static Set<Language> within(String tag) {
        return tag.isEmpty() ? EnumSet.allOf(Language.class) : EnumSet.of(of(tag));
    }

    /** The primary subtag in lower case. */
    static String base(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(java.util.Locale.ROOT);
    }

    /** The one of English and French that this is not; OTHER has no other. */
    Language other() {
        return switch (this) {
            case ENGLISH -> FRENCH;
            case FRENCH -> ENGLISH;
            case OTHER -> OTHER;
        };
    }

    /** The primary subtag; empty for {@link #OTHER}. */
    String code() {
        return code;
    }

    /** The name of a Lucene field that holds texts of this language. */
    String field(String name) {
        return name + "." + (code.isEmpty() ? "und" : code);
    }
}
