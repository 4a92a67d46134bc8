package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;

/** Somebody drags links out of a browser to a form. */
class LinkDropTest extends AtTheDesk {

    private static final Words WORDS = new Words(RecordEditor.class);
    private static final String PAGE = "https://example.org/minutes/june";
    private static final String OTHER = "https://example.org/minutes/july";

    private String label(String field) {
        return label("Evidence", field);
    }

    private String label(String kind, String field) {
        return desk.kind(kind).field(field).orElseThrow().label(desk.language());
    }

    @Test
    void aLinkGoesToTheFieldForAddressesAndUndoTakesItOut() {
        EditorPage form = desk.explorer().createNew("Evidence");
        assertFalse(form.isDirty());
        assertTrue(form.dropLink(PAGE + "\nMinutes of June"));
        assertTrue(form.focused().startsWith(label("address")), form.focused());
        assertTrue(form.isDirty());
        assertTrue(form.says(WORDS.say("drop.added", "field", label("address"), "addresses", PAGE)));
        desk.picture("link-dropped");
        assertEquals(PAGE, form.read("address", "en"));
        form.undo();
        assertEquals("", form.read("address", "en"));
        assertFalse(form.isDirty());
    }

    @Test
    void theFieldThatALinkIsDroppedOnTakesItAndTheSameOneIsNotAddedTwice() {
        EditorPage form = desk.explorer().createNew("Evidence").goTo("page");
        assertTrue(form.dropText("page", PAGE + " " + OTHER));
        assertEquals(PAGE, form.read("page", "en"));
        assertEquals("", form.read("address", "en"));
        form.dropLink(OTHER);
        assertTrue(form.says(WORDS.say("drop.known", "field", label("page"))));
        desk.picture("link-known");
        assertEquals("", form.read("address", "en"));
        form.undo();
        assertEquals("", form.read("page", "en"));
        assertFalse(form.isDirty());
    }

    @Test
    void aLinkThatIsDroppedOnTheShortFormLeadsToItsFieldInTheWholeOne() {
        desk.command("org.practicecommons.ui.editor.capture", Map.of());
        CapturePage page = new CapturePage(desk).answer("title", "Reading minutes aloud");
        page.dropLink(PAGE + "\nMinutes of June");
        assertFalse(page.isShown());
        EditorPage form = desk.editor();
        assertTrue(form.says(WORDS.say("drop.added", "field", label("Practice", "page"), "addresses", PAGE)));
        assertTrue(form.focused().startsWith(label("Practice", "page")), form.focused());
        desk.picture("link-from-short-form");
        assertTrue(form.isInSight("page"));
        form.undo();
        assertEquals("", form.read("page", "en"));
        assertEquals("Reading minutes aloud", form.read("title", desk.language().getLanguage()));
    }

    @Test
    void otherWordsAreRefusedAndNothingIsLost() {
        EditorPage form = desk.explorer().createNew("Evidence");
        assertFalse(form.dropText("title", "Ramps need handrails"));
        assertTrue(form.says("Ramps need handrails"));
        desk.picture("link-refused");
        assertFalse(form.isDirty());
        assertEquals("", form.read("title", "en"));
    }
}
