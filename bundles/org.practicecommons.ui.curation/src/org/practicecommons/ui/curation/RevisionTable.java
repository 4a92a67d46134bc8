package org.practicecommons.ui.curation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.operations.HistoryItem;
import org.practicecommons.ui.Moments;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The revisions of a record, newest first. */
final class RevisionTable {

    private static final Words WORDS = new Words(RevisionTable.class);

    private final Table table;
    private final Consumer<List<HistoryItem>> choose;
    private List<HistoryItem> history = List.of();

    /** @param choose told which lines are chosen, newest first, two at most */
    RevisionTable(Composite parent, Consumer<List<HistoryItem>> choose) {
        this.choose = choose;
        Composite box = new Composite(parent, SWT.NONE);
        table = Names.give(new Table(box, SWT.MULTI | SWT.FULL_SELECTION), WORDS.say("history.table"));
        Columns.of(table).add(WORDS.say("history.when"), 30).add(WORDS.say("history.who"), 22)
                .add(WORDS.say("history.why"), 48);
        table.addListener(SWT.Selection, event -> selected());
    }

    Table control() {
        return table;
    }

    static String when(HistoryItem item) {
        return Moments.say(item.revision().when(), Instant.now());
    }

    void show(List<HistoryItem> items) {
        history = items;
        table.removeAll();
        for (HistoryItem item : items) {
            TableItem line = new TableItem(table, SWT.NONE);
            line.setText(0, when(item));
            line.setText(1, item.actorLabel());
            String why = item.why().isEmpty() ? WORDS.say("history.noReason") : item.why();
            line.setText(2, item.erased() ? WORDS.say("history.erased")
                    : item.revision().deleted() ? WORDS.say("history.deleted", "why", why) : why);
            if (item.why().isEmpty() || item.erased()) {
                line.setForeground(2, Look.muted(table.getDisplay()));
            }
        }
        if (!items.isEmpty()) {
            table.setSelection(0);
        }
        selected();
    }

    private void selected() {
        if (table.getSelectionCount() > 2) {
            int[] indices = table.getSelectionIndices();
            Arrays.sort(indices);
            table.setSelection(new int[] {indices[0], indices[indices.length - 1]});
        }
        choose.accept(chosen());
    }

    /** The chosen lines, newest first. */
    List<HistoryItem> chosen() {
        return Arrays.stream(table.getSelectionIndices()).sorted().mapToObj(history::get).toList();
    }
}
