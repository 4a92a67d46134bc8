package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.OpenRecord;

/** A field that is for the own organisation says so, to the eye and to those who listen. */
class ConfidentialFieldTest extends AtTheDesk {

    @Test
    void aLockSaysForWhomItIsAndWhatIsWrittenStaysThere() {
        EditorPage form = desk.explorer().createNew("Evidence").type("title", "en", "Letter of the harbour office");
        form.goTo("remarks");
        assertTrue(form.names().contains(FormWords.say("field.confidential")), () -> form.names().toString());
        assertTrue(form.names().stream().anyMatch(name -> name.startsWith(desk.kind("Evidence").field("remarks")
                .orElseThrow().label(desk.language()) + " (" + FormWords.say("field.confidential"))));
        form.type("remarks", "en", "Ask Mira before it is shown").type("fileNumber", "en", "A-17");
        desk.picture("confidential-field");
        form.save("");
        assertEquals(1, remarks(form.iri(), desk.workplace().session()));
        assertEquals(0, remarks(form.iri(), new Session("urn:stranger", "urn:elsewhere", Set.of(),
                Set.of(Right.CURATE), Locale.ENGLISH)));
    }

    private int remarks(String iri, Session session) {
        EditableRecord record = desk.beside(new OpenRecord(iri), session);
        return record.kind().field("remarks").orElseThrow().values(record.root()).size();
    }
}
