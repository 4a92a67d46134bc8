package org.practicecommons.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.practicecommons.base.Fix;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * What one editor does to its record: each method is one step that undo takes back whole. An edit that would change
 * nothing makes no step. References to other records are proxies and stay so.
 *
 * <p>Not thread-safe: one editor, one thread. A field that does not belong to the object's kind, or whose type does not
 * fit the edit, is an {@link IllegalArgumentException}.
 */
public final class RecordEditing {

    private final RecordModel model;
    private final Locale reader;
    private final ChangeStack stack = new ChangeStack();
    private final RecordItems items;
    private final AdapterFactoryEditingDomain domain;

    /** @param reader whose language labels and the names of steps are in */
    public RecordEditing(RecordModel model, Locale reader) {
        this.model = model;
        this.reader = reader;
        this.items = new RecordItems(model, reader);
        this.domain = new AdapterFactoryEditingDomain(items, stack);
    }

    /** For EMF's own viewers and commands; they share the stack. */
    public AdapterFactoryEditingDomain domain() {
        return domain;
    }

    /** Undo, redo, and whether there is something to save. */
    public BasicCommandStack stack() {
        return stack;
    }

    /** The object's title in the reader's language or the next best; its kind's name where it has none. */
    public String label(EObject object) {
        return items.label(object);
    }

    /** What is typed next is a step of its own. */
    public void endRun() {
        stack.endRun();
    }

    /**
     * Sets the text of one language and touches no other. Texts set one after the other in one language of one field
     * are one step, until {@link #endRun}, undo or another edit.
     *
     * @param field one that has at most one text for each language
     * @param text an empty one removes the language
     */
    public void setText(EObject owner, Field field, String language, String text) {
        if (field.type() != FieldType.TEXT || field.many() && !field.uniqueLanguage()) {
            throw new IllegalArgumentException(field + " does not have one text for each language");
        }
        LangText wanted = LangText.of(text, language);
        List<Object> values = new ArrayList<>(values(owner, field));
        int old = 0;
        while (old < values.size() && !((LangText) values.get(old)).language().equals(wanted.language())) {
            old++;
        }
        if (old < values.size()) {
            values.remove(old);
        }
        if (!text.isEmpty()) {
            values.add(old, wanted);
        }
        change(owner, field, values, field.name() + "@" + wanted.language());
    }

    /** Sets the only value; null leaves the field without one. */
    public void setValue(EObject owner, Field field, Object value) {
        setValues(owner, field, value == null ? List.of() : List.of(value));
    }

    /** Replaces all values; of equal ones the first is kept. Not for parts. */
    public void setValues(EObject owner, Field field, List<?> values) {
        if (field.type() == FieldType.PARTS || !field.many() && values.size() > 1) {
            throw new IllegalArgumentException(field + " cannot be given " + values.size() + " values");
        }
        change(owner, field, values, "");
    }

    /** Adds a value if it is not there already. */
    public void addValue(EObject owner, Field field, Object value) {
        List<Object> values = new ArrayList<>(values(owner, field));
        values.add(value);
        setValues(owner, field, values);
    }

    /** Removes a value if it is there. */
    public void removeValue(EObject owner, Field field, Object value) {
        setValues(owner, field, values(owner, field).stream().filter(each -> !each.equals(value)).toList());
    }

    /** Puts one value in the place of another; nothing happens if the other is not there. */
    public void replaceValue(EObject owner, Field field, Object old, Object value) {
        setValues(owner, field,
                values(owner, field).stream().map(each -> each.equals(old) ? value : each).toList());
    }

    /** Adds a reference to another record, unless there is one to it already. A single reference is replaced. */
    public void addReference(EObject owner, Field field, Kind kind, String iri) {
        if (!field.targets().contains(kind)) {
            throw new IllegalArgumentException(field + " does not point to a " + kind);
        }
        if (!field.many()) {
            setValue(owner, field, References.proxy(kind, iri));
        } else if (values(owner, field).stream().noneMatch(target -> References.isTo(target, iri))) {
            addValue(owner, field, References.proxy(kind, iri));
        }
    }

    public void removeReference(EObject owner, Field field, String iri) {
        setValues(owner, field,
                values(owner, field).stream().filter(target -> !References.isTo(target, iri)).toList());
    }

    /**
     * Adds a new part with nothing set.
     *
     * @param index its place among its neighbours; beyond the last, and for a field of one part, it is the last
     * @return the part
     */
    public EObject addPart(EObject owner, Field field, Kind kind, int index) {
        if (field.type() != FieldType.PARTS || !field.targets().contains(kind)) {
            throw new IllegalArgumentException(field + " cannot contain a " + kind);
        }
        EObject part = kind.create();
        stack.execute(new PartSteps(model, model.kindOf(owner).fieldOf(field.feature()), owner)
                .place(part, index, label("edit.addPart", field)));
        return part;
    }

    /** Removes a part and, in the same step, what other parts of the record say of it. */
    public void removePart(EObject part) {
        stack.execute(stepsOf(part).remove(part, label("edit.removePart", fieldOf(part))));
    }

    /** Moves a part among its neighbours; an index beyond the last makes it the last. */
    public void movePart(EObject part, int index) {
        stack.execute(stepsOf(part).place(part, index, label("edit.movePart", fieldOf(part))));
    }

    /**
     * Gives a field other values, whatever they are; parts keep their order as the list has it.
     *
     * @param run names what is being typed: changes of the same run of the same field, one after the other, are one
     *     step until {@link #endRun}; empty for a change that stands by itself
     */
    public void change(EObject owner, Field field, List<?> values, String run) {
        model.kindOf(owner).fieldOf(field.feature());
        stack.execute(new ValueChange(owner, field.feature(), values, run, label("edit.change", field)));
    }

    /**
     * Makes the changes of a fix, all as one step.
     *
     * @param object the record or the part that the fix is for
     * @param label names the step
     */
    public void mend(EObject object, List<Fix.Change> changes, String label) {
        stack.execute(new MendStep(model, object, changes, label).command());
    }

    private PartSteps stepsOf(EObject part) {
        return new PartSteps(model, fieldOf(part), part.eContainer());
    }

    private Field fieldOf(EObject part) {
        return model.kindOf(part.eContainer()).fieldOf(part.eContainmentFeature());
    }

    private List<Object> values(EObject owner, Field field) {
        return model.kindOf(owner).fieldOf(field.feature()).values(owner);
    }

    private String label(String key, Field field) {
        return Message.of(RecordEditing.class, key, "field", (Localised) field::label).in(reader);
    }
}
