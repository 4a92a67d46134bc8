package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.ListDrafts;
import org.practicecommons.operations.OpenRecord;
import org.practicecommons.ui.OneByOne;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.UnsavedDialog;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.editor.RecordEditor;
import org.practicecommons.workbench.WorkbenchApplication;

/** Nothing that was written is lost because somebody closes something. */
class ClosingTest extends AtTheDesk {

    private static final Words UNSAVED = new Words(UnsavedDialog.class);
    private static final Words EDITOR = new Words(RecordEditor.class);
    private static final Words WORKBENCH = new Words(WorkbenchApplication.class);

    @Test
    void textOfAFormThatIsClosedCanWaitForAnotherDay() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "A thought for tomorrow");
        desk.inDialog(UNSAVED.say("unsaved.title"), dialog -> {
            desk.pictureNow("closing-form");
            Dialogs.press(dialog, UNSAVED.say("unsaved.keep"));
        });
        assertTrue(desk.page().closeEditor(desk.page().getActiveEditor(), true));
        Until.quiet();
        assertTrue(drafts().contains(form.iri()));

        desk.inDialog(EDITOR.say("kept.title"), dialog -> {
            desk.pictureNow("kept-texts");
            Dialogs.press(dialog, EDITOR.say("kept.open"));
        });
        desk.command("org.practicecommons.ui.editor.keptTexts", Map.of());
        EditorPage again = desk.editor();
        assertEquals(form.iri(), again.iri());
        assertEquals("A thought for tomorrow", again.read("title", "en"));
        assertTrue(again.isDirty());
        desk.closeEditors();
        assertFalse(drafts().contains(form.iri()), "closing without saving was a decision");
    }

    @Test
    void savingAtTheQuestionSavesAndCloses() {
        EditorPage form = desk.explorer().createNew("Place");
        form.type("name", "en", "Lantern Square");
        desk.inDialog(UNSAVED.say("unsaved.title"), dialog -> Dialogs.press(dialog, UNSAVED.say("unsaved.save")));
        desk.page().closeEditor(desk.page().getActiveEditor(), true);
        Until.quiet();
        assertTrue(desk.beside(new OpenRecord(form.iri())).base().isPresent());
    }

    @Test
    void closingTheWindowAsksAboutEachTextAndOneCanStay() {
        EditorPage first = desk.explorer().createNew("Practice");
        first.type("title", "en", "First of two");
        desk.explorer().createNew("Place").type("name", "en", "Second of two");
        boolean[] named = new boolean[1];
        desk.inDialog(UNSAVED.say("unsaved.title"), dialog -> {
            desk.pictureNow("closing-window");
            named[0] = Dialogs.says(dialog, "First of two") && Dialogs.says(dialog, "Second of two");
            Dialogs.press(dialog, UNSAVED.say("unsaved.stay"));
        });
        assertFalse(PlatformUI.getWorkbench().close());
        assertTrue(named[0]);
        assertEquals(2, desk.page().getDirtyEditors().length);
    }

    @Test
    void closingTheWindowAsksBeforeItStopsLongWork() {
        OneByOne rule = new OneByOne();
        Job.getJobManager().beginRule(rule, null);
        OperationJob<?> job = OperationJob.of(desk.workplace(), "Long work", new ListDrafts()).asking();
        try {
            job.setRule(rule);
            job.start();
            desk.inDialog(WORKBENCH.say("closing.title"), dialog -> {
                desk.pictureNow("closing-work");
                Dialogs.press(dialog, WORKBENCH.say("closing.stay"));
            });
            assertFalse(PlatformUI.getWorkbench().close());
        } finally {
            job.cancel();
            Job.getJobManager().endRule(rule);
        }
    }

    private List<String> drafts() {
        return desk.beside(new ListDrafts()).stream().map(draft -> draft.iri()).toList();
    }
}
