package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.practicecommons.base.Message;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.ProblemsView;

/** What the checks have found. */
final class ProblemsPage {

    private static final Words WORDS = new Words(ProblemsView.class);

    private final Desk desk;

    ProblemsPage(Desk desk, IViewPart view) {
        this.desk = desk;
        view.setFocus();
    }

    ProblemsPage ofThisRecord() {
        return scope("problems.one");
    }

    ProblemsPage ofAllRecords() {
        return scope("problems.all");
    }

    private ProblemsPage scope(String key) {
        Controls.press(Controls.button(desk.shell(), WORDS.say(key)));
        Until.quiet();
        return this;
    }

    private Table table() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("problems.table"));
    }

    /** The fields that findings speak of. */
    List<String> fields() {
        return column(2);
    }

    List<String> sentences() {
        return column(1);
    }

    /** Empty while the view says in its place why there is nothing to list. */
    private List<String> column(int index) {
        Until.quiet();
        Table table = table();
        return table == null ? List.of()
                : Arrays.stream(table.getItems()).map((TableItem item) -> item.getText(index)).toList();
    }

    /** Chooses a finding and presses the button that mends it; the form that this leads to. */
    EditorPage mend(int line, Message fix) {
        table().setSelection(line);
        Controls.tell(table(), SWT.Selection);
        Until.quiet();
        desk.picture("quick-fix");
        Controls.press(Controls.button(table().getParent().getParent(), fix.in(desk.language())));
        Until.quiet();
        return desk.editor();
    }

    EditorPage open(int line) {
        table().setSelection(line);
        Controls.tell(table(), SWT.DefaultSelection);
        return desk.editor();
    }
}
