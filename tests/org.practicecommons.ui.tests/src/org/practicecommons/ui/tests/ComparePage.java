package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.adoption.compare.CompareView;

/** Records side by side. */
final class ComparePage {

    static final String COMMAND = "org.practicecommons.ui.adoption.compare";

    private static final Words WORDS = new Words(CompareView.class);

    private final Desk desk;

    ComparePage(Desk desk) {
        this.desk = desk;
    }

    private Table rows() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("rows.table"));
    }

    /** Names of those that are compared; waits for the table. */
    List<String> compared(int many) {
        Table table = Until.found(many + " columns", () -> {
            Table shown = rows();
            return shown != null && shown.getColumnCount() == many + 2 ? shown : null;
        });
        return Arrays.stream(table.getColumns()).map(TableColumn::getText).toList().subList(1, many + 1);
    }

    /** A row by what it is about, all of its cells. */
    List<String> choose(String aspect) {
        Table table = rows();
        TableItem row = Arrays.stream(table.getItems()).filter(item -> item.getText(0).equals(aspect)).findFirst()
                .orElseThrow(() -> new AssertionError(aspect + " is not compared"));
        table.setSelection(row);
        Controls.tell(table, SWT.Selection);
        return IntStream.range(1, table.getColumnCount()).mapToObj(row::getText).toList();
    }

    /** What is said at length of one of them in the chosen row. */
    String whole(String title) {
        return Controls.named(desk.shell(), Text.class, title).getText();
    }

    void takeAway(String title) {
        Controls.press(Controls.named(desk.shell(), Button.class, WORDS.say("compare.takeAway", "title", title)));
        Until.quiet();
    }

    boolean says(String key, Object... values) {
        return Controls.first(desk.shell(), Label.class, label -> label.isVisible()
                && label.getText().equals(WORDS.say(key, values))) != null;
    }
}
