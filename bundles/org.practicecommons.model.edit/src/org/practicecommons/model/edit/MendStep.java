package org.practicecommons.model.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Fix;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;
import org.practicecommons.model.RecordModel;

/** Makes one command of the changes of a fix. A value that is there already is not added again. */
final class MendStep {

    private final RecordModel model;
    private final EObject object;
    private final List<Fix.Change> changes;
    private final String label;

    MendStep(RecordModel model, EObject object, List<Fix.Change> changes, String label) {
        this.model = model;
        this.object = object;
        this.changes = changes;
        this.label = label;
    }

    /** @throws IllegalArgumentException for a field or choice that the model does not have */
    Command command() {
        Map<Field, List<Object>> after = new LinkedHashMap<>();
        for (Fix.Change change : changes) {
            Field field = model.kindOf(object).field(change.field())
                    .orElseThrow(() -> new IllegalArgumentException("no field " + change.field()));
            apply(change, field, after.computeIfAbsent(field, some -> new ArrayList<>(some.values(object))));
        }
        CompoundCommand all = new CompoundCommand(label);
        // a field that stays as it is has no command that could run, and would keep the others from running
        after.forEach((field, values) ->
                all.appendIfCanExecute(new ValueChange(object, field.feature(), values, "", label)));
        return all;
    }

    private static void apply(Fix.Change change, Field field, List<Object> values) {
        if (change.sign() == Fix.Sign.PUT || !field.many() && change.sign() == Fix.Sign.ADD) {
            values.clear();
        }
        switch (field.type()) {
            case PARTS -> {
                if (change.sign() == Fix.Sign.ADD) {
                    values.add(field.targets().getFirst().create());
                }
            }
            case REFERENCE -> {
                values.removeIf(target -> References.isTo(target, change.value()));
                if (change.sign() != Fix.Sign.TAKE && !change.value().isEmpty()) {
                    values.add(References.proxy(field.targets().getFirst(), change.value()));
                }
            }
            case CHOICE -> {
                Object choice = change.value().isEmpty() ? null : choice(field, change.value());
                values.remove(choice);
                if (change.sign() != Fix.Sign.TAKE && choice != null) {
                    values.add(choice);
                }
            }
            default -> {
                if (change.sign() != Fix.Sign.PUT || !change.value().isEmpty()) {
                    throw new IllegalArgumentException("a fix can only empty " + field);
                }
            }
        }
    }

    private static Object choice(Field field, String name) {
        return field.choiceNamed(name).map(Choice::value)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no choice of " + field));
    }
}
