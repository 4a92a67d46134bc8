package org.practicecommons.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.graph.Says;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.RecordModel;

/**
 * What a record or part tells, by the names of its fields. A field that the model does not have tells nothing, so that
 * checks work on an edited model too.
 */
public record Told(RecordModel model, EObject object) implements Says {

    public Optional<Field> field(String name) {
        return model.kindOf(object).field(name);
    }

    public List<Object> values(String name) {
        return field(name).map(field -> field.values(object)).orElse(List.of());
    }

    @Override
    public boolean says(String name) {
        return !values(name).isEmpty();
    }

    @Override
    public List<String> targets(String name) {
        return values(name).stream().flatMap(value -> RecordObject.iriOf((EObject) value).stream()).toList();
    }

    /** In their order. */
    @Override
    public List<Told> parts(String name) {
        return values(name).stream().map(value -> new Told(model, (EObject) value)).toList();
    }

    public Optional<LocalDate> day(String name) {
        return values(name).stream().map(LocalDate.class::cast).findFirst();
    }

    public Optional<Integer> number(String name) {
        return values(name).stream().map(Integer.class::cast).findFirst();
    }

    /** Whether a choice was made and is the one of that name. */
    public boolean chose(String name, String choice) {
        return field(name).filter(field -> field.type() == FieldType.CHOICE).stream().anyMatch(field ->
                field.values(object).stream().anyMatch(value -> field.choice(value).name().equals(choice)));
    }

    /** The IRI of the record or part; empty for a part that was not written yet. */
    public Optional<String> iri() {
        return RecordObject.iriOf(object);
    }
}
