package org.practicecommons.graph;

import java.util.List;

/**
 * What two payloads say differently about one property of one thing, in one language.
 *
 * @param subject IRI of the record or of one of its parts
 * @param language BCP 47 tag of the texts that differ; empty for values without a language
 * @param removed values that only the first payload has
 * @param added values that only the second has
 */
public record PropertyDifference(String subject, String predicate, String language, List<Value> removed,
        List<Value> added) {

    public PropertyDifference {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }
}
