package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.ui.widgets.Names;

/** The line above the form that counts what a practice tells and leads to what it lacks; answers go where it leads. */
final class GuidePage {

    private static final Words WORDS = new Words(RecordEditor.class);

    private final Desk desk;

    GuidePage(Desk desk) {
        this.desk = desk;
    }

    private Composite meter() {
        return Until.found("the meter", () -> Controls.all(desk.shell(), Composite.class).stream()
                .filter(c -> c.getClass().getSimpleName().equals("KnowledgeMeter") && c.isVisible()).findFirst()
                .orElse(null));
    }

    private String says() {
        return String.valueOf(Names.of(meter()));
    }

    /** Waits until that many of the twelve points are counted. */
    GuidePage awaitPoints(int points) {
        String words = WORDS.say("meter.next", "points", points, "most", 12, "what", "").split("[.]")[0];
        Until.is(words + ", not " + says(), () -> says().startsWith(words));
        return this;
    }

    /** Presses the button that leads to the next best thing to add. */
    GuidePage showMe() {
        Controls.press(Controls.button(meter(), WORDS.say("meter.show")));
        Until.quiet();
        return this;
    }

    /** What has the keyboard, as assistive technology calls it. */
    String at() {
        return String.valueOf(Names.of(Display.getCurrent().getFocusControl()));
    }

    /** Writes where the keyboard is. */
    GuidePage write(String words) {
        Text text = assertInstanceOf(Text.class, Display.getCurrent().getFocusControl());
        text.insert(words);
        return this;
    }

    /** Writes into another field of the part that is open. */
    GuidePage write(String partKind, String fieldName, String words) {
        String label = desk.kind(partKind).field(fieldName).orElseThrow().label(desk.language());
        Text text = Until.found(label, () -> Controls.named(desk.shell(), Text.class, label));
        text.setFocus();
        text.insert(words);
        return this;
    }

    /** Ticks the box that has the keyboard. */
    GuidePage tick() {
        Controls.press(assertInstanceOf(Button.class, Display.getCurrent().getFocusControl()));
        return this;
    }

    /** Names a record that is not there yet, where the keyboard is, and has it created. */
    GuidePage name(String title, String kind) {
        Text text = assertInstanceOf(Text.class, Display.getCurrent().getFocusControl());
        String create = FormWords.say("reference.create", "title", title, "kind",
                desk.kind(kind).label(desk.language()));
        text.setText(title);
        Table list = Until.found(create, () -> proposing(create));
        for (int i = 0; i < list.getItemCount(); i++) {
            if (list.getItem(i).getText().equals(create)) {
                list.setSelection(i);
            }
        }
        Controls.key(text, SWT.CR, 0);
        Until.quiet();
        return this;
    }

    private Table proposing(String line) {
        for (Shell shell : desk.shell().getShells()) {
            for (Table table : Controls.all(shell, Table.class)) {
                for (int i = 0; i < table.getItemCount(); i++) {
                    if (table.getItem(i).getText().equals(line)) {
                        return table;
                    }
                }
            }
        }
        return null;
    }
}
