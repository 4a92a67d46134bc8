package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Refusal;

/** A practice is counted while it is written, saved or not. */
class ScoreUnsavedTest {

    @TempDir
    private Path folder;
    private TestHome home;

    @BeforeEach
    void open() {
        home = TestHome.create(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static void say(EditableRecord record, String field) {
        TestHome.values(record.root(), field).add(LangText.of("words", "en"));
    }

    @Test
    void whatIsWrittenCountsBeforeItIsSavedAndTheSameAfter() {
        EditableRecord practice = home.run(new NewRecord("Practice"));
        TestHome.setTitle(practice, "Walks", "en");
        assertEquals(0, home.run(new ScoreRecord(practice)).points());
        say(practice, "application");
        say(practice, "setting");
        assertEquals(1, home.run(new ScoreRecord(practice.copy())).objectBased());
        assertThrows(Refusal.class, () -> home.run(new ScoreRecord(practice.iri())), "nobody has saved it");
        home.run(new SaveRecord(practice, ""));
        assertEquals(home.run(new ScoreRecord(practice)), home.run(new ScoreRecord(practice.iri())));
    }

    /** A record that is not there, or that the session may not see, gives no point. */
    @Test
    void anArtefactGivesItsPointOnlyWhenItIsThere() {
        String checklist = home.save("Resource", "Checklist");
        String iri = home.save("Practice", "Walks");
        home.run(new EditFields(iri, List.of("artefacts=" + checklist), ""));
        EditableRecord practice = home.run(new OpenRecord(iri));
        assertEquals(2, home.run(new ScoreRecord(practice)).gaps().stream()
                .filter(gap -> gap.code().startsWith("objectBased")).count());
        home.run(new DeleteRecord(checklist, ""));
        assertEquals(3, home.run(new ScoreRecord(practice)).gaps().stream()
                .filter(gap -> gap.code().startsWith("objectBased")).count());
    }

    @Test
    void onlyAPracticeIsCounted() {
        EditableRecord place = home.run(new NewRecord("Place"));
        assertThrows(Refusal.class, () -> home.run(new ScoreRecord(place)));
    }
}
