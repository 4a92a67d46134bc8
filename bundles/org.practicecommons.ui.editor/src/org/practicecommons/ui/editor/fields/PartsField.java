package org.practicecommons.ui.editor.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.edit.PastedParts;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.editor.model.References;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * Parts of a record, such as steps: a list in their order with buttons to add, move and remove, and beneath it the
 * fields of the chosen one. Alt+Up and Alt+Down move, Insert adds, Delete removes, Ctrl+V adds what was copied.
 */
final class PartsField extends FieldWidget {

    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 8;

    private Table list;
    private Button add;
    private Button remove;
    private Button up;
    private Button down;
    private PartDetails details;

    PartsField(FormContext form, EObject object, Field field) {
        super(form, object, field);
    }

    @Override
    protected void createControl(Composite parent) {
        Composite master = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(master);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(master);
        list = named(new Table(master, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(list);
        list.addListener(SWT.Selection, event -> select());
        list.addListener(SWT.KeyDown, this::key);
        Composite buttons = Look.onPaper(new Composite(master, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        add = button(buttons, "new", "parts.add", this::add);
        up = button(buttons, "up", "parts.up", () -> move(-1));
        down = button(buttons, "down", "parts.down", () -> move(1));
        remove = button(buttons, "remove", "parts.remove", this::remove);
        if (field.many()) {
            button(buttons, "new", "parts.paste", this::paste);
        }
        details = new PartDetails(parent, form);
    }

    private Button button(Composite parent, String icon, String key, Runnable work) {
        Button button = new Button(parent, SWT.PUSH | SWT.FLAT | SWT.LEFT);
        button.setImage(Icons.action(icon));
        button.setText(WORDS.say(key));
        button.setToolTipText(WORDS.say(key + ".tip"));
        Names.give(button, WORDS.say(key) + ", " + label());
        button.addListener(SWT.Selection, event -> work.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private List<Object> parts() {
        return field.values(object);
    }

    @Override
    protected void refresh() {
        List<Object> parts = parts();
        EObject chosen = details.part();
        list.setRedraw(false);
        list.setItemCount(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            line(list.getItem(i), i, (EObject) parts.get(i));
        }
        list.setRedraw(true);
        int lines = Math.max(FEWEST_LINES, Math.min(MOST_LINES, parts.size()));
        int height = lines * (list.getItemHeight() + 1) + 2;
        GridData data = (GridData) list.getLayoutData();
        if (data.heightHint != height) {
            data.heightHint = height;
            form.relayout().run();
        }
        if (chosen == null || !parts.contains(chosen)) {
            list.setSelection(parts.isEmpty() ? -1 : Math.min(Math.max(0, list.getSelectionIndex()), parts.size() - 1));
            select();
        } else {
            list.setSelection(parts.indexOf(chosen));
            select();
        }
    }

    private void line(TableItem item, int index, EObject part) {
        String name = References.name(part, form.session().model(), window()).replaceAll("\\s+", " ");
        String text = (index + 1) + ".  " + (name.isEmpty() ? WORDS.say("parts.unnamed") : name);
        if (!text.equals(item.getText())) {
            item.setText(text);
        }
    }

    private void select() {
        List<Object> parts = parts();
        int index = list.getSelectionIndex();
        EObject part = index < 0 || index >= parts.size() ? null : (EObject) parts.get(index);
        details.show(part, (index + 1) + " / " + parts.size());
        enable();
    }

    private void enable() {
        int index = list.getSelectionIndex();
        int count = list.getItemCount();
        add.setEnabled(field.many() || count == 0);
        remove.setEnabled(index >= 0);
        up.setEnabled(index > 0);
        down.setEnabled(index >= 0 && index < count - 1);
    }

    private void key(Event event) {
        if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_UP) {
            move(-1);
            event.doit = false;
        } else if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_DOWN) {
            move(1);
            event.doit = false;
        } else if (Pasting.isKey(event)) {
            paste();
            event.doit = false;
        } else if (event.keyCode == SWT.INSERT) {
            add();
        } else if (event.keyCode == SWT.DEL) {
            remove();
        }
    }

    private void add() {
        if (!add.isEnabled()) {
            return;
        }
        Kind kind = field.targets().getFirst();
        EObject part = kind.create();
        form.session().endRun();
        if (field.many()) {
            List<Object> parts = new ArrayList<>(parts());
            parts.add(part);
            change(parts, "");
        } else {
            change(part, "");
        }
        choose(parts().indexOf(part));
        details.focus();
    }

    /** Adds a part for each line of what was copied elsewhere, as one step. */
    private void paste() {
        List<EObject> pasted = new PastedParts(field.targets().getFirst(), form.session().language())
                .of(Pasting.copied(list.getDisplay()));
        if (!field.many() || pasted.isEmpty() || pasted.size() > Pasting.MOST) {
            MessageDialog.openInformation(list.getShell(), WORDS.say("parts.paste"), WORDS.say(
                    pasted.isEmpty() ? "parts.nothingToPaste" : "parts.tooMuchToPaste", "count", pasted.size(),
                    "most", Pasting.MOST));
            return;
        }
        List<Object> parts = new ArrayList<>(parts());
        parts.addAll(pasted);
        form.session().endRun();
        change(parts, "");
        choose(parts.size() - pasted.size());
        list.setFocus();
    }

    private void choose(int index) {
        list.setSelection(index);
        select();
    }

    private void remove() {
        int index = list.getSelectionIndex();
        if (index < 0) {
            return;
        }
        form.session().endRun();
        form.session().removePart((EObject) parts().get(index));
        Control next = list.getItemCount() > 0 ? list : add;
        next.setFocus();
    }

    private void move(int step) {
        int index = list.getSelectionIndex();
        int target = index + step;
        List<Object> parts = new ArrayList<>(parts());
        if (index < 0 || target < 0 || target >= parts.size()) {
            return;
        }
        form.session().endRun();
        parts.add(target, parts.remove(index));
        change(parts, "");
        choose(target);
    }

    @Override
    public void valueChanged(EObject changed, Object feature) {
        super.valueChanged(changed, feature);
        int index = changed == object || list.isDisposed() ? -1 : parts().indexOf(changed);
        if (index >= 0) {
            line(list.getItem(index), index, changed);
        }
    }

    @Override
    public void focusOn(EObject part, String fieldName) {
        int index = parts().indexOf(part);
        if (index >= 0) {
            choose(index);
        }
        FieldWidget wanted = index < 0 ? null : details.field(fieldName);
        if (wanted == null) {
            focus();
        } else {
            wanted.focus();
        }
    }

    /** To a part that has no name yet, else to one that lacks the field; begins one where there are too few. */
    @Override
    public void lead(String partField, int leastParts) {
        lacking(parts(), "").ifPresentOrElse(part -> focusOn(part, kind(part).title().name()), () -> {
            if (parts().size() < leastParts) {
                add();
            } else {
                lacking(parts(), partField).ifPresentOrElse(part -> focusOn(part, partField), this::focus);
            }
        });
    }

    private Kind kind(EObject part) {
        return form.session().model().kindOf(part);
    }

    /** @param partField empty for the one that names the part */
    private Optional<EObject> lacking(List<Object> parts, String partField) {
        return parts.stream().map(EObject.class::cast).filter(part ->
                (partField.isEmpty() ? Optional.of(kind(part).title()) : kind(part).field(partField))
                        .filter(wanted -> wanted.values(part).isEmpty()).isPresent()).findFirst();
    }

    @Override
    public void findings(List<Finding> all) {
        details.findings(all);
    }

    @Override
    public HelpText help(Control keyboard) {
        return details.holding(keyboard).map(widget -> widget.help(keyboard)).orElseGet(() -> super.help(keyboard));
    }

    @Override
    public void focus() {
        if (list.getItemCount() > 0) {
            list.setFocus();
        } else {
            add.setFocus();
        }
    }
}
