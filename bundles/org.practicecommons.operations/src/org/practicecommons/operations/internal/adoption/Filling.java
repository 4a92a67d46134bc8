package org.practicecommons.operations.internal.adoption;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** Fills in a record or part by the names of its fields. A field that an edited model does not have stays out. */
public final class Filling {

    private final RecordModel model;
    private final EObject object;

    public Filling(RecordModel model, EObject object) {
        this.model = model;
        this.object = object;
    }

    private Optional<Field> field(String name) {
        return model.kindOf(object).field(name);
    }

    public Filling texts(String name, Collection<LangText> texts) {
        texts.forEach(text -> put(name, text));
        return this;
    }

    /** Puts the text in the place of one in the same language. */
    public Filling text(String name, LangText text) {
        field(name).ifPresent(field -> list(field).removeIf(other ->
                ((LangText) other).language().equals(text.language())));
        return put(name, text);
    }

    public Filling choose(String name, String choice) {
        field(name).flatMap(field -> field.choiceNamed(choice)).ifPresent(chosen -> put(name, chosen.value()));
        return this;
    }

    public Filling day(String name, LocalDate day) {
        return put(name, day);
    }

    public Filling refer(String name, String iri) {
        field(name).ifPresent(field -> {
            Kind target = field.targets().getFirst();
            EObject proxy = target.create();
            ((InternalEObject) proxy).eSetProxyURI(URI.createURI(iri));
            put(name, proxy);
        });
        return this;
    }

    /** Adds a part and answers with it, to be filled in. */
    public Filling part(String name) {
        Field field = field(name).orElseThrow();
        EObject part = field.targets().getFirst().create();
        put(name, part);
        return new Filling(model, part);
    }

    /** Takes every value of the fields away. */
    public Filling without(Collection<String> names) {
        names.forEach(name -> field(name).ifPresent(field -> object.eUnset(field.feature())));
        return this;
    }

    private Filling put(String name, Object value) {
        field(name).ifPresent(field -> {
            if (field.many()) {
                list(field).add(value);
            } else {
                object.eSet(field.feature(), value);
            }
        });
        return this;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(Field field) {
        return (List<Object>) object.eGet(field.feature());
    }
}
