package org.practicecommons.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.LangText;

/**
 * What lists, pickers and titles need to know of a record, so that they never have to load it.
 *
 * @param iri the record
 * @param kind name of its kind in the model
 * @param labels its names, one or more languages, in no particular order; empty for a record that has none yet
 * @param audience who may see it
 * @param modified when its head revision was saved
 */
public record RecordLabel(String iri, String kind, List<LangText> labels, Audience audience, Instant modified) {

    public RecordLabel {
        labels = List.copyOf(labels);
    }

    /** The label to show a reader of that language: see {@link #best}; the IRI when there is none at all. */
    public String label(Locale reader) {
        return best(labels, reader.getLanguage()).map(LangText::text).orElse(iri);
    }

    /** The language tag of {@link #label(Locale)}; empty when unknown, so that a reader is told what is shown. */
    public String language(Locale reader) {
        return best(labels, reader.getLanguage()).map(LangText::language).orElse("");
    }

    /**
     * The text for a reader of that language: that very language, else a regional form of it, else English, French, one
     * without a language, any other; ties by {@link LangText#compareTo}.
     *
     * @param language a base language, {@code en} or {@code fr}
     */
    public static Optional<LangText> best(List<LangText> texts, String language) {
        return LangText.best(texts, language);
    }
}
