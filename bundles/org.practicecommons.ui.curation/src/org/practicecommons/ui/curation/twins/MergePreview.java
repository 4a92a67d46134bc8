package org.practicecommons.ui.curation.twins;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.model.Field;
import org.practicecommons.operations.Collision;
import org.practicecommons.operations.FieldDifference;
import org.practicecommons.operations.RecordMerge;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Names;

/**
 * What the kept record gains, and where only one value can be, which of the two: a tick takes that of the record that
 * goes.
 */
final class MergePreview {

    private static final Words WORDS = new Words(MergePreview.class);
    private static final int LINES = 3;

    private final Table choices;
    private final Table gains;
    private final Text notes;
    private List<Collision> shown = List.of();

    /** @param taken told of the names of the ticked fields */
    MergePreview(Composite form, Consumer<Set<String>> taken) {
        label(form, "merge.choices");
        choices = table(form, SWT.CHECK, "merge.choices", List.of("merge.field", "merge.kept", "merge.other"));
        choices.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                taken.accept(ticked((TableItem) event.item));
            }
        });
        label(form, "merge.gains");
        gains = table(form, SWT.NONE, "merge.gains", List.of("merge.field", "merge.gained", "merge.lost"));
        notes = Names.give(new Text(form, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL),
                WORDS.say("merge.notes"));
        notes.setBackground(form.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(420, LINES * notes.getLineHeight()).applyTo(notes);
    }

    private static void label(Composite form, String key) {
        Label label = new Label(form, SWT.WRAP);
        label.setText(WORDS.say(key));
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
    }

    private static Table table(Composite form, int style, String name, List<String> keys) {
        Composite box = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(620, 110).applyTo(box);
        Table table = Names.give(new Table(box, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | style),
                WORDS.say(name));
        Columns columns = Columns.of(table);
        keys.forEach(key -> columns.add(WORDS.say(key), key.equals("merge.field") ? 26 : 37));
        return table;
    }

    /** A field is taken with all its languages: a tick at one of them ticks the others. */
    private Set<String> ticked(TableItem clicked) {
        String name = name(shown.get(choices.indexOf(clicked)));
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < shown.size(); i++) {
            TableItem item = choices.getItem(i);
            if (name(shown.get(i)).equals(name)) {
                item.setChecked(clicked.getChecked());
            }
            if (item.getChecked()) {
                fields.add(name(shown.get(i)));
            }
        }
        return fields;
    }

    private static String name(Collision choice) {
        return choice.field().map(Field::name).orElse("");
    }

    /** Says that; the lines stay while they are worked out anew, so that the chosen one is not lost. */
    void say(String sentence) {
        notes.setText(sentence);
        if (sentence.isEmpty()) {
            clear();
        }
    }

    private void clear() {
        shown = List.of();
        choices.removeAll();
        gains.removeAll();
    }

    void show(RecordMerge merge) {
        int chosen = choices.getSelectionIndex();
        clear();
        shown = merge.choices();
        for (Collision choice : shown) {
            TableItem item = new TableItem(choices, SWT.NONE);
            item.setText(new String[] {title(choice.field().map(field -> field.label(Languages.ofWindow()))
                    .orElse(choice.property()), choice.language()), words(choice.theirs()), words(choice.mine())});
            item.setChecked(merge.taken().contains(name(choice)));
        }
        if (chosen >= 0 && chosen < shown.size()) {
            choices.setSelection(chosen);
        }
        for (FieldDifference change : merge.changes()) {
            String part = change.part().isEmpty() ? "" : change.part() + " › ";
            new TableItem(gains, SWT.NONE).setText(new String[] {part + title(change.label(), change.language()),
                words(change.added()), words(change.removed())});
        }
        notes.setText(notes(merge));
    }

    private static String title(String field, String language) {
        return language.isEmpty() ? field : WORDS.say("merge.fieldIn", "field", field, "language",
                Languages.name(language));
    }

    private static String words(List<String> values) {
        return String.join("; ", values).replaceAll("\\s+", " ");
    }

    private static String notes(RecordMerge merge) {
        List<String> lines = new ArrayList<>();
        lines.add(merge.change().used() == 0 ? WORDS.say("merge.unused")
                : WORDS.say("merge.used", "total", merge.change().used()));
        merge.change().report().findings().forEach(finding ->
                lines.add(finding.sentence().in(Languages.ofWindow())));
        lines.add(WORDS.say("merge.history"));
        return String.join("\n", lines);
    }
}
