package org.practicecommons.ui.editor.fields;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.ui.editor.model.References;
import org.practicecommons.ui.widgets.Look;

/** Values that are few enough to be all on the screen: choices, yes or no, parts of the same record. */
final class ButtonsField extends FieldWidget {

    /** What one button stands for; a null value means that nothing is said. */
    private record Option(Object value, String text) {
    }

    private final List<Button> buttons = new ArrayList<>();
    private List<Option> shown = List.of();
    private Composite box;

    ButtonsField(FormContext form, EObject object, Field field) {
        super(form, object, field);
    }

    @Override
    protected void createControl(Composite parent) {
        box = named(Look.onPaper(new Composite(parent, SWT.NONE)));
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.spacing = 14;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        box.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(box);
    }

    private List<Option> options() {
        if (field.type() == FieldType.BOOLEAN) {
            return List.of(new Option(Boolean.TRUE, WORDS.say("boolean.yes")),
                    new Option(Boolean.FALSE, WORDS.say("boolean.no")), new Option(null, WORDS.say("boolean.unknown")));
        }
        if (field.type() == FieldType.CHOICE) {
            return field.choices().stream().map(c -> new Option(c.value(), c.label(window()))).toList();
        }
        return References.candidates(field, form.session().root(), form.session().model()).stream()
                .map(part -> new Option(part, References.name(part, form.session().model(), window())))
                .filter(option -> !option.text().isEmpty()).toList();
    }

    @Override
    protected void refresh() {
        List<Option> options = options();
        if (!options.equals(shown) || options.isEmpty() && box.getChildren().length == 0) {
            build(options);
        }
        List<Object> values = field.values(object);
        for (int i = 0; i < buttons.size(); i++) {
            Object value = shown.get(i).value();
            buttons.get(i).setSelection(value == null ? values.isEmpty() : values.contains(value));
        }
    }

    private void build(List<Option> options) {
        for (var child : box.getChildren()) {
            child.dispose();
        }
        buttons.clear();
        shown = options;
        for (Option option : options) {
            Button button = new Button(box, field.many() ? SWT.CHECK : SWT.RADIO);
            button.setText(escaped(option.text()));
            button.addListener(SWT.Selection, event -> chosen(button, option));
            buttons.add(button);
        }
        if (options.isEmpty()) {
            Label none = Look.onPaper(new Label(box, SWT.NONE));
            none.setText(WORDS.say("parts.noneToChoose", "kinds", field.targets().isEmpty() ? ""
                    : field.targets().getFirst().plural(window())));
            none.setForeground(Look.muted(box.getDisplay()));
        }
        form.relayout().run();
    }

    private void chosen(Button button, Option option) {
        if (!field.many()) {
            if (button.getSelection()) {
                change(option.value(), "");
            }
            return;
        }
        List<Object> values = new ArrayList<>(field.values(object));
        values.remove(option.value());
        if (button.getSelection()) {
            values.add(option.value());
        }
        change(values, "");
    }

    @Override
    public void valueChanged(EObject changed, Object feature) {
        super.valueChanged(changed, feature);
        if (field.type() == FieldType.REFERENCE && changed != object && !box.isDisposed()) {
            refresh();
        }
    }

    @Override
    public void focus() {
        if (!buttons.isEmpty()) {
            buttons.getFirst().setFocus();
        }
    }
}
