package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.model.Field;

/**
 * One property that two people changed at once, in different ways.
 *
 * @param field the field, or empty for a statement that the model does not know
 * @param property IRI of the RDF property
 * @param part IRI of the part it belongs to, or of the record itself
 * @param language tag of the text, or empty
 * @param base the values that both started from
 * @param mine the values of this save
 * @param theirs the values of the present head
 */
public record Collision(Optional<Field> field, String property, String part, String language, List<String> base,
        List<String> mine, List<String> theirs) {
}
