package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.many.FixDialog;
import org.practicecommons.ui.curation.queue.QueueView;

/** What needs a hand. */
final class QueuePage {

    private static final Words WORDS = new Words(QueueView.class);
    private static final Words MANY = new Words(FixDialog.class);

    private final Desk desk;

    QueuePage(Desk desk, IViewPart view) {
        this.desk = desk;
        view.setFocus();
        press(WORDS.say("queue.again"));
    }

    private Tree tree() {
        return Controls.named(desk.shell(), Tree.class, WORDS.say("queue.tree"));
    }

    private Stream<TreeItem> lines() {
        Until.quiet();
        return tree() == null ? Stream.empty()
                : Arrays.stream(tree().getItems()).flatMap(group -> Arrays.stream(group.getItems()));
    }

    /** What the lines are called. */
    List<String> titles() {
        return lines().map(line -> line.getText(0)).toList();
    }

    /** Chooses the lines of those titles, together. */
    QueuePage choose(List<String> titles) {
        Until.is(titles + " to be listed", () -> titles().containsAll(titles));
        tree().setSelection(lines().filter(line -> titles.contains(line.getText(0))).toArray(TreeItem[]::new));
        Controls.tell(tree(), SWT.Selection);
        return this;
    }

    /** Presses Enter on the line of that title. */
    void enter(String title) {
        choose(List.of(title));
        Event event = new Event();
        event.item = tree().getSelection()[0];
        tree().notifyListeners(SWT.DefaultSelection, event);
        Until.quiet();
    }

    /** Mends the chosen lines; the work looks at the dialog when it says what would happen. */
    QueuePage fixThese(int count, Consumer<Shell> work) {
        desk.inDialog(MANY.say("fix.title"), dialog -> {
            Until.is("the preview", () -> dialog.getDefaultButton().isEnabled());
            work.accept(dialog);
            Controls.press(dialog.getDefaultButton());
        });
        return press(WORDS.say("queue.fixThese", "count", count));
    }

    /** The records that would change, as the dialog says it. */
    static List<String> changes(Shell dialog) {
        return Arrays.stream(Controls.named(dialog, Table.class, MANY.say("many.changes")).getItems())
                .map(item -> item.getText(0) + ": " + item.getText(2) + " → " + item.getText(3)).toList();
    }

    QueuePage takeAllBack() {
        return press(MANY.say("many.takeBack"));
    }

    boolean says(String key, Object... values) {
        String words = MANY.say(key, values);
        return Controls.first(desk.shell(), Label.class, label -> label.getText().contains(words)) != null;
    }

    private QueuePage press(String words) {
        Controls.press(Objects.requireNonNull(Controls.button(desk.shell(), words), words));
        Until.quiet();
        return this;
    }

    /** Whether the buttons of a line can be reached by the keyboard alone. */
    boolean offers(String key) {
        Button button = Controls.button(desk.shell(), WORDS.say(key));
        return button != null && button.isEnabled() && (button.getStyle() & SWT.NO_FOCUS) == 0;
    }
}
