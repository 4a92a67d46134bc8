package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.search.who.WhoView;

/** Who can help. */
final class WhoPage {

    private static final Words WORDS = new Words(WhoView.class);

    private final Desk desk;

    WhoPage(Desk desk, IViewPart view) {
        this.desk = desk;
        view.setFocus();
    }

    String problem() {
        return Controls.named(desk.shell(), Text.class, WORDS.say("who.field")).getText();
    }

    WhoPage ask(String problem) {
        Text field = Controls.named(desk.shell(), Text.class, WORDS.say("who.field"));
        field.setText(problem);
        Controls.tell(field, SWT.DefaultSelection);
        Until.quiet();
        return this;
    }

    /** Asks for organisations to work with instead of help. */
    WhoPage askForPartners() {
        Controls.choose(Controls.named(desk.shell(), Combo.class, WORDS.say("who.aim")), WORDS.say("partners.title"));
        Until.quiet();
        return this;
    }

    private Table helpers() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("helpers.table"));
    }

    /** Names; none while the page says in their place that there is nobody. */
    List<String> named() {
        Until.quiet();
        Table table = helpers();
        return table == null ? List.of() : Arrays.stream(table.getItems()).map(TableItem::getText).toList();
    }

    WhoPage choose(String name) {
        Until.is(name + " to be named", () -> named().contains(name));
        helpers().setSelection(named().indexOf(name));
        Controls.tell(helpers(), SWT.Selection);
        return this;
    }

    /** Why the chosen one can help. */
    String why() {
        return Controls.named(desk.shell(), Text.class, WORDS.say("helper.why")).getText();
    }

    EditorPage open() {
        Controls.press(Controls.button(desk.shell(), WORDS.say("helper.open")));
        Until.quiet();
        return desk.editor();
    }

    boolean says(String key) {
        return Controls.first(desk.shell(), Label.class, label -> label.getText().equals(WORDS.say(key))) != null;
    }
}
