package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
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

    /** Types without Enter, and waits for what is proposed. */
    List<String> type(String words, String expected) {
        Text field = Controls.named(desk.shell(), Text.class, WORDS.say("search.field"));
        field.setText("");
        field.setFocus();
        field.setText(words);
        return texts(Until.found("“" + expected + "” to be proposed", () -> Arrays.stream(desk.shell().getShells())
                .flatMap(shell -> Controls.all(shell, Table.class).stream())
                .filter(table -> table.isVisible() && texts(table).contains(expected)).findFirst().orElse(null)));
    }

    private static List<String> texts(Table table) {
        return Arrays.stream(table.getItems()).map(TableItem::getText).toList();
    }

    /** Presses a key in the field. */
    SearchPage press(int key) {
        Controls.key(Controls.named(desk.shell(), Text.class, WORDS.say("search.field")), key, 0);
        Until.quiet();
        return this;
    }

    String typed() {
        return Controls.named(desk.shell(), Text.class, WORDS.say("search.field")).getText();
    }

    private Table saved() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("saved.title"));
    }

    /** Saves what is looked for now under that name. */
    SearchPage save(String name) {
        desk.inDialog(WORDS.say("saved.dialog"), dialog -> {
            Dialogs.write(dialog, WORDS.say("saved.name"), name);
            Controls.press(dialog.getDefaultButton());
        });
        Controls.press(Controls.button(desk.shell(), WORDS.say("saved.add")));
        Until.is(name + " to be listed", () -> savedSearches().stream().anyMatch(line -> line.startsWith(name)));
        return this;
    }

    /** Saved searches, each with what is said to be new. */
    List<String> savedSearches() {
        return Arrays.stream(saved().getItems()).map(item -> (item.getText(0) + " " + item.getText(1)).strip())
                .toList();
    }

    private void choose(String name) {
        saved().setSelection(IntStream.range(0, saved().getItemCount())
                .filter(i -> saved().getItem(i).getText().equals(name)).findFirst().orElseThrow());
        Controls.tell(saved(), SWT.Selection);
    }

    SearchPage searchAgain(String name) {
        choose(name);
        Controls.tell(saved(), SWT.DefaultSelection);
        Until.quiet();
        return this;
    }

    SearchPage markAsRead() {
        Controls.press(Controls.button(desk.shell(), WORDS.say("saved.read")));
        Until.quiet();
        return this;
    }

    SearchPage forget(String name) {
        choose(name);
        Controls.press(Controls.button(desk.shell(), WORDS.say("saved.forget")));
        Until.is(name + " to be gone", () -> savedSearches().stream().noneMatch(line -> line.startsWith(name)));
        return this;
    }

    /** Follows the first link to a word that may have been meant. */
    SearchPage followMeant(String word) {
        Link link = Controls.named(desk.shell(), Link.class, WORDS.say("meant.name"));
        Event event = new Event();
        event.text = link.getText().replaceFirst("(?s).*href=\"([^\"]* " + word + ")\".*", "$1");
        link.notifyListeners(SWT.Selection, event);
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

    private static int index(List<String> found, String title) {
        return IntStream.range(0, found.size()).filter(i -> found.get(i).startsWith(title)).findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not among " + found));
    }

    /** Opens the first hit of that title. */
    EditorPage open(List<String> found, String title) {
        return open(index(found, title));
    }

    /** Chooses the first hit of that title and asks for what is like it. */
    SearchPage select(String title) {
        why(index(found(), title));
        return this;
    }

    /** Chooses all hits that are shown. */
    SearchPage selectAll() {
        Until.is("hits", () -> hits().getItemCount() > 0);
        hits().selectAll();
        Controls.tell(hits(), SWT.Selection);
        return this;
    }

    SearchPage moreLike(String title) {
        select(title);
        Controls.press(Controls.button(desk.shell(), WORDS.say("like.button")));
        Until.quiet();
        return this;
    }

    SearchPage whoCanHelp() {
        Controls.press(Controls.button(desk.shell(), WORDS.say("search.who")));
        Until.quiet();
        return this;
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

    /** Takes all filters out. */
    SearchPage clear() {
        Controls.press(Controls.button(desk.shell(), WORDS.say("search.clear")));
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
