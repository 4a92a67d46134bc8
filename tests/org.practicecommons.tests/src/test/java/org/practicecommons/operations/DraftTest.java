package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Refusal;

/** Unsaved work outlives what others do to its record. */
class DraftTest {

    @TempDir
    private Path folder;
    private TestHome home;
    private String iri;
    private EditableRecord unsaved;

    @BeforeEach
    void somebodyHasNotSavedYet() {
        home = TestHome.create(folder.resolve("home"));
        iri = home.save("Practice", "Walks");
        unsaved = home.run(new OpenRecord(iri));
        TestHome.setTitle(unsaved, "Longues marches", "fr");
        home.run(new SaveDraft(unsaved));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private List<String> drafts() {
        return home.run(new ListDrafts()).stream().map(Draft::iri).toList();
    }

    @Test
    void whatOthersSaveMeanwhileTakesNoDraftAway() throws Exception {
        home.run(new EditFields(iri, List.of("title@en=Access walks"), "elsewhere"));
        Attached file = home.run(new AttachFile(iri, Files.writeString(folder.resolve("a.txt"), "a"), ""));
        home.run(new DetachFile(iri, file.id(), ""));
        assertEquals(List.of(iri), drafts());
        EditableRecord draft = home.run(new LoadDraft(iri)).orElseThrow();
        assertEquals(SaveResult.Outcome.MERGED, home.run(new SaveRecord(draft, "after the crash")).outcome());
        assertEquals("Access walks", home.title(iri, "en"));
        assertEquals("Longues marches", home.title(iri, "fr"));
        assertEquals(List.of(), drafts());
    }

    @Test
    void aDraftOfADeletedRecordCanStillBeSaved() {
        home.run(new DeleteRecord(iri, "outdated"));
        assertEquals(List.of(iri), drafts());
        home.run(new SaveRecord(home.run(new LoadDraft(iri)).orElseThrow(), "it was not"));
        assertEquals("Longues marches", home.title(iri, "fr"));
        assertEquals(List.of(), drafts());
    }

    @Test
    void twoWhoEditTheSameRecordHaveADraftEach() {
        EditableRecord other = home.run(new OpenRecord(iri));
        TestHome.setTitle(other, "Quick walks", "en");
        home.run(new SaveDraft(other));
        List<Draft> both = home.run(new ListDrafts());
        assertEquals(2, both.size());
        home.run(new SaveRecord(other.copy(), "theirs"));
        List<Draft> left = home.run(new ListDrafts());
        assertEquals(1, left.size());
        EditableRecord mine = home.run(new LoadDraft(left.getFirst())).orElseThrow();
        assertEquals("Longues marches", TestHome.title(mine, "fr"));
        home.run(new DiscardDraft(left.getFirst()));
        assertEquals(List.of(), drafts());
    }

    @Test
    void theDraftThatIsTakenUpAgainIsOneWithItsNextVersions() {
        EditableRecord again = home.run(new LoadDraft(iri)).orElseThrow();
        TestHome.setTitle(again, "Marches", "fr");
        home.run(new SaveDraft(again.copy()));
        assertEquals(1, drafts().size());
        SaveResult saved = home.run(new SaveRecord(again, ""));
        EditableRecord goesOn = again.savedAs(again, saved.revision());
        TestHome.setTitle(goesOn, "Courtes marches", "fr");
        home.run(new SaveDraft(goesOn));
        home.run(new DiscardDraft(goesOn));
        assertEquals(List.of(), drafts());
    }

    @Test
    void anOpenEditorCannotBringBackWhatWasErased() throws Exception {
        String person = home.save("Person", "Quillon Fairweather");
        EditableRecord open = home.run(new OpenRecord(person));
        EditableRecord naming = home.run(new OpenRecord(iri));
        TestHome.values(naming.root(), "summary").add(LangText.of("Told by Quillon Fairweather", "en"));
        EditableRecord stillNaming = naming.savedAs(naming, home.run(new SaveRecord(naming, "")).revision());
        home.run(new SaveDraft(open));
        home.run(new EraseRecord(person, "asked for it"));
        assertEquals(List.of(iri), drafts());
        for (EditableRecord shown : List.of(open, stillNaming)) {
            Refusal refusal = assertThrows(Refusal.class, () -> home.run(new SaveDraft(shown)));
            assertEquals(Refusal.Reason.CONFLICT, refusal.reason());
            assertTrue(refusal.getMessage().contains("erased"), refusal.getMessage());
        }
        assertEquals(List.of(), BytesOfHome.filesWith(folder, "Fairweather"));
    }
}
