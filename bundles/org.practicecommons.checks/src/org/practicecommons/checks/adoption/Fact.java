package org.practicecommons.checks.adoption;

import java.util.List;
import java.util.Locale;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;

/**
 * One thing that is known of a setting.
 *
 * @param key what can be compared: an IRI, the name of a choice, the tag of a language; empty for plain words
 * @param texts what to show
 */
public record Fact(String key, List<LangText> texts) implements Localised {

    public Fact {
        texts = List.copyOf(texts);
    }

    /** Whether it is told in words, which only people can compare. */
    public boolean isWords() {
        return key.isEmpty();
    }

    @Override
    public String in(Locale language) {
        return LangText.best(texts, language.getLanguage()).map(LangText::text).orElse(key);
    }
}
