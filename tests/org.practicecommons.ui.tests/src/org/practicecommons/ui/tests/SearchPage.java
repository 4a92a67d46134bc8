package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.search.SearchView;

/** Search: words, facets, hits. */
final class SearchPage {

    private static final Words WORDS = new Words(SearchView.class);

    private final Desk desk;

    SearchPage(Desk desk, IViewPart view) {
        this.desk = desk;
        view.setFocus();
    }

    SearchPage lookFor(String words) {
        Text field = Controls.named(desk.shell(), Text.class, WORDS.say("search.field"));
        field.setText(words);
        Controls.tell(field, SWT.DefaultSelection);
        Until.quiet();
        return this;
    }

    private Table hits() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("hits.name"));
    }

    /** What is read of each hit: title, kind, passage. */
    List<String> found() {
        Table table = hits();
        return table == null ? List.of() : Arrays.stream(table.getItems()).map(TableItem::getText).toList();
    }

    /** Chooses one of the ways to search, by its name in the list. */
    SearchPage by(String key) {
        Combo mode = Controls.named(desk.shell(), Combo.class, WORDS.say("search.mode"));
        mode.select(mode.indexOf(WORDS.say(key)));
        Controls.tell(mode, SWT.Selection);
        Until.quiet();
        return this;
    }

    /** Chooses a hit and reads what the page says about why it was found. */
    String why(int index) {
        Table table = hits();
        table.setSelection(index);
        Controls.tell(table, SWT.Selection);
        return Controls.named(desk.shell(), Text.class, WORDS.say("why.title")).getText();
    }

    EditorPage open(int index) {
        Table table = hits();
        table.setSelection(index);
        Event event = new Event();
        event.item = table.getItem(index);
        table.notifyListeners(SWT.DefaultSelection, event);
        return desk.editor();
    }

    /** Takes a value of a facet in or out, both by the beginning of what they are called. */
    SearchPage narrow(String facet, String value) {
        TreeItem item = Until.found(facet + ": " + value, () -> value(facet, value));
        item.getParent().setSelection(item);
        Controls.key(item.getParent(), ' ', 0);
        Until.quiet();
        return this;
    }

    private TreeItem value(String facet, String value) {
        Tree tree = Controls.named(desk.shell(), Tree.class, WORDS.say("facets.name"));
        return tree == null ? null : Arrays.stream(tree.getItems()).filter(item -> item.getText().startsWith(facet))
                .flatMap(item -> Arrays.stream(item.getItems()))
                .filter(item -> item.getText().substring(2).startsWith(value)).findFirst().orElse(null);
    }

    boolean says(String sentence) {
        return Controls.first(desk.shell(), Label.class, label -> label.getText().contains(sentence)) != null;
    }
}
