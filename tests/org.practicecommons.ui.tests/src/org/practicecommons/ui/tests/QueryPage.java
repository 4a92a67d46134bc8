package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.query.QueryView;

/** The query console. */
final class QueryPage {

    static final Words WORDS = new Words(QueryView.class);

    private final Desk desk;

    QueryPage(Desk desk, IViewPart view) {
        this.desk = desk;
        view.setFocus();
        Until.quiet();
    }

    private Tree questions() {
        return Controls.named(desk.shell(), Tree.class, WORDS.say("query.list"));
    }

    StyledText text() {
        return Controls.named(desk.shell(), StyledText.class, WORDS.say("query.text"));
    }

    /** The questions to begin with, in plain words. */
    List<String> ready() {
        return Arrays.stream(questions().getItem(0).getItems()).map(TreeItem::getText).toList();
    }

    List<String> saved() {
        Until.quiet();
        return Arrays.stream(questions().getItem(1).getItems()).map(TreeItem::getText).toList();
    }

    private QueryPage choose(String name) {
        TreeItem item = Stream.of(questions().getItems()).flatMap(group -> Stream.of(group.getItems()))
                .filter(one -> one.getText().equals(name)).findFirst().orElseThrow();
        questions().setSelection(item);
        Controls.tell(questions(), SWT.Selection);
        return this;
    }

    /** Chooses a question and presses Enter. */
    QueryPage ask(String name) {
        choose(name);
        Controls.tell(questions(), SWT.DefaultSelection);
        Until.quiet();
        return this;
    }

    /** Writes a query and runs it with the keyboard, without waiting for the answer. */
    QueryPage start(String query) {
        text().setText(query);
        Controls.key(text(), SWT.CR, SWT.MOD1);
        return this;
    }

    QueryPage run(String query) {
        start(query);
        Until.quiet();
        return this;
    }

    QueryPage save(String name) {
        desk.inDialog(WORDS.say("query.save.title"), dialog -> named(dialog, name));
        press("query.save");
        return this;
    }

    QueryPage rename(String name, String other) {
        choose(name);
        desk.inDialog(WORDS.say("query.rename.title"), dialog -> named(dialog, other));
        press("query.rename");
        return this;
    }

    QueryPage forget(String name) {
        choose(name);
        desk.inDialog(WORDS.say("query.own"), dialog -> Dialogs.press(dialog, WORDS.say("query.forget.yes")));
        press("query.forget");
        return this;
    }

    private static void named(Shell dialog, String name) {
        Dialogs.write(dialog, WORDS.say("query.save.name"), name);
        Controls.press(dialog.getDefaultButton());
    }

    void press(String key) {
        Controls.press(Controls.button(desk.shell(), WORDS.say(key)));
        Until.quiet();
    }

    private Table answer() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("query.answer"));
    }

    List<String> headings() {
        return Arrays.stream(answer().getColumns()).map(TableColumn::getText).toList();
    }

    /** What stands in a column, from top to bottom. */
    List<String> column(int column) {
        return Arrays.stream(answer().getItems()).map(item -> item.getText(column)).toList();
    }

    QueryPage sort(int column) {
        Controls.tell(answer().getColumn(column), SWT.Selection);
        return this;
    }

    /** Opens the first record of the line that begins so. */
    EditorPage open(String line) {
        int index = IntStream.range(0, answer().getItemCount())
                .filter(i -> answer().getItem(i).getText().equals(line)).findFirst().orElseThrow();
        answer().setSelection(index);
        TableItem item = answer().getItem(index);
        Controls.tell(answer(), SWT.Selection);
        answer().showItem(item);
        Controls.tell(answer(), SWT.DefaultSelection);
        return desk.editor();
    }

    /** Whether the page says something that holds these words. */
    boolean says(String words) {
        return Controls.first(desk.shell(), Label.class, label -> label.getText().contains(words)) != null;
    }
}
