package org.practicecommons.operations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.model.Field;

/**
 * A text that a translation has left behind, or that has no translation yet.
 *
 * @param object IRI of the record, or of the part of it, that has the field
 * @param name what a part is called; empty for the record itself
 * @param language that is older or missing
 * @param text as it stands; empty when it is missing
 * @param newer the language that was changed after it, or in which there is text
 * @param newerText as it stands
 * @param sentence says so, with the day and, where it is known, who changed it
 */
public record LanguageGap(String object, String name, Field field, String language, Optional<String> text,
        String newer, String newerText, Message sentence) {

    /** The languages in which a community writes. */
    static final List<String> WANTED = List.of("en", "fr");

    /** Says that there is no text in a language yet. */
    public static Message missing(String language) {
        return Message.of(Operation.class, "languages.missing", "language", named(language));
    }

    static Localised named(String tag) {
        return reader -> Locale.forLanguageTag(tag).getDisplayName(reader);
    }
}
