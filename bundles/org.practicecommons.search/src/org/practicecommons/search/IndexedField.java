package org.practicecommons.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicecommons.model.Counts;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * What search has to know of a field of a record kind.
 *
 * @param kind name of the kind
 * @param name name of the field; several kinds may have it
 * @param facet whether hits are counted by its values
 * @param widens whether it leads to what includes the record: who asks for that finds this too
 * @param reference whether it points to other records
 * @param required whether each record is to have it
 * @param counts how it decides whether the record counts where several are joined
 * @param english what people call it in English, so that {@code field:word} understands them
 * @param french what people call it in French
 */
public record IndexedField(String kind, String name, boolean facet, boolean widens, boolean reference,
        boolean required, Optional<Counts> counts, String english, String french) {

    /** One that leads to nothing wider; a facet points to other records. */
    public IndexedField(String kind, String name, boolean facet, String english, String french) {
        this(kind, name, facet, false, facet, false, Optional.empty(), english, french);
    }

    public String label(Locale reader) {
        return Locale.FRENCH.getLanguage().equals(reader.getLanguage()) ? french : english;
    }

    /** All fields of all record kinds, in the order of the model. */
    public static List<IndexedField> of(RecordModel model) {
        return model.recordKinds().stream()
                .flatMap(kind -> kind.fields().stream().map(field -> of(kind, field))).toList();
    }

    private static IndexedField of(Kind kind, Field field) {
        return new IndexedField(kind.name(), field.name(), field.facet(), field.widens(),
                field.type() == FieldType.REFERENCE, field.required(), field.counts(), field.label(Locale.ENGLISH),
                field.label(Locale.FRENCH));
    }
}
