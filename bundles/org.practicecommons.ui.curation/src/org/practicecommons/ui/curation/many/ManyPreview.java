package org.practicecommons.ui.curation.many;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.operations.FieldDifference;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Names;

/** What would become of many records: how many change, what the first would say, how many stay as they are, and why. */
final class ManyPreview {

    private static final Words WORDS = new Words(ManyPreview.class);
    private static final int LINES = 4;

    private final Label count;
    private final Table changes;
    private final Text kept;

    ManyPreview(Composite form) {
        count = new Label(form, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(count);
        Composite box = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(680, 190).applyTo(box);
        changes = Names.give(new Table(box, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER), WORDS.say("many.changes"));
        Columns.of(changes).add(WORDS.say("many.record"), 30).add(WORDS.say("many.field"), 18)
                .add(WORDS.say("many.before"), 26).add(WORDS.say("many.after"), 26);
        kept = Names.give(new Text(form, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), WORDS.say("many.kept"));
        kept.setBackground(form.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(420, LINES * kept.getLineHeight()).applyTo(kept);
        kept.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    /** Nothing but that sentence. */
    void say(String sentence) {
        count.setText(sentence);
        changes.removeAll();
        keep("");
    }

    void show(ManyChanged many) {
        say(WORDS.say(many.changed() > many.changes().size() ? "many.changeFirst" : "many.change",
                "changed", many.changed(), "shown", many.changes().size(), "stayed", many.stayedAltogether()));
        for (ManyChanged.Changed changed : many.changes()) {
            String title = changed.record().label(Languages.ofWindow());
            for (FieldDifference difference : changed.differences()) {
                TableItem item = new TableItem(changes, SWT.NONE);
                item.setImage(0, Icons.kind(changed.record().kind()));
                item.setText(new String[] {title, field(difference), words(difference.removed()),
                    words(difference.added())});
            }
        }
        keep(kept(many));
    }

    private void keep(String words) {
        kept.setText(words);
        kept.setVisible(!words.isEmpty());
        ((GridData) kept.getLayoutData()).exclude = words.isEmpty();
        count.getParent().layout(true, true);
    }

    private static String field(FieldDifference difference) {
        String part = difference.part().isEmpty() ? "" : difference.part() + " › ";
        return part + difference.label()
                + (difference.language().isEmpty() ? "" : " [" + difference.language() + "]");
    }

    private static String words(List<String> values) {
        return String.join("; ", values).replaceAll("\\s+", " ");
    }

    private static String kept(ManyChanged many) {
        List<String> lines = new ArrayList<>();
        many.stayed().forEach((stay, count) -> {
            lines.add(WORDS.say("many." + stay.name(), "count", count));
            if (stay != ManyChanged.Stay.SAME) {
                lines.addAll(many.kept().stream().filter(one -> one.stay() == stay).map(one -> "•  "
                        + one.record().label(Languages.ofWindow()) + ": " + one.why().in(Languages.ofWindow()))
                        .collect(Collectors.toList()));
            }
        });
        return String.join("\n", lines);
    }
}
