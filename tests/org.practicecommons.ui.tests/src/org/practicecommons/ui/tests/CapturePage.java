package org.practicecommons.ui.tests;

import java.util.List;
import org.eclipse.swt.dnd.URLTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.model.Field;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.ui.widgets.Names;

/** The short form in which a practice is begun, found by its questions. */
final class CapturePage {

    private static final Words WORDS = new Words(RecordEditor.class);

    private final Desk desk;

    CapturePage(Desk desk) {
        this.desk = desk;
    }

    /** The form; null when it is not shown. */
    private Composite form() {
        return Controls.all(desk.shell(), Composite.class).stream().filter(Composite::isVisible)
                .filter(c -> c.getClass().getSimpleName().equals("CaptureForm")).findFirst().orElse(null);
    }

    private Composite shown() {
        return Until.found("the short form", this::form);
    }

    boolean isShown() {
        return form() != null;
    }

    /** What assistive technology calls the fields. */
    List<String> questions() {
        return Controls.all(shown(), Text.class).stream().map(Names::of).toList();
    }

    CapturePage answer(String fieldName, String words) {
        String question = desk.kind("Practice").field(fieldName).map(this::question).orElseThrow();
        Text text = Until.found(question, () -> Controls.named(shown(), Text.class, question));
        text.setFocus();
        text.insert(words);
        return this;
    }

    private String question(Field field) {
        return field.question(desk.language());
    }

    /** Waits until the form says that the words are kept. */
    CapturePage awaitKept() {
        String kept = WORDS.say("capture.kept", "when", "");
        Until.is("the words to be kept",
                () -> Controls.first(shown(), Label.class, label -> label.getText().startsWith(kept)) != null);
        return this;
    }

    /** Drops what a browser gives for a link in the midst of the questions. */
    void dropLink(String link) {
        Drops.on(EditorPage.target(shown()), shown(), URLTransfer.getInstance(), link);
    }

    CapturePage press(String key) {
        Button button = Controls.button(shown(), WORDS.say(key));
        Controls.press(button);
        Until.quiet();
        return this;
    }
}
