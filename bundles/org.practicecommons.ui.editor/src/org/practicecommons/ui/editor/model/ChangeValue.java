package org.practicecommons.ui.editor.model;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Gives one feature of one object a new value, and back. Typing makes many of them; those of one run grow into one, so
 * that undo takes back what a person thinks of as one change.
 */
final class ChangeValue extends AbstractCommand {

    private final EObject object;
    private final EStructuralFeature feature;
    private final String run;
    private final Object before;
    private Object after;

    /**
     * @param value the whole new value: a list for a many-valued feature, null for none
     * @param run names what is being typed, or empty for a change that stands by itself
     */
    ChangeValue(EObject object, EStructuralFeature feature, Object value, String run) {
        this.object = object;
        this.feature = feature;
        this.run = run;
        this.before = current();
        this.after = value instanceof List<?> list ? new ArrayList<>(list) : value;
    }

    EObject object() {
        return object;
    }

    EStructuralFeature feature() {
        return feature;
    }

    /** Takes a later change of the same run in. Answers false when it belongs to another. */
    boolean absorb(ChangeValue later) {
        if (run.isEmpty() || !run.equals(later.run) || object != later.object || feature != later.feature) {
            return false;
        }
        after = later.after;
        apply(after);
        return true;
    }

    @Override
    protected boolean prepare() {
        return true;
    }

    @Override
    public void execute() {
        apply(after);
    }

    @Override
    public void undo() {
        apply(before);
    }

    @Override
    public void redo() {
        apply(after);
    }

    private Object current() {
        if (!object.eIsSet(feature)) {
            return feature.isMany() ? new ArrayList<>() : null;
        }
        Object value = object.eGet(feature, false);
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }

    @SuppressWarnings("unchecked")
    private void apply(Object value) {
        if (feature.isMany()) {
            ECollections.setEList((EList<Object>) object.eGet(feature), (List<Object>) value);
        } else if (value == null) {
            object.eUnset(feature);
        } else {
            object.eSet(feature, value);
        }
    }
}
