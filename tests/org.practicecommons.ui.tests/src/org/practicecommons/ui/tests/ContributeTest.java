package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.EditFields;
import org.practicecommons.operations.RecordHistory;

/** A partner writes a practice down. */
class ContributeTest extends AtTheDesk {

    @Test
    void aPracticeWrittenInAnEmptyFormIsSavedWithItsReasonAndFoundAtOnce() {
        int before = desk.explorer().count("Practice");
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "Quiet hours in the service hall")
                .type("title", "fr", "Heures calmes dans la salle de services")
                .type("summary", "en", "Two mornings a week the lights are dimmed and the screens are silent.");
        form.press("steps", say("parts.add")).typeInPart("Step", "title", "Une étape");
        assertTrue(form.isDirty());
        form.save("First version after the spring meeting");

        assertFalse(form.isDirty());
        desk.explorer().awaitCount("Practice", before + 1);
        assertEquals("First version after the spring meeting",
                desk.beside(new RecordHistory(form.iri())).getFirst().why());
        desk.turnTo("find");
        List<String> found = desk.search().lookFor("silent screens").found();
        assertFalse(found.isEmpty());
        String title = desk.language() == Locale.FRENCH ? "Heures calmes" : "Quiet hours";
        assertTrue(found.getFirst().startsWith("Quiet hours") || found.getFirst().startsWith(title), found.toString());
        assertEquals(form.iri(), desk.search().open(0).iri());
    }

    @Test
    void undoTakesBackARunOfTypingAndRedoBringsItBack() {
        EditorPage form = desk.explorer().createNew("Organisation");
        form.type("name", "en", "Harbour Legal Clinic");
        form.type("description", "en", "Free advice.");
        form.undo();
        assertEquals("", form.read("description", "en"));
        assertEquals("Harbour Legal Clinic", form.read("name", "en"));
        form.undo();
        assertEquals("", form.read("name", "en"));
        assertFalse(form.isDirty());
        form.redo();
        assertEquals("Harbour Legal Clinic", form.read("name", "en"));
    }

    @Test
    void oneLanguageNeverTouchesTheOther() {
        EditorPage form = desk.explorer().createNew("Network");
        form.type("name", "en", "Coast Network").type("name", "fr", "Réseau de la côte");
        form.type("name", "en", " East");
        assertEquals("Coast Network East", form.read("name", "en"));
        assertEquals("Réseau de la côte", form.read("name", "fr"));
        assertEquals(List.of("EN", "FR"), form.languages());
    }

    @Test
    void stepsAreAddedMovedAndRemoved() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.press("steps", say("parts.add")).typeInPart("Step", "title", "Ask");
        form.press("steps", say("parts.add")).typeInPart("Step", "title", "Listen");
        form.press("steps", say("parts.up"));
        assertEquals(List.of("1.  Listen", "2.  Ask"), form.parts("steps"));
        form.press("steps", say("parts.remove"));
        assertEquals(List.of("1.  Ask"), form.parts("steps"));
        form.undo();
        assertEquals(List.of("1.  Listen", "2.  Ask"), form.parts("steps"));
    }

    @Test
    void aTableThatWasCopiedElsewhereBecomesStepsInOneStepOfUndo() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.press("steps", say("parts.add")).typeInPart("Step", "title", "Ask");
        Clipboard clipboard = new Clipboard(desk.shell().getDisplay());
        clipboard.setContents(new Object[] {"2. Listen\tWithout arguing\n3. Tell\t\n"},
                new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        form.press("steps", say("parts.paste"));
        assertEquals(List.of("1.  Ask", "2.  Listen", "3.  Tell"), form.parts("steps"));
        desk.picture("parts-pasted");
        form.undo();
        assertEquals(List.of("1.  Ask"), form.parts("steps"));
    }

    @Test
    void aConceptThatIsNotThereYetIsCreatedWhileWriting() {
        EditorPage form = desk.explorer().createNew("Practice");
        form.type("title", "en", "A practice with a new issue");
        String create = desk.language() == Locale.FRENCH ? "Créer" : "Create";
        form.pick("issues", "Loneliness", create);
        desk.picture("editor-references");
        form.save("");
        assertTrue(desk.explorer().names("Concept").stream().anyMatch(name -> name.startsWith("Loneliness")));
        EditorPage second = desk.explorer().createNew("Practice");
        second.type("title", "en", "Another one").pick("issues", "Lonel", "Loneliness");
        second.save("");
        assertFalse(second.isDirty());
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsMerged() {
        EditorPage form = desk.explorer().createNew("Organisation");
        form.type("name", "en", "Riverside Housing").save("");
        form.type("description", "en", "Homes for all.");
        desk.beside(new EditFields(form.iri(), List.of("culture@en=Open doors"), "from the command line"));
        form.save("");
        assertEquals("Open doors", form.read("culture", "en"));
        assertEquals("Homes for all.", form.read("description", "en"));
    }

    private static String say(String key) {
        return FormWords.say(key);
    }
}
