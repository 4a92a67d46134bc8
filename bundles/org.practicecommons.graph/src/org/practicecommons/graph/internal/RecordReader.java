package org.practicecommons.graph.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordMapper;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Reads one payload into objects; whatever no field took is left over and kept. Made anew for each payload. */
public final class RecordReader {

    private final RecordModel model;
    private final String record;
    private final Map<String, List<Statement>> bySubject = new LinkedHashMap<>();
    private final Set<Statement> left = new LinkedHashSet<>();
    private final Map<String, EObject> objects = new LinkedHashMap<>();
    private final Map<EObject, Kind> kinds = new HashMap<>();

    public RecordReader(RecordModel model, String record, Payload payload) {
        this.model = model;
        this.record = record;
        for (Statement statement : payload.statements()) {
            bySubject.computeIfAbsent(statement.subject(), x -> new ArrayList<>()).add(statement);
            left.add(statement);
        }
    }

    public RecordObject read() {
        Kind kind = takeKind(record, model.recordKinds()).orElseThrow(() -> new Refusal(Refusal.Reason.BAD_INPUT,
                Message.of(RecordMapper.class, "record.unknownKind", "record", record)));
        EObject root = object(record, kind);
        objects.forEach(this::readReferences);
        Set<String> parts = new LinkedHashSet<>(objects.keySet());
        parts.remove(record);
        return new RecordObject(record, kind, root, List.copyOf(left), parts);
    }

    private Optional<Kind> takeKind(String subject, List<Kind> possible) {
        for (Statement statement : about(subject)) {
            if (statement.predicate().equals(Xsd.TYPE) && statement.object() instanceof Value.Iri type) {
                Optional<Kind> kind = model.kindByTerm(type.iri()).filter(possible::contains);
                if (kind.isPresent()) {
                    left.remove(statement);
                    return kind;
                }
            }
        }
        return Optional.empty();
    }

    private EObject object(String iri, Kind kind) {
        EObject object = kind.create();
        ObjectIri.set(object, iri);
        objects.put(iri, object);
        kinds.put(object, kind);
        Map<Field, List<EObject>> parts = new LinkedHashMap<>();
        for (Statement statement : about(iri)) {
            Field field = kind.fieldByTerm(statement.predicate()).orElse(null);
            if (field != null && field.type() == FieldType.PARTS) {
                part(field, statement, parts);
            } else if (field != null && field.type() != FieldType.REFERENCE && hasRoom(field, object)) {
                Object value = FieldValues.read(field, statement.object());
                if (value != null && add(object, field, value)) {
                    left.remove(statement);
                }
            }
        }
        parts.forEach((field, found) -> {
            found.sort(Comparator.comparing(PartOrder::place));
            found.forEach(part -> add(object, field, part));
        });
        return object;
    }

    private void part(Field field, Statement statement, Map<Field, List<EObject>> parts) {
        List<EObject> found = parts.computeIfAbsent(field, x -> new ArrayList<>());
        if (statement.object() instanceof Value.Iri iri && !objects.containsKey(iri.iri())
                && (field.many() || found.isEmpty())) {
            takeKind(iri.iri(), field.targets()).ifPresent(kind -> {
                left.remove(statement);
                found.add(object(iri.iri(), kind));
            });
        }
    }

    private void readReferences(String iri, EObject object) {
        for (Statement statement : about(iri)) {
            Field field = kinds.get(object).fieldByTerm(statement.predicate()).orElse(null);
            if (field != null && field.type() == FieldType.REFERENCE && hasRoom(field, object)
                    && statement.object() instanceof Value.Iri target) {
                EObject value = target(field, target.iri());
                if (value != null && add(object, field, value)) {
                    left.remove(statement);
                }
            }
        }
    }

    private EObject target(Field field, String iri) {
        EObject own = objects.get(iri);
        if (own != null) {
            return field.targets().contains(kinds.get(own)) ? own : null;
        }
        try {
            EObject proxy = field.targets().get(0).create();
            URI uri = URI.createURI(iri);
            ((InternalEObject) proxy).eSetProxyURI(uri);
            return uri.toString().equals(iri) ? proxy : null;
        } catch (IllegalArgumentException e) {
            return null; // EMF cannot hold this IRI; the caller keeps the statement
        }
    }

    private static boolean hasRoom(Field field, EObject object) {
        return field.many() || !object.eIsSet(field.feature());
    }

    @SuppressWarnings("unchecked")
    private static boolean add(EObject object, Field field, Object value) {
        if (field.many()) {
            return ((List<Object>) object.eGet(field.feature())).add(value);
        }
        object.eSet(field.feature(), value);
        return object.eIsSet(field.feature());
    }

    private List<Statement> about(String subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
