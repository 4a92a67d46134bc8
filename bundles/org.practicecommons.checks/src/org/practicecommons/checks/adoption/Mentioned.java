package org.practicecommons.checks.adoption;

import java.util.List;
import java.util.Locale;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;
import org.practicecommons.checks.Surroundings;

/**
 * A record that an answer speaks of, by what people call it.
 *
 * @param iri the record
 * @param labels its names; empty where it has none or may not be seen
 */
public record Mentioned(String iri, List<LangText> labels) implements Localised {

    public Mentioned {
        labels = List.copyOf(labels);
    }

    static Mentioned of(Surroundings around, String iri) {
        return new Mentioned(iri, around.labelsOf(iri));
    }

    /** The name for that reader; the IRI when there is none. */
    @Override
    public String in(Locale language) {
        return LangText.best(labels, language.getLanguage()).map(LangText::text).orElse(iri);
    }
}
