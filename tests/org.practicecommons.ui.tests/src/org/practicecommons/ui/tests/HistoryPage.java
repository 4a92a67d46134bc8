package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.HistoryView;

/** The history of the record that is chosen or open. */
final class HistoryPage {

    private static final Words WORDS = new Words(HistoryView.class);

    private final Desk desk;

    HistoryPage(Desk desk, IViewPart view) {
        this.desk = desk;
        view.setFocus();
    }

    private Table table() {
        return Until.found("the history", () -> Controls.named(desk.shell(), Table.class, WORDS.say("history.table")));
    }

    /** The reasons, newest first. */
    List<String> reasons() {
        Until.quiet();
        return Arrays.stream(table().getItems()).map(item -> item.getText(2)).toList();
    }

    HistoryPage choose(int... lines) {
        Table table = table();
        table.setSelection(lines);
        Controls.tell(table, SWT.Selection);
        Until.quiet();
        return this;
    }

    String differences() {
        Until.quiet();
        return Controls.named(desk.shell(), StyledText.class, WORDS.say("diff.name")).getText();
    }

    /** Takes the chosen change back, and says why in the dialog that asks. */
    void takeBack(String why) {
        desk.inDialog(WORDS.say("revert.title"), dialog -> {
            Controls.first(dialog, Text.class, text -> text.getEditable()).setText(why);
            Controls.press(Controls.button(dialog, WORDS.say("revert.go")));
        });
        Controls.press(Controls.button(desk.shell(), WORDS.say("revert.button")));
        Until.quiet();
    }
}
