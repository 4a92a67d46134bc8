package org.practicecommons.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** A page of choices, each between a few things; what is chosen is taken when the dialog is closed with its button. */
abstract class ChoicePage extends PreferencePage implements IWorkbenchPreferencePage {

    static final Words WORDS = new Words(ChoicePage.class);

    private static final int READABLE = 52;

    private IWorkbench workbench;

    /** Some things of which one is chosen. */
    static final class Choice<T> {

        private final List<Button> buttons = new ArrayList<>();
        private final List<T> values;

        private Choice(List<T> values) {
            this.values = values;
        }

        T chosen() {
            int at = 0;
            while (at < buttons.size() - 1 && !buttons.get(at).getSelection()) {
                at++;
            }
            return values.get(at);
        }
    }

    @Override
    public void init(IWorkbench opened) {
        workbench = opened;
        noDefaultAndApplyButton();
    }

    IWorkbench workbench() {
        return workbench;
    }

    @Override
    protected final Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, Look.SPACE).applyTo(page);
        fill(page);
        return page;
    }

    /** @param page with one column */
    abstract void fill(Composite page);

    static Group group(Composite page, String title) {
        Group group = Names.give(new Group(page, SWT.NONE), title);
        group.setText(title);
        GridLayoutFactory.fillDefaults().margins(Look.SPACE, Look.GAP).spacing(0, Look.GAP).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    static <T> Choice<T> choice(Group group, List<T> values, Function<T, String> words, T chosen) {
        Choice<T> choice = new Choice<>(values);
        for (T value : values) {
            Button button = new Button(group, SWT.RADIO);
            button.setText(words.apply(value));
            button.setSelection(value.equals(chosen));
            choice.buttons.add(button);
        }
        return choice;
    }

    /** A sentence in as many lines as it needs. */
    static Label sentence(Composite parent, String words) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(Look.letters(parent, READABLE), SWT.DEFAULT)
                .applyTo(label);
        return label;
    }
}
