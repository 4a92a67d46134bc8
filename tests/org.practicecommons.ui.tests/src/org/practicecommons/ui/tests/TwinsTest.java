package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.DeleteRecord;
import org.practicecommons.operations.EditFields;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;

/** An administrator makes one record of two, and takes it back. */
class TwinsTest extends AtTheDesk {

    private static final String CLINIC = "Lantern Street Clinic";
    private static final String TWIN = "Lantern Street Clinic Inc.";

    @AfterEach
    void turnBack() {
        desk.turnTo("contribute");
    }

    private String organisation(String name, String... assignments) {
        EditorPage form = desk.explorer().createNew("Organisation");
        form.type("name", desk.language().getLanguage(), name).save("");
        desk.beside(new EditFields(form.iri(), List.of(assignments), ""));
        return form.iri();
    }

    @Test
    void twoRecordsOfOneClinicBecomeOneAndAreTwoAgain() {
        String kept = organisation(CLINIC, "website=https://lantern.example", "sizeBand=small");
        String gone = organisation(TWIN, "website=http://www.lantern.example/", "sizeBand=medium",
                "offers@en=Advice by night.");
        desk.closeEditors();
        desk.turnTo("curate");
        TwinsPage twins = desk.twins().choose(CLINIC, TWIN);
        assertTrue(twins.why().contains("lantern.example") && twins.why().contains(TWIN), twins.why());
        desk.picture("twins");

        twins.merge(CLINIC, dialog -> {
            assertTrue(TwinsPage.gains(dialog).stream().anyMatch(gain -> gain.endsWith("Advice by night.")),
                    TwinsPage.gains(dialog)::toString);
            TwinsPage.tick(dialog);
            Until.is("the preview with that name", () -> TwinsPage.gains(dialog).stream()
                    .anyMatch(gain -> gain.endsWith(": " + TWIN)) && dialog.getDefaultButton().isEnabled());
            desk.pictureNow("twins-merge");
        });
        assertFalse(twins.lists(CLINIC, TWIN));
        desk.picture("twins-merged");

        Records.open(desk.page(), new RecordRef(gone, "Organisation", TWIN));
        Until.is("the kept record to be shown", () -> desk.page().getEditorReferences().length == 1
                && desk.editor().iri().equals(kept));
        assertEquals("Advice by night.", desk.editor().read("offers", "en"));
        assertEquals(TWIN, desk.editor().read("name", desk.language().getLanguage()));
        desk.closeEditors();

        desk.twins().takeBack();
        desk.picture("twins-again");
        desk.twins().close().choose(CLINIC, TWIN).notTheSame();
        assertFalse(desk.twins().lists(CLINIC, TWIN));
        assertEquals(TWIN, desk.explorer().open("Organisation", TWIN).title());
        desk.beside(new DeleteRecord(kept, ""));
        desk.beside(new DeleteRecord(gone, ""));
    }
}
