package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.radar.RadarView;

/** Emerging issues. */
final class RadarPage {

    private static final Words WORDS = new Words(RadarView.class);

    private final Desk desk;

    RadarPage(Desk desk, IViewPart view) {
        this.desk = desk;
        view.setFocus();
        lookAgain();
    }

    private void lookAgain() {
        Controls.press(Controls.button(desk.shell(), WORDS.say("radar.again")));
        Until.quiet();
    }

    private Table issues() {
        return Controls.named(desk.shell(), Table.class, WORDS.say("issues.table"));
    }

    /** What is listed, by name; nothing while the page says in its place that there is nothing. */
    List<String> listed() {
        Until.quiet();
        Table table = issues();
        return table == null ? List.of() : Arrays.stream(table.getItems()).map(TableItem::getText).toList();
    }

    RadarPage choose(String name) {
        Until.is(name + " to be listed", () -> listed().contains(name));
        issues().setSelection(listed().indexOf(name));
        Controls.tell(issues(), SWT.Selection);
        return this;
    }

    /** Why the chosen one is thought to be an issue. */
    String evidence() {
        return Controls.named(desk.shell(), Text.class, WORDS.say("issue.evidence")).getText();
    }

    /** What comes near to the chosen one. */
    List<String> near() {
        return Arrays.stream(Controls.named(desk.shell(), Table.class, WORDS.say("issue.near")).getItems())
                .map(TableItem::getText).toList();
    }

    EditorPage define() {
        press("issue.define");
        return desk.editor();
    }

    EditorPage callForPractices() {
        press("issue.call");
        return desk.editor();
    }

    RadarPage dismiss() {
        press("issue.dismiss");
        return this;
    }

    private void press(String key) {
        Controls.press(Controls.button(desk.shell(), WORDS.say(key)));
        Until.quiet();
    }

    boolean says(String key) {
        return Controls.first(desk.shell(), Label.class, label -> label.getText().equals(WORDS.say(key))) != null;
    }
}
