package org.practicecommons.model.edit;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.OrderKey;
import org.practicecommons.model.RecordModel;

/** Makes the commands that change the parts in one field of one object, order keys included. */
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
        boolean stays = parts.indexOf(part) >= 0 && parts.indexOf(part) == Math.min(index, parts.size() - 1);
        parts.remove(part);
        parts.add(Math.max(0, Math.min(index, parts.size())), part);
        CompoundCommand all = new CompoundCommand(label);
        if (!stays) {
            giveKeys(parts, part, all);
            all.append(new ValueChange(owner, field.feature(), parts, "", label));
        }
        return all;
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

    /** Gives the placed part a key between its neighbours'; all of them new ones where theirs leave no room. */
    private void giveKeys(List<Object> parts, EObject placed, CompoundCommand all) {
        List<String> others = parts.stream().filter(part -> part != placed).map(this::key).toList();
        if (inOrder(others)) {
            int at = parts.indexOf(placed);
            String lower = at == 0 ? "" : others.get(at - 1);
            String upper = at == others.size() ? "" : others.get(at);
            setKey(placed, OrderKey.between(lower, upper), all);
            return;
        }
        String last = "";
        for (Object part : parts) {
            last = OrderKey.between(last, "");
            setKey((EObject) part, last, all);
        }
    }

    private static boolean inOrder(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            boolean after = i == 0 || keys.get(i - 1).compareTo(keys.get(i)) < 0;
            if (!after || keys.get(i).isEmpty() || !OrderKey.isKey(keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String key(Object part) {
        Kind kind = model.kindOf((EObject) part);
        return kind.orderKey().flatMap(order -> order.value((EObject) part)).map(String.class::cast).orElse("");
    }

    private void setKey(EObject part, String key, CompoundCommand all) {
        model.kindOf(part).orderKey().filter(order -> !key(part).equals(key))
                .ifPresent(order -> all.append(new ValueChange(part, order.feature(), List.of(key), "", "")));
    }
}
