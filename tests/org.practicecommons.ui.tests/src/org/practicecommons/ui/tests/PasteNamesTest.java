package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.LangText;
import org.practicecommons.operations.DeleteRecord;
import org.practicecommons.operations.EditFields;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.NewRecord;
import org.practicecommons.operations.SaveRecord;

/** Somebody has the partners in a document or a spreadsheet, and pastes their names. */
class PasteNamesTest extends AtTheDesk {

    private static final String CLINIC = "Ferry Landing Legal Clinic";
    private static final String KITCHEN = "Ferry Landing Kitchen";
    private static final String LIBRARY = "Bibliothèque du Débarcadère";
    private static final String HOUSE = "Ferry Landing House";

    private final List<String> saved = new ArrayList<>();

    private String save(String name) {
        EditableRecord record = desk.beside(new NewRecord("Organisation"));
        record.root().eSet(record.kind().title().feature(), List.of(new LangText(name, "en")));
        desk.beside(new SaveRecord(record, ""));
        saved.add(record.iri());
        return record.iri();
    }

    @AfterEach
    void takeAway() {
        saved.forEach(iri -> desk.beside(new DeleteRecord(iri, "")));
    }

    private void copy(String text) {
        Clipboard clipboard = new Clipboard(desk.shell().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void await(EditorPage form, String... names) {
        Until.is(List.of(names) + " as members", () -> form.referredTo("members").equals(List.of(names)));
    }

    private String told(String english, String french) {
        return desk.language() == Locale.FRENCH ? french : english;
    }

    @Test
    void aColumnOfNamesBecomesPartnersInOneStepAndWhatIsLeftIsTold() {
        save(CLINIC);
        desk.beside(new EditFields(save(LIBRARY), List.of("otherNames@fr=BDD"), ""));
        save(KITCHEN);
        save(HOUSE);
        save(HOUSE);
        EditorPage form = desk.explorer().createNew("Partnership");
        form.type("name", "en", "Ferry Landing together").pick("members", CLINIC, CLINIC);
        await(form, CLINIC);
        copy("1.\tferry landing LEGAL clinic\tOttawa\n2.\tbdd\tGatineau\n3.\tFerry Landing Kitchen\t\n"
                + "4.\tFerry Landing House\t\n5.\tFerry Landing Choir\t\n");
        form.press("members", FormWords.say("reference.paste"));
        await(form, CLINIC, LIBRARY, KITCHEN);
        desk.picture("names-pasted");
        assertTrue(form.says(told("Records added: 2. There already: “" + CLINIC + "”.",
                "Fiches ajoutées\u00a0: 2. Déjà là\u00a0: «\u00a0" + CLINIC + "\u00a0».")));
        assertTrue(form.says("Ferry Landing House") && form.says("Ferry Landing Choir"));
        form.undo();
        await(form, CLINIC);
        form.undo();
        assertEquals(List.of(), form.referredTo("members"));
        form.redo().redo();
        await(form, CLINIC, LIBRARY, KITCHEN);
    }

    @Test
    void theKeyboardPastesToo() {
        save(CLINIC);
        save(LIBRARY);
        save(KITCHEN);
        save(HOUSE);
        EditorPage form = desk.explorer().createNew("Partnership");
        form.type("name", "en", "Ferry Landing by hand");
        copy("- bibliotheque du debarcadere\n- " + CLINIC + "\n");
        form.pasteWhereTyped("members");
        await(form, LIBRARY, CLINIC);
        desk.picture("names-pasted-by-key");
        copy(KITCHEN);
        form.pasteAtReference("members", 'v', SWT.MOD1);
        await(form, LIBRARY, CLINIC, KITCHEN);
        copy(HOUSE);
        form.pasteAtReference("members", SWT.INSERT, SWT.SHIFT);
        await(form, LIBRARY, CLINIC, KITCHEN, HOUSE);
        copy(" \n");
        desk.explorer().createNew("Practice").goTo("leadOrganisations");
        desk.picture("names-to-paste");
        form.activate().press("members", FormWords.say("reference.paste"));
        assertTrue(form.says(FormWords.say("reference.nothingToPaste")));
    }
}
