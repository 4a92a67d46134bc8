package org.practicecommons.model.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * Gives one feature of one object other values, and back. Touches only what differs, so that listeners hear of the
 * least, and never resolves a proxy: EMF's own add command does when it looks for duplicates.
 */
final class ValueChange extends AbstractCommand {

    private final EObject object;
    private final EStructuralFeature feature;
    private final String run;
    private final List<Object> before;
    private List<Object> after;

    /**
     * @param run names what is being typed; empty for a change that stands by itself
     */
    ValueChange(EObject object, EStructuralFeature feature, List<?> values, String run, String label) {
        super(label);
        this.object = object;
        this.feature = feature;
        this.run = run;
        this.before = current();
        this.after = List.copyOf(new LinkedHashSet<>(values));
    }

    /** Takes a later change of the same run in and carries it out. False, and nothing done, if it is of another run. */
    boolean absorb(ValueChange later) {
        if (run.isEmpty() || !run.equals(later.run) || object != later.object || feature != later.feature) {
            return false;
        }
        after = later.after;
        apply(after);
        return true;
    }

    private List<Object> current() {
        if (!object.eIsSet(feature)) {
            return List.of();
        }
        return feature.isMany() ? new ArrayList<>(list().basicList()) : List.of(object.eGet(feature, false));
    }

    @SuppressWarnings("unchecked")
    private InternalEList<Object> list() {
        return (InternalEList<Object>) object.eGet(feature, false);
    }

    @Override
    protected boolean prepare() {
        return !before.equals(after);
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

    @Override
    public List<EObject> getAffectedObjects() {
        return List.of(object);
    }

    private void apply(List<Object> values) {
        if (feature.isMany()) {
            applyTo(list(), values);
        } else if (values.isEmpty()) {
            object.eUnset(feature);
        } else {
            object.eSet(feature, values.get(0));
        }
    }

    private static void applyTo(InternalEList<Object> list, List<Object> values) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!values.contains(list.basicGet(i))) {
                list.remove(i);
            }
        }
        for (int i = 0; i < values.size(); i++) {
            int old = list.basicList().indexOf(values.get(i));
            if (old < 0) {
                list.addUnique(i, values.get(i));
            } else if (old != i) {
                list.move(i, old);
            }
        }
    }
}
