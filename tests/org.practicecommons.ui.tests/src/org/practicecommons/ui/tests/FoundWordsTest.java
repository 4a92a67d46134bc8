package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;
import org.practicecommons.operations.LoadDraft;
import org.practicecommons.operations.SaveDraft;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.ui.widgets.Names;

/** Somebody opens what was found and looks for the words there. */
class FoundWordsTest extends AtTheDesk {

    private static final Words WORDS = new Words(RecordEditor.class);

    @Test
    void whatMatchedIsMarkedWhereItStands() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Boards by the water");
        form.type("description", "en", "Long before the walk began. Then a kingfisher was painted on each board.");
        form.save("");
        desk.closeEditors();
        lookFor("kingfishers").open(0);
        Text text = awaitKeyboardIn("description");
        assertEquals("kingfisher", text.getSelectionText());
        assertTrue(says("description"));
        Until.is("the words to be in sight", () -> isInSight(text));
        desk.picture("found-words");
        desk.closeEditors();
    }

    @Test
    void theyAreInSightWhereTheFormHasLittleRoom() throws PartInitException {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Rails").type("description", "en", "A turnstone on each rail.").save("");
        desk.closeEditors();
        SearchPage search = lookFor("turnstone");
        IViewPart beneath = desk.page().showView("org.practicecommons.ui.adoption.compare");
        search.open(0);
        Text text = awaitKeyboardIn("description");
        assertEquals("turnstone", text.getSelectionText());
        Until.is("the words to be in sight", () -> isInSight(text));
        desk.picture("found-words-low");
        desk.closeEditors();
        desk.page().hideView(beneath);
    }

    @Test
    void theOfferOfUnsavedTextStays() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Lanterns").type("description", "en", "A cormorant on each lantern.").save("");
        form.type("summary", "en", "Written just before the power went.");
        Until.is("the draft to be kept", () -> desk.beside(new LoadDraft(form.iri())).isPresent());
        var draft = desk.beside(new LoadDraft(form.iri())).orElseThrow();
        desk.closeEditors();
        desk.beside(new SaveDraft(draft)); // as if the window had not been closed in an orderly way
        SearchPage search = lookFor("cormorant");
        EditorPage again = search.open(0);
        Until.is("the offer", () -> again.offers(WORDS.say("draft.restore")));
        search.open(0);
        awaitKeyboardIn("description");
        assertTrue(again.offers(WORDS.say("draft.restore")));
        assertFalse(says("description"));
        again.pressInBar(WORDS.say("draft.discard"));
        desk.closeEditors();
    }

    private SearchPage lookFor(String words) {
        desk.turnTo("find");
        SearchPage search = desk.search();
        search.lookFor(words);
        return search;
    }

    private Text awaitKeyboardIn(String name) {
        return Until.found("the keyboard in " + name, () -> desk.shell().getDisplay().getFocusControl()
                instanceof Text focused && Names.of(focused).startsWith(label(name)) ? focused : null);
    }

    private String label(String name) {
        Field field = desk.kind("Practice").field(name).orElseThrow();
        return field.label(desk.language());
    }

    private boolean says(String name) {
        return Dialogs.says(desk.shell(), WORDS.say("found.in", "fields", label(name)));
    }

    /** Whether its first line can be seen in all that scrolls around it. */
    private static boolean isInSight(Control control) {
        for (Composite up = control.getParent(); up != null; up = up.getParent()) {
            Rectangle seen = up.getClientArea();
            if (up instanceof ScrolledComposite && !seen.contains(up.toControl(control.toDisplay(2, 2)))) {
                return false;
            }
        }
        return true;
    }
}
