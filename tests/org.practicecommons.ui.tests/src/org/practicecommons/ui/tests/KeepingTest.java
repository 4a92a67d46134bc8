package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.EditFields;
import org.practicecommons.operations.ListDrafts;
import org.practicecommons.operations.LoadDraft;
import org.practicecommons.operations.SaveDraft;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;

/** Nothing that was written is lost. */
class KeepingTest extends AtTheDesk {

    private static final Words WORDS = new Words(RecordEditor.class);

    @Test
    void whatIsTypedIsKeptAsADraftAMomentLater() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Half a thought");
        Until.is("the draft to be kept", () -> desk.beside(new ListDrafts()).stream()
                .anyMatch(draft -> draft.iri().equals(form.iri()) && draft.title().equals("Half a thought")));
        desk.closeEditors();
        Until.quiet();
        assertTrue(desk.beside(new ListDrafts()).stream().noneMatch(draft -> draft.iri().equals(form.iri())),
                "closing without saving was a decision");
    }

    @Test
    void afterACrashTheUnsavedTextIsOfferedAgain() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Open door day").save("");
        form.type("summary", "en", "Written just before the power went.");
        Until.is("the draft to be kept", () -> desk.beside(new LoadDraft(form.iri())).isPresent());
        var draft = desk.beside(new LoadDraft(form.iri())).orElseThrow();
        desk.closeEditors();
        desk.beside(new SaveDraft(draft)); // as if the window had not been closed in an orderly way

        EditorPage again = desk.explorer().open("Practice", "Open door day");
        Until.is("the offer", () -> again.offers(WORDS.say("draft.restore")));
        assertEquals("", again.read("summary", "en"));
        desk.picture("editor-draft");
        again.pressInBar(WORDS.say("draft.restore"));
        assertEquals("Written just before the power went.", again.read("summary", "en"));
        assertTrue(again.isDirty());
    }

    @Test
    void twoPeopleChangingTheSameTextChooseSideBySide() {
        EditorPage form = desk.explorer().createNew("Organisation");
        form.type("name", "en", "Valley Women").save("");
        form.type("name", "en", " Centre");
        desk.beside(new EditFields(form.iri(), List.of("name@en=Valley Women and Girls"), ""));
        desk.inDialog(WORDS.say("collision.title"), dialog -> {
            desk.pictureNow("collision");
            Controls.press(Controls.button(dialog, WORDS.say("collision.save")));
        });
        form.save("");
        assertEquals("Valley Women Centre", form.read("name", "en"));
        assertEquals(3, desk.history().reasons().size());
    }
}
