package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.DeleteRecord;
import org.practicecommons.operations.LoadDraft;
import org.practicecommons.operations.SaveDraft;

/** Somebody comes back, and sees where to go on. */
class HomePageTest extends AtTheDesk {

    @AfterEach
    void turnBack() {
        desk.turnTo("contribute");
    }

    @Test
    void whatWaitsAndWhatIsNewIsShortAndOpensFromHere() {
        EditorPage written = desk.explorer().createNew("Practice");
        String language = desk.language().getLanguage();
        written.type("title", language, "Ramp at the side door").save("");
        HomePageSeen home = desk.home();
        desk.picture("home");
        assertEquals("Ramp at the side door", home.listed("latest.title").getFirst());
        assertTrue(home.listed("needs.title").contains("Ramp at the side door"), "it has no summary and no issue");
        assertTrue(home.listed("latest.title").size() <= 6 && home.listed("needs.title").size() <= 6);
        assertEquals(written.iri(), home.open("needs.title", "Ramp at the side door").iri());
        desk.beside(new DeleteRecord(written.iri(), ""));
    }

    @Test
    void aDraftIsOpenedOrDiscarded() {
        desk.command("org.practicecommons.ui.editor.capture", Map.of());
        new CapturePage(desk).answer("title", "Seats along the way").awaitKept();
        var draft = desk.beside(new LoadDraft(desk.editor().iri())).orElseThrow();
        desk.closeEditors();
        desk.beside(new SaveDraft(draft)); // as if the window had not been closed in an orderly way
        HomePageSeen home = desk.home();
        desk.picture("home-draft");
        EditorPage again = home.open("drafts.title", "Seats along the way");
        assertTrue(again.isDirty());
        assertEquals("Seats along the way", again.read("title", desk.language().getLanguage()));
        desk.closeEditors();
        desk.beside(new SaveDraft(draft));
        desk.home().discard("Seats along the way");
        assertFalse(desk.home().listed("drafts.title").contains("Seats along the way"));
    }

    @Test
    void aQuestionLeadsToTheSearch() {
        assertFalse(desk.home().lookFor("access").found().isEmpty());
    }

    @Test
    void theWaysToBeginComeWhenAskedForAndLeaveWhenHidden() {
        assertEquals(0, desk.home().waysToBegin(), "they were shown at the first start");
        desk.command("org.practicecommons.ui.search.welcome", Map.of());
        HomePageSeen home = desk.home();
        desk.picture("home-welcome");
        assertEquals(5, home.waysToBegin());
        Controls.press(Controls.button(desk.shell(), HomePageSeen.WORDS.say("welcome.hide")));
        assertEquals(0, home.waysToBegin());
    }
}
