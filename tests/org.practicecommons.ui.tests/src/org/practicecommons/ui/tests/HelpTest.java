package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;

/** Somebody who does not know what a field is for presses F1. */
class HelpTest extends AtTheDesk {

    @Test
    void f1SaysWhatTheFieldIsForInTheLanguageOfTheWindow() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("summary", "en", "x");
        readAndClose(desk.kind("Practice").field("summary").orElseThrow(), "help-field");
    }

    @Test
    void f1InAPartSaysWhatItsFieldIsFor() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.press("steps", FormWords.say("parts.add")).typeInPart("Step", "title", "Ask");
        readAndClose(desk.kind("Step").field("title").orElseThrow(), "help-part");
    }

    private void readAndClose(Field field, String picture) {
        desk.command("org.practicecommons.ui.help", Map.of());
        Shell popup = Until.found("the help", () -> Dialogs.open(field.label(desk.language())));
        desk.pictureNow(picture);
        assertTrue(Dialogs.says(popup, field.help(desk.language())), "the help of " + field.name());
        Controls.key(Controls.first(popup, Text.class, any -> true), SWT.ESC, 0);
        Until.is("the help to close", popup::isDisposed);
    }
}
