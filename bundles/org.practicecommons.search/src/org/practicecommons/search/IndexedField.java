package org.practicecommons.search;

import java.util.Set;

/**
 * What search has to know of a field of the model.
 *
 * @param name its name, the same in every kind that has it
 * @param weight how much a match there counts; 1 for plain texts, more for titles and summaries
 * @param facet whether hits are counted by its values
 * @param labels what people call it, in English and French, so that {@code field:word} understands them
 */
public record IndexedField(String name, double weight, boolean facet, Labels labels) {

    /** The label in each language of the interface. */
    public record Labels(String english, String french) {

        Set<String> all() {
            return Set.of(english, french);
        }

        String in(java.util.Locale reader) {
            return "fr".equals(reader.getLanguage()) ? french : english;
        }
    }
}
