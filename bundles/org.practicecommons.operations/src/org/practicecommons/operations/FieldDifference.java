package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.model.Field;

/**
 * What changed in one field of a record or of one of its parts between two revisions.
 *
 * @param field the field, or empty for a statement that the model does not know
 * @param label the field's label in the user's language, or the property's short name
 * @param part label of the contained part, or empty for the record itself
 * @param language tag of the text, or empty
 * @param removed values that are gone, as the user reads them: labels for references and choices
 * @param added values that came
 */
public record FieldDifference(Optional<Field> field, String label, String part, String language,
        List<String> removed, List<String> added) {
}
