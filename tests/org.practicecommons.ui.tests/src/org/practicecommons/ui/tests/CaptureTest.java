package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;
import org.practicecommons.operations.DiscardDraft;
import org.practicecommons.operations.ListDrafts;
import org.practicecommons.operations.LoadDraft;
import org.practicecommons.operations.SaveDraft;

/** Somebody has five minutes. */
class CaptureTest extends AtTheDesk {

    private static final String CAPTURE = "org.practicecommons.ui.editor.capture";

    private CapturePage capture() {
        desk.command(CAPTURE, Map.of());
        return new CapturePage(desk);
    }

    @Test
    void fourQuestionsAreAskedWhereTheWholeFormHasDozensOfFields() {
        CapturePage page = capture();
        desk.picture("capture-empty");
        long whole = desk.kind("Practice").fields().stream().filter(field -> !field.section().isEmpty()).count();
        assertEquals(4, page.questions().size());
        assertTrue(whole > 60, whole + " fields in the whole form");
    }

    @Test
    void whatIsTypedIsKeptAtOnceAndACrashLosesNothing() {
        CapturePage page = capture().answer("title", "Reading letters together")
                .answer("learnt", "Ask for the letter first.").awaitKept();
        desk.picture("capture");
        EditorPage form = desk.editor();
        assertTrue(form.isDirty());
        var draft = desk.beside(new LoadDraft(form.iri())).orElseThrow();
        desk.closeEditors();
        desk.beside(new SaveDraft(draft)); // as if the window had not been closed in an orderly way
        assertFalse(page.isShown());
        assertTrue(hasDraft("Reading letters together"));
        desk.beside(new DiscardDraft(draft));
    }

    @Test
    void keepAndGoOnSavesAndShowsTheWholeForm() {
        int before = desk.explorer().count("Practice");
        CapturePage page = capture().answer("title", "Notice board in five languages")
                .answer("forWhom", "Newcomers, about 200 a month.").press("capture.goOn");
        assertFalse(page.isShown());
        EditorPage form = desk.editor();
        assertFalse(form.isDirty());
        Field forWhom = desk.kind("Practice").field("forWhom").orElseThrow();
        assertEquals("Newcomers, about 200 a month.", form.read(forWhom.name(), desk.language().getLanguage()));
        desk.explorer().awaitCount("Practice", before + 1);
    }

    @Test
    void keepAsItIsSavesAndCloses() {
        int before = desk.explorer().count("Practice");
        CapturePage page = capture().answer("title", "Tea after the hearing").press("capture.close");
        Until.is("the form to close", () -> !page.isShown() && desk.page().getEditorReferences().length == 0);
        desk.explorer().awaitCount("Practice", before + 1);
        assertFalse(hasDraft("Tea after the hearing"));
    }

    private boolean hasDraft(String title) {
        return desk.beside(new ListDrafts()).stream().anyMatch(draft -> draft.title().equals(title));
    }
}
