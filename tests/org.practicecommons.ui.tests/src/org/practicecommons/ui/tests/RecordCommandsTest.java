package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.RecordHistory;
import org.practicecommons.ui.ReasonDialog;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.ui.explorer.ExplorerView;

/** What can be done with a record from the list, and the small dialogs on the way. */
class RecordCommandsTest extends AtTheDesk {

    private static final Words EXPLORER = new Words(ExplorerView.class);
    private static final Words EDITOR = new Words(RecordEditor.class);
    private static final Words REASON = new Words(ReasonDialog.class);

    @Test
    void aRecordIsDeletedAfterSayingWhyAndItsFormCloses() {
        EditorPage form = desk.explorer().createNew("Place");
        form.type("name", "en", "Ferry Landing").save("");
        desk.explorer().choose("Place", "Ferry Landing");
        desk.inDialog(EXPLORER.say("delete.title"), dialog -> {
            desk.pictureNow("delete");
            Dialogs.write(dialog, REASON.say("reason.label"), "entered twice");
            Dialogs.press(dialog, EXPLORER.say("delete.button"));
        });
        desk.command("org.practicecommons.ui.explorer.delete", Map.of());
        Until.is("the form to close", () -> desk.page().getActiveEditor() == null);
        Until.is("the list to follow", () -> desk.explorer().names("Place").stream()
                .noneMatch(name -> name.startsWith("Ferry Landing")));
        assertEquals("entered twice", desk.beside(new RecordHistory(form.iri())).getFirst().why());
    }

    @Test
    void theLinkOfARecordIsCopied() {
        EditorPage form = desk.explorer().createNew("Place");
        form.type("name", "en", "Copy Corner").save("");
        desk.explorer().choose("Place", "Copy Corner");
        desk.command("org.practicecommons.ui.explorer.copyLink", Map.of());
        assertEquals(form.iri(), copied());
    }

    @Test
    void aCommandMeansTheLineThatTheArrowKeysHaveJustReached() {
        desk.explorer().createNew("Place").type("name", "en", "Arrow Bridge").save("");
        EditorPage second = desk.explorer().createNew("Place").type("name", "en", "Arrow Crossing").save("");
        desk.explorer().choose("Place", "Arrow Bridge");
        desk.explorer().arrowTo("Place", "Arrow Crossing");
        desk.command("org.practicecommons.ui.explorer.copyLink", Map.of());
        assertEquals(second.iri(), copied());
    }

    @Test
    void aRecordStaysChosenWhenItIsSaved() {
        EditorPage form = desk.explorer().createNew("Place").type("name", "en", "Stay").save("");
        desk.explorer().choose("Place", "Stay");
        form.type("name", "en", " Here").save("");
        Until.is("the list to follow", () -> desk.explorer().names("Place").stream()
                .anyMatch(name -> name.startsWith("Stay Here")));
        assertTrue(desk.explorer().chosen().startsWith("Stay Here"), desk.explorer().chosen());
    }

    private static Object copied() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void aLanguageIsAddedByItsCodeAndNonsenseIsNotTaken() {
        EditorPage form = desk.explorer().createNew("Practice");
        boolean[] refused = new boolean[1];
        desk.inDialog(EDITOR.say("language.add"), dialog -> {
            Text code = Controls.first(dialog, Text.class, Text::getEditable);
            code.setText("??");
            Button ok = dialog.getDefaultButton();
            refused[0] = !ok.isEnabled();
            desk.pictureNow("language-refused");
            code.setText("es");
            desk.pictureNow("language-add");
            Controls.press(ok);
        });
        form.addLanguage();
        assertTrue(refused[0]);
        assertEquals(List.of("EN", "FR", "ES"), form.languages());
        form.type("title", "es", "Horas tranquilas");
        assertFalse(form.read("title", "en").contains("Horas"));
    }
}
