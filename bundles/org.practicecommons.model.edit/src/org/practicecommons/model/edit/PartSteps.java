package org.practicecommons.model.edit;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.RecordModel;

/** Makes the commands that change the parts in one field of one object. Parts get their order keys when saved. */
final class PartSteps {

    private final RecordModel model;
    private final Field field;
    private final EObject owner;

    PartSteps(RecordModel model, Field field, EObject owner) {
        this.model = model;
        this.field = field;
        this.owner = owner;
    }

    /** Puts a part, new or already there, at that place. */
    Command place(EObject part, int index, String label) {
        List<Object> parts = new ArrayList<>(field.many() ? field.values(owner) : List.of());
        parts.remove(part);
        parts.add(Math.max(0, Math.min(index, parts.size())), part);
        return new ValueChange(owner, field.feature(), parts, "", label);
    }

    Command remove(EObject part, String label) {
        CompoundCommand all = new CompoundCommand(label);
        EObject root = EcoreUtil.getRootContainer(part);
        dropReferences(root, part, all);
        root.eAllContents().forEachRemaining(other -> dropReferences(other, part, all));
        all.append(new ValueChange(owner, field.feature(),
                field.values(owner).stream().filter(each -> each != part).toList(), "", label));
        return all;
    }

    private void dropReferences(EObject object, EObject part, CompoundCommand all) {
        for (Field reference : model.kindOf(object).fields()) {
            if (reference.type() == FieldType.REFERENCE && reference.values(object).contains(part)) {
                all.append(new ValueChange(object, reference.feature(),
                        reference.values(object).stream().filter(each -> each != part).toList(), "", ""));
            }
        }
    }
}
