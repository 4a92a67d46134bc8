package org.practicecommons.ui.editor.fields;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;

/** One of a few values, or none. */
final class ChoiceField extends FieldWidget {

    private Combo combo;

    ChoiceField(FormContext form, EObject object, Field field) {
        super(form, object, field);
    }

    @Override
    protected void createControl(Composite parent) {
        combo = named(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN));
        combo.add(WORDS.say("choice.none"));
        List<Choice> choices = field.choices();
        choices.forEach(choice -> combo.add(choice.label(window())));
        GridDataFactory.swtDefaults().minSize(260, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            int index = combo.getSelectionIndex();
            change(index <= 0 ? null : choices.get(index - 1).value(), "");
        });
        // a turn of the wheel is meant for the form, not for a value that happens to pass under the pointer
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
    }

    @Override
    protected void refresh() {
        int index = field.value(object).map(value -> field.choices().indexOf(field.choice(value)) + 1).orElse(0);
        if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
    }

    @Override
    public void focus() {
        combo.setFocus();
    }
}
