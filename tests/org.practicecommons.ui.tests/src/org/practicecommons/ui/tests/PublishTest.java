package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.operations.OpenRecord;
import org.practicecommons.operations.RecordHistory;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.explorer.PublishDialog;
import org.practicecommons.ui.widgets.Names;

/** Somebody shows a record to the public, and sees before what that means. */
class PublishTest extends AtTheDesk {

    private static final Words WORDS = new Words(PublishDialog.class);
    private static final String COMMAND = "org.practicecommons.ui.explorer.publish";

    @Test
    void aPublishWithPreview() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Quiet hour at the ferry").type("summary", "en", "No announcements for one hour.")
                .save("");
        desk.explorer().choose("Practice", "Quiet hour at the ferry");
        List<String> seen = new ArrayList<>();
        desk.inDialog(WORDS.say("publish.title"), dialog -> {
            seen.add(preview(dialog));
            Dialogs.picture(dialog, "publish-preview");
            noteNameless(dialog, seen);
            Dialogs.write(dialog, WORDS.say("publish.why"), "agreed at the meeting");
            Dialogs.press(dialog, WORDS.say("publish.button"));
        });
        desk.command(COMMAND, Map.of());
        Until.is("the record to be public", () -> audience(form).isPublic());
        assertTrue(seen.getFirst().contains("No announcements for one hour."), seen.getFirst());
        assertTrue(seen.getFirst().contains(WORDS.say("preview.appears")), seen.getFirst());
        assertEquals(List.of(), seen.subList(1, seen.size()), "controls without a name");
        assertEquals("agreed at the meeting", desk.beside(new RecordHistory(form.iri())).getFirst().why());
    }

    @Test
    void aPublicationIsTakenBackByTheSameDialogAndTheKeyboardAlone() {
        EditorPage form = desk.explorer().createNew("Place").type("name", "en", "Signal Square").save("");
        publish("Signal Square", 0);
        Until.is("the record to be public", () -> audience(form).isPublic());
        desk.explorer().choose("Place", "Signal Square");
        boolean[] leaves = new boolean[1];
        desk.inDialog(WORDS.say("publish.title"), dialog -> {
            preview(dialog);
            StyledText text = Controls.named(dialog, StyledText.class, WORDS.say("publish.preview"));
            text.forceFocus();
            leaves[0] = text.traverse(SWT.TRAVERSE_TAB_NEXT) && !text.isFocusControl();
            Dialogs.picture(dialog, "publish-taken-back");
            Dialogs.press(dialog, WORDS.say("publish.narrow"));
        });
        desk.command(COMMAND, Map.of());
        Until.is("the record to be for members", () -> audience(form).equals(Audience.MEMBERS));
        assertTrue(leaves[0], "Tab leaves the preview");
    }

    @Test
    void whatIsNotSavedIsNotPublishedAndTheDialogSaysSo() {
        EditorPage form = desk.explorer().createNew("Place").type("name", "en", "Rope Walk").save("");
        form.type("name", "en", " East");
        desk.explorer().choose("Place", "Rope Walk");
        boolean[] said = new boolean[1];
        desk.inDialog(WORDS.say("publish.title"), dialog -> {
            preview(dialog);
            said[0] = Dialogs.says(dialog, WORDS.say("publish.unsaved"));
            Dialogs.press(dialog, WORDS.say("publish.cancel"));
        });
        desk.command(COMMAND, Map.of());
        assertTrue(said[0]);
        assertFalse(audience(form).isPublic());
    }

    /** Chooses one of the audiences and publishes. */
    private void publish(String name, int audience) {
        desk.explorer().choose("Place", name);
        desk.inDialog(WORDS.say("publish.title"), dialog -> {
            preview(dialog);
            Combo audiences = Controls.named(dialog, Combo.class, WORDS.say("publish.audience"));
            audiences.select(audience);
            Controls.tell(audiences, SWT.Selection);
            preview(dialog);
            Dialogs.press(dialog, WORDS.say("publish.button"));
        });
        desk.command(COMMAND, Map.of());
    }

    /** What the preview says, once it is there. */
    private static String preview(Shell dialog) {
        StyledText text = Controls.named(dialog, StyledText.class, WORDS.say("publish.preview"));
        Until.is("the preview", () -> text.getText().contains(WORDS.say("preview.answer")));
        Until.quiet();
        return text.getText();
    }

    private static void noteNameless(Shell dialog, List<String> nameless) {
        Controls.all(dialog, Control.class).stream()
                .filter(control -> control instanceof Combo || control instanceof StyledText
                        || control instanceof Text text && text.getEditable())
                .filter(control -> Names.of(control) == null).forEach(control -> nameless.add(control.toString()));
    }

    private Audience audience(EditorPage form) {
        return desk.beside(new OpenRecord(form.iri())).audience();
    }
}
