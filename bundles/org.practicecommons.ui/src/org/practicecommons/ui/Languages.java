package org.practicecommons.ui;

import java.util.Locale;
import org.practicecommons.base.LangText;

/** The language of the window, and names of the languages that texts are written in. */
public final class Languages {

    private Languages() {
    }

    /** French when the platform was started in French, else English. */
    public static Locale ofWindow() {
        return Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** The name of a language as a title, in the language of the window: {@code French}, {@code Français}. */
    public static String name(String tag) {
        if (tag.isEmpty()) {
            return new Words(Languages.class).say("language.none");
        }
        Locale window = ofWindow();
        String name = Locale.forLanguageTag(tag).getDisplayName(window);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(window) + name.substring(1);
    }

    /** The short form shown where room is scarce: {@code EN}, {@code FR-CA}; a dash for no language. */
    public static String code(String tag) {
        return tag.isEmpty() ? "–" : tag.toUpperCase(Locale.ROOT);
    }

    /** Whether what somebody typed is a language tag that other software will understand. */
    public static boolean isTag(String typed) {
        String tag = LangText.canonicalTag(typed);
        return !tag.isEmpty() && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }
}
