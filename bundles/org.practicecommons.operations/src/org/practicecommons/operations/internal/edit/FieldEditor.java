package org.practicecommons.operations.internal.edit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.edit.Assignment.Sign;

/** Carries out assignments on one object: a record's root or one of its parts. */
public final class FieldEditor {

    private final OpenHome home;
    private final Session session;
    private final EObject root;
    private final EObject object;
    private final Kind kind;
    private final ValueReader values;
    private final References references;

    /** @param object the root itself or something it contains */
    public FieldEditor(OpenHome home, Session session, EObject root, EObject object) {
        this.home = home;
        this.session = session;
        this.root = root;
        this.object = object;
        this.kind = home.model().kindOf(object);
        this.values = new ValueReader(session.language());
        this.references = new References(home, session);
    }

    /**
     * @throws Refusal for a field that the kind does not have or a value that it cannot hold; nothing is changed then
     */
    public void apply(Assignment assignment) {
        Field field = kind.field(assignment.field()).orElseThrow(() -> unknown(assignment.field()));
        if (field.type() != FieldType.TEXT && field.type() != FieldType.PARTS && !assignment.language().isEmpty()) {
            throw refuse("assignment.noLanguage", field, assignment.value());
        }
        if (assignment.value().isEmpty() && assignment.sign() != Sign.PUT) {
            throw refuse("assignment.noValue", field, "");
        }
        switch (field.type()) {
            case TEXT -> text(field, assignment);
            case PARTS -> parts(field, assignment);
            case REFERENCE -> reference(field, assignment);
            default -> value(field, assignment);
        }
    }

    private void text(Field field, Assignment assignment) {
        String language = assignment.language().isEmpty() ? session.language().getLanguage() : assignment.language();
        LangText text = LangText.of(assignment.value(), language);
        List<Object> present = list(field);
        if (assignment.sign() == Sign.TAKE) {
            if (!present.remove(text)) {
                throw refuse("assignment.notThere", field, assignment.value());
            }
            return;
        }
        if (assignment.sign() == Sign.PUT || field.uniqueLanguage()) {
            present.removeIf(other -> ((LangText) other).language().equals(text.language()));
        }
        if (!assignment.value().isEmpty() && !present.contains(text)) {
            present.add(text);
        }
    }

    private void value(Field field, Assignment assignment) {
        change(field, assignment, assignment.value().isEmpty() ? null : values.read(field, assignment.value()));
    }

    private void reference(Field field, Assignment assignment) {
        if (assignment.sign() == Sign.TAKE) {
            takeReference(field, assignment.value());
        } else {
            change(field, assignment,
                    assignment.value().isEmpty() ? null : references.find(field, root, assignment.value()));
        }
    }

    private void change(Field field, Assignment assignment, Object value) {
        if (!field.many()) {
            if (assignment.sign() == Sign.TAKE && !field.values(object).contains(value)) {
                throw refuse("assignment.notThere", field, assignment.value());
            }
            if (value == null || assignment.sign() == Sign.TAKE) {
                object.eUnset(field.feature());
            } else {
                object.eSet(field.feature(), value);
            }
            return;
        }
        List<Object> present = list(field);
        switch (assignment.sign()) {
            case PUT -> {
                present.clear();
                if (value != null) {
                    present.add(value);
                }
            }
            case ADD -> {
                if (field.values(object).stream().noneMatch(other -> same(other, value))) {
                    present.add(value);
                }
            }
            case TAKE -> {
                if (!present.remove(value)) {
                    throw refuse("assignment.notThere", field, assignment.value());
                }
            }
        }
    }

    private static boolean same(Object a, Object b) {
        return a instanceof EObject x && b instanceof EObject y
                ? RecordObject.iriOf(x).equals(RecordObject.iriOf(y)) && RecordObject.iriOf(x).isPresent()
                : Objects.equals(a, b);
    }

    /** What points nowhere any more can still be taken away, by its IRI. */
    private void takeReference(Field field, String typed) {
        String iri = field.values(object).stream().map(value -> RecordObject.iriOf((EObject) value).orElse(""))
                .filter(typed::equals).findFirst()
                .orElseGet(() -> RecordObject.iriOf(references.find(field, root, typed)).orElse(""));
        boolean gone = field.many()
                ? list(field).removeIf(value -> RecordObject.iriOf((EObject) value).filter(iri::equals).isPresent())
                : field.values(object).stream().anyMatch(v -> RecordObject.iriOf((EObject) v).filter(iri::equals)
                        .isPresent());
        if (!gone) {
            throw refuse("assignment.notThere", field, typed);
        }
        if (!field.many()) {
            object.eUnset(field.feature());
        }
    }

    private void parts(Field field, Assignment assignment) {
        switch (assignment.sign()) {
            case ADD -> addPart(field, assignment);
            case TAKE -> takePart(field, assignment.value());
            case PUT -> {
                if (!assignment.value().isEmpty()) {
                    throw refuse("assignment.parts", field, assignment.value());
                }
                object.eUnset(field.feature());
            }
        }
    }

    private void addPart(Field field, Assignment assignment) {
        Kind partKind = field.targets().getFirst();
        EObject part = partKind.create();
        if (field.many()) {
            list(field).add(part);
        } else {
            object.eSet(field.feature(), part);
        }
        new FieldEditor(home, session, root, part).apply(new Assignment(partKind.title().name(), assignment.language(),
                Sign.PUT, assignment.value()));
    }

    private void takePart(Field field, String typed) {
        List<EObject> fitting = field.values(object).stream().map(EObject.class::cast)
                .filter(part -> RecordObject.iriOf(part).filter(typed::equals).isPresent()
                        || References.isTitled(home.model().kindOf(part), part, typed)).toList();
        if (fitting.size() != 1) {
            throw refuse(fitting.isEmpty() ? "assignment.notThere" : "assignment.severalParts", field, typed);
        }
        org.eclipse.emf.ecore.util.EcoreUtil.remove(fitting.getFirst());
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(Field field) {
        return (List<Object>) object.eGet(field.feature());
    }

    private Refusal unknown(String name) {
        return new Refusal(Refusal.Reason.WRONG_USE, Message.of(Assignment.class, "field.unknown", "field", name,
                "kind", kind.label(session.language()), "fields", kind.fields().stream().map(Field::name)
                        .collect(Collectors.joining(", "))));
    }

    private Refusal refuse(String key, Field field, String value) {
        return new Refusal(Refusal.Reason.BAD_INPUT,
                Message.of(Assignment.class, key, "field", field.name(), "value", value));
    }
}
