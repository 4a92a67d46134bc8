package org.practicecommons.exchange;

import java.util.List;
import java.util.Locale;
import org.practicecommons.model.Field;

/** What a template proposes for fields that point to records. */
@FunctionalInterface
public interface PickLists {

    /** No field has proposals. */
    PickLists NONE = (field, language) -> List.of();

    /**
     * Labels, sorted for that reader, each different; where two records have the same one, the IRI between angle
     * brackets follows it, which an import understands. Empty when there are none, or too many to pick from.
     */
    List<String> of(Field field, Locale language);
}
