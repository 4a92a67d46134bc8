package org.practicecommons.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;

/** The list of records by kind. */
final class ExplorerPage {

    private final Desk desk;
    private final Tree tree;
    private final Text filter;

    ExplorerPage(Desk desk, IViewPart view) {
        this.desk = desk;
        tree = Controls.first(desk.shell(), Tree.class, any -> view.getSite().getPage().getActivePart() == view);
        filter = Controls.first(tree.getParent(), Text.class, any -> true);
    }

    EditorPage createNew(String kind) {
        desk.command("org.practicecommons.ui.explorer.new", Map.of("org.practicecommons.ui.explorer.new.kind", kind));
        return desk.editor();
    }

    private TreeItem kind(String name) {
        String plural = desk.kind(name).plural(desk.language());
        return Arrays.stream(tree.getItems()).filter(item -> item.getText().startsWith(plural)).findFirst()
                .orElseThrow();
    }

    /** How many records of that kind the list says there are. */
    int count(String kind) {
        Until.quiet();
        return Integer.parseInt(kind(kind).getText().replaceAll("\\D", ""));
    }

    /** Waits until the list says that there are so many: it follows a change on a thread of its own. */
    void awaitCount(String kind, int records) {
        Until.is(records + " records of kind " + kind, () -> count(kind) == records);
    }

    /** The names of the records of that kind, as far as they are listed. */
    List<String> names(String kind) {
        TreeItem item = expanded(kind);
        List<String> names = new ArrayList<>();
        for (TreeItem child : item.getItems()) {
            names.add(child.getText());
        }
        return names;
    }

    private TreeItem expanded(String kind) {
        TreeItem item = kind(kind);
        if (!item.getExpanded()) {
            item.setExpanded(true);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Expand, event);
        }
        Until.quiet();
        return kind(kind);
    }

    void filter(String words) {
        filter.setText(words);
        Controls.tell(filter, SWT.DefaultSelection);
        Until.quiet();
    }

    EditorPage open(String kind, String name) {
        choose(kind, name);
        Event event = new Event();
        event.item = tree.getSelection()[0];
        tree.notifyListeners(SWT.DefaultSelection, event);
        return desk.editor();
    }

    /** Waits for the list, which hears of a save a moment later. */
    void choose(String kind, String name) {
        select(awaited(kind, name));
        Until.quiet();
    }

    /** Goes to a line with the arrow keys; nothing else has happened yet when this returns. */
    void arrowTo(String kind, String name) {
        TreeItem item = awaited(kind, name);
        Event key = new Event();
        key.keyCode = SWT.ARROW_DOWN;
        tree.notifyListeners(SWT.KeyDown, key);
        select(item);
    }

    /** The chosen line; empty when there is none. */
    String chosen() {
        return tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText();
    }

    private TreeItem awaited(String kind, String name) {
        return Until.found("“" + name + "” in the list", () -> Arrays.stream(expanded(kind).getItems())
                .filter(each -> each.getText().startsWith(name)).findFirst().orElse(null));
    }

    private void select(TreeItem item) {
        tree.setFocus();
        tree.setSelection(item);
        Controls.tell(tree, SWT.Selection);
    }
}
