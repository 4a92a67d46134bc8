package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.twins.TwinsView;

/** Likely twins. */
final class TwinsPage {

    private static final Words WORDS = new Words(TwinsView.class);

    private final Desk desk;

    TwinsPage(Desk desk) {
        this.desk = desk;
    }

    TwinsPage(Desk desk, IViewPart view) {
        this(desk);
        view.setFocus();
        press("twins.again");
    }

    private Table table() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("twins.table"));
    }

    /** Each pair as “one = other”; none while the page says in their place that there are none. */
    List<String> pairs() {
        Until.quiet();
        return table() == null ? List.of() : Arrays.stream(table().getItems())
                .map(item -> item.getText(0) + " = " + item.getText(1)).toList();
    }

    TwinsPage choose(String one, String other) {
        Until.is(one + " and " + other + " to be listed", () -> index(one, other) >= 0);
        table().setSelection(index(one, other));
        Controls.tell(table(), SWT.Selection);
        return this;
    }

    private int index(String one, String other) {
        List<String> pairs = pairs();
        return Math.max(pairs.indexOf(one + " = " + other), pairs.indexOf(other + " = " + one));
    }

    boolean lists(String one, String other) {
        return index(one, other) >= 0;
    }

    /** Why the chosen two may be one. */
    String why() {
        return Controls.named(desk.shell(), Text.class, WORDS.say("twins.why")).getText();
    }

    TwinsPage notTheSame() {
        return press("twins.apart");
    }

    /** Merges the chosen two; the work looks at the dialog when it says what would happen. */
    TwinsPage merge(String kept, Consumer<Shell> work) {
        desk.inDialog(WORDS.say("merge.title"), dialog -> {
            Button keep = Controls.button(dialog, WORDS.say("merge.keep", "title", kept));
            Controls.press(keep);
            Until.is("the preview", () -> dialog.getDefaultButton().isEnabled());
            work.accept(dialog);
            Until.is("the preview", () -> dialog.getDefaultButton().isEnabled());
            Controls.press(dialog.getDefaultButton());
        });
        return press("twins.merge");
    }

    /** Takes the value of the record that goes in the first field in which one has to be chosen. */
    static void tick(Shell dialog) {
        Table choices = Controls.named(dialog, Table.class, WORDS.say("merge.choices"));
        TableItem item = choices.getItem(0);
        item.setChecked(!item.getChecked());
        Event event = new Event();
        event.detail = SWT.CHECK;
        event.item = item;
        choices.notifyListeners(SWT.Selection, event);
    }

    /** What the kept record gains, as the dialog says it. */
    static List<String> gains(Shell dialog) {
        return Arrays.stream(Controls.named(dialog, Table.class, WORDS.say("merge.gains")).getItems())
                .map(item -> item.getText(0) + ": " + item.getText(1)).toList();
    }

    EditorPage openKept() {
        press("twins.openKept");
        return desk.editor();
    }

    TwinsPage takeBack() {
        press("twins.takeBack");
        Until.is("it to be taken back", () -> Controls.button(desk.shell(), WORDS.say("twins.close")) != null);
        return this;
    }

    TwinsPage close() {
        return press("twins.close");
    }

    private TwinsPage press(String key) {
        Controls.press(Controls.button(desk.shell(), WORDS.say(key)));
        Until.quiet();
        return this;
    }

    boolean says(String words) {
        return Controls.first(desk.shell(), Label.class, label -> label.getText().contains(words)) != null;
    }
}
