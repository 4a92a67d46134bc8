package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Refusal;
import org.practicecommons.search.ListRequest;

/** Contribute, find, mend: the loop that everything stands on. */
class LoopTest extends HomeScene {

    @Test
    void whatIsSavedIsFoundAtOnceAndListed() {
        String iri = home.save("Practice", "Accessible counters in bank branches");
        assertEquals(List.of(iri), home.search("counters"));
        assertEquals(1, home.run(new ListRecords(ListRequest.ofKind("Practice", 10))).total());
        assertEquals("Accessible counters in bank branches", home.title(iri, "en"));
    }

    @Test
    void whatIsSavedIsThereAfterTheHomeWasClosedAndOpened() {
        String iri = home.save("Practice", "Talking circles");
        home.close();
        home = TestHome.open(folder.resolve("home"));
        assertEquals("Talking circles", home.title(iri, "en"));
        assertEquals(List.of(iri), home.search("circles"));
    }

    @Test
    void everyChangeIsInTheHistoryWithItsReasonAndItsActor() {
        String iri = home.save("Practice", "Talking circles");
        home.retitle(iri, "Cercles de parole", "fr");
        List<HistoryItem> history = home.run(new RecordHistory(iri));
        assertEquals(List.of("new title", "first version"), history.stream().map(HistoryItem::why).toList());
        assertEquals("Amira Test", history.getFirst().actorLabel());
        List<FieldDifference> differences = home.run(new DiffRevisions(iri,
                history.get(1).revision().id().hex(), history.get(0).revision().id().hex().substring(0, 10)));
        assertEquals(1, differences.size());
        assertEquals("fr", differences.getFirst().language());
        assertEquals(List.of("Cercles de parole"), differences.getFirst().added());
    }

    @Test
    void aSaveThatChangesNothingMakesNoEntry() {
        String iri = home.save("Practice", "Talking circles");
        assertEquals(SaveResult.Outcome.UNCHANGED, home.retitle(iri, "Talking circles", "en").outcome());
        assertEquals(1, home.run(new RecordHistory(iri)).size());
    }

    @Test
    void twoPeopleWhoEditTwoLanguagesBothKeepTheirs() {
        String iri = home.save("Practice", "Talking circles");
        EditableRecord mine = home.run(new OpenRecord(iri));
        home.retitle(iri, "Cercles de parole", "fr");
        TestHome.setTitle(mine, "Circles for talking", "en");
        assertEquals(SaveResult.Outcome.MERGED, home.run(new SaveRecord(mine, "")).outcome());
        assertEquals("Cercles de parole", home.title(iri, "fr"));
        assertEquals("Circles for talking", home.title(iri, "en"));
    }

    @Test
    void aTrueCollisionComesBackWithBothTextsAndWritesNothing() {
        String iri = home.save("Practice", "Talking circles");
        EditableRecord mine = home.run(new OpenRecord(iri));
        home.retitle(iri, "Restorative circles", "en");
        TestHome.setTitle(mine, "Circles for talking", "en");
        SaveResult result = home.run(new SaveRecord(mine, ""));
        assertEquals(SaveResult.Outcome.COLLIDED, result.outcome());
        Collision collision = result.collisions().getFirst();
        assertEquals("title", collision.field().orElseThrow().name());
        assertEquals(List.of("Circles for talking"), collision.mine());
        assertEquals(List.of("Restorative circles"), collision.theirs());
        assertEquals("Restorative circles", home.title(iri, "en"));
    }

    @Test
    void aRevertedChangeIsTakenBackAndWhatCameAfterIsKept() {
        String iri = home.save("Practice", "Talking circles");
        home.retitle(iri, "Talking squares", "en");
        String wrong = home.latest(iri).orElseThrow().revision().changeSet();
        home.retitle(iri, "Cercles de parole", "fr");
        assertEquals(1, home.run(new RevertChange(wrong.substring(0, 8), "it was a circle")).count("reverted"));
        assertEquals("Talking circles", home.title(iri, "en"));
        assertEquals("Cercles de parole", home.title(iri, "fr"));
    }

    @Test
    void aRevertLeavesAloneWhatWasChangedSinceAndSaysSo() {
        String iri = home.save("Practice", "Talking circles");
        home.retitle(iri, "Talking squares", "en");
        String wrong = home.latest(iri).orElseThrow().revision().id().hex();
        home.retitle(iri, "Talking ovals", "en");
        var report = home.run(new RevertChange(wrong, ""));
        assertEquals(1, report.count("kept"));
        assertEquals(1, report.findings().size());
        assertEquals("Talking ovals", home.title(iri, "en"));
    }

    @Test
    void aDeletedRecordIsNotFoundAndItsPastIs() {
        String iri = home.save("Practice", "Talking circles");
        Instant then = home.latest(iri).orElseThrow().revision().when();
        home.run(new DeleteRecord(iri, "twice"));
        assertTrue(home.search("circles").isEmpty());
        Refusal refusal = assertThrows(Refusal.class, () -> home.run(new OpenRecord(iri)));
        assertEquals(Refusal.Reason.NOT_FOUND, refusal.reason());
        assertEquals("Talking circles", TestHome.title(home.run(new OpenRecord(iri, Optional.of(then))), "en"));
        home.run(new RevertChange(home.latest(iri).orElseThrow().revision().changeSet(), ""));
        assertEquals("Talking circles", home.title(iri, "en"));
    }

    @Test
    void aDraftOutlivesTheProcessAndGoesWithTheSave() {
        EditableRecord record = home.run(new NewRecord("Practice"));
        TestHome.setTitle(record, "Half an idea", "en");
        home.run(new SaveDraft(record));
        home.close();
        home = TestHome.open(folder.resolve("home"));
        assertEquals("Half an idea", home.run(new ListDrafts()).getFirst().title());
        EditableRecord draft = home.run(new LoadDraft(record.iri())).orElseThrow();
        assertTrue(draft.isNew());
        home.run(new SaveRecord(draft, ""));
        assertTrue(home.run(new ListDrafts()).isEmpty());
        assertFalse(home.search("idea").isEmpty());
    }
}
