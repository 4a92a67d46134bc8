package org.practicecommons.graph;

import java.util.List;
import java.util.Map;
import org.practicecommons.graph.internal.FieldValues;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * What statements say, without making objects of them: for those who look at very many records.
 *
 * @param statements the objects by subject and predicate
 * @param subject the record or part
 * @param kind of the subject
 */
public record Stated(RecordModel model, Map<String, Map<String, List<Value>>> statements, String subject, Kind kind)
        implements Says {

    private List<Value> objects(Field field) {
        return statements.getOrDefault(subject, Map.of()).getOrDefault(field.term(), List.of());
    }

    @Override
    public boolean says(String field) {
        return kind.field(field).filter(this::says).isPresent();
    }

    private boolean says(Field field) {
        return switch (field.type()) {
            case PARTS -> !parts(field.name()).isEmpty();
            case REFERENCE -> !targets(field.name()).isEmpty();
            default -> objects(field).stream().anyMatch(value -> FieldValues.read(field, value) != null);
        };
    }

    @Override
    public List<String> targets(String field) {
        return kind.field(field).filter(known -> known.type() == FieldType.REFERENCE).stream()
                .flatMap(known -> objects(known).stream()).filter(Value.Iri.class::isInstance)
                .map(value -> ((Value.Iri) value).iri()).toList();
    }

    @Override
    public List<Stated> parts(String field) {
        return kind.field(field).filter(known -> known.type() == FieldType.PARTS).stream()
                .flatMap(known -> objects(known).stream().filter(Value.Iri.class::isInstance)
                        .map(value -> ((Value.Iri) value).iri()).flatMap(part -> part(known, part).stream()))
                .toList();
    }

    private List<Stated> part(Field field, String part) {
        return statements.getOrDefault(part, Map.of()).getOrDefault(Xsd.TYPE, List.of()).stream()
                .filter(Value.Iri.class::isInstance).map(type -> ((Value.Iri) type).iri())
                .flatMap(type -> model.kindByTerm(type).stream()).filter(field.targets()::contains).limit(1)
                .map(found -> new Stated(model, statements, part, found)).toList();
    }
}
