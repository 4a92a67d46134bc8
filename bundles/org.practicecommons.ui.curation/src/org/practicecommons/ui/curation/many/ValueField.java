package org.practicecommons.ui.curation.many;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.operations.CompleteReference;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Suggestions;

/** A place for one value of a field, as its type wants it: a list, a record to find, or a line to type. */
final class ValueField {

    private static final Words WORDS = new Words(ValueField.class);
    private static final int PAUSE_MILLIS = 250;
    private static final int MOST = 20;

    private final Composite box;
    private final String name;
    private final Workplace workplace;
    private final Runnable changed;
    private Field field;
    private Control control;
    private Optional<RecordLabel> record = Optional.empty();

    /** @param changed called when it holds another value */
    ValueField(Composite form, String name, Workplace workplace, Runnable changed) {
        this.name = name;
        this.workplace = workplace;
        this.changed = changed;
        box = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(box);
    }

    /** @param shown whether it takes part at present */
    void show(Field now, boolean shown) {
        if (now != field || control == null) {
            field = now;
            record = Optional.empty();
            for (Control child : box.getChildren()) {
                child.dispose();
            }
            Label label = new Label(box, SWT.NONE);
            label.setText(name);
            control = create();
            GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(control);
        }
        box.setVisible(shown);
        ((GridData) box.getLayoutData()).exclude = !shown;
    }

    private Control create() {
        return switch (field.type()) {
            case CHOICE -> list(field.choices().stream().map(choice -> choice.label(Languages.ofWindow())));
            case BOOLEAN -> list(Stream.of(WORDS.say("value.yes"), WORDS.say("value.no")));
            default -> line();
        };
    }

    private Combo list(Stream<String> labels) {
        Combo combo = Names.give(new Combo(box, SWT.DROP_DOWN | SWT.READ_ONLY), name);
        combo.setItems(labels.toArray(String[]::new));
        combo.addListener(SWT.Selection, event -> changed.run());
        return combo;
    }

    private Text line() {
        Text text = Names.give(new Text(box, SWT.SINGLE | SWT.BORDER), name);
        text.setToolTipText(field.help(Languages.ofWindow()));
        if (field.type() == FieldType.REFERENCE) {
            text.setMessage(WORDS.say("value.find"));
            Suggestions[] suggestions = new Suggestions[1];
            suggestions[0] = new Suggestions(text, PAUSE_MILLIS, typed -> complete(text, suggestions[0]));
            text.addListener(SWT.Modify, event -> typed(text));
        } else {
            Debounce pause = new Debounce(text, PAUSE_MILLIS, changed);
            text.addListener(SWT.Modify, event -> pause.touch());
        }
        return text;
    }

    /** What is typed is no record until one of the proposals is taken. */
    private void typed(Text text) {
        if (record.filter(chosen -> chosen.label(Languages.ofWindow()).equals(text.getText())).isEmpty()) {
            record = Optional.empty();
            changed.run();
        }
    }

    private void complete(Text text, Suggestions suggestions) {
        String prefix = text.getText().strip();
        if (prefix.isEmpty() || record.isPresent()) {
            suggestions.close();
            return;
        }
        OperationJob.of(workplace, WORDS.say("value.find"), new CompleteReference(field, prefix, MOST)).in(text)
                .quiet().then(found -> {
                    if (text.getText().strip().equals(prefix)) {
                        suggestions.offer(found.stream().map(label -> new Suggestions.Proposal(
                                Icons.kind(label.kind()), label.label(Languages.ofWindow()),
                                () -> take(text, label))).toList());
                    }
                }).start();
    }

    private void take(Text text, RecordLabel label) {
        record = Optional.of(label);
        text.setText(label.label(Languages.ofWindow()));
        text.selectAll();
        changed.run();
    }

    /** As an assignment has it; empty while there is none. */
    Optional<String> value() {
        return switch (control) {
            case Combo combo when combo.getSelectionIndex() < 0 -> Optional.empty();
            case Combo combo when field.type() == FieldType.BOOLEAN ->
                Optional.of(List.of("true", "false").get(combo.getSelectionIndex()));
            case Combo combo -> Optional.of(field.choices().get(combo.getSelectionIndex()).name());
            case Text text when field.type() == FieldType.REFERENCE -> record.map(RecordLabel::iri);
            case Text text -> Optional.of(text.getText().strip()).filter(typed -> !typed.isEmpty());
            case null, default -> Optional.empty();
        };
    }
}
