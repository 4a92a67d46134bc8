package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;

/** What a check offers is done by name, once, by whoever may, and only while it is still offered. */
class ApplyFixTest extends HomeScene {

    private static final Session STRANGER = new Session("urn:stranger", "urn:elsewhere", Set.of(),
            Set.of(Right.CONTRIBUTE), Locale.ENGLISH);

    private static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);

    private String practice(String... assignments) {
        String iri = home.save("Practice", "Reading circles");
        home.run(new EditFields(iri, List.of(assignments), ""));
        return iri;
    }

    private String partnership() {
        String iri = home.save("Partnership", "Harbour Together");
        home.run(new EditFields(iri, List.of("members+=" + home.save("Organisation", "Harbour Bank"),
                "members+=" + home.save("Organisation", "Harbour Watch")), ""));
        return iri;
    }

    private List<Fix> offered(String iri, String code, Session session) {
        return home.run(new CheckRecords(List.of(iri)), session).findings().stream().map(Finding::fixes)
                .flatMap(List::stream).filter(fix -> fix.code().equals(code)).toList();
    }

    private Fix offered(String iri, String code) {
        return offered(iri, code, home.session()).getFirst();
    }

    private String why(String iri) {
        return home.run(new RecordHistory(iri)).getFirst().why();
    }

    private Refusal refused(String iri, String id, Session session) {
        return assertThrows(Refusal.class, () -> home.run(new ApplyFix(iri, id, false, ""), session));
    }

    @Test
    void aTrialShowsWhatWouldChangeAndChangesNothing() {
        String iri = practice();
        Fix fix = offered(iri, "completeness.addParts");
        FixApplied tried = home.run(new ApplyFix(iri, fix.id(), true, ""));
        assertTrue(tried.saved().isEmpty());
        assertEquals(List.of("roles"), tried.differences().stream()
                .flatMap(difference -> difference.field().stream()).map(field -> field.name())
                .filter(name -> !name.equals("orderKey")).toList());
        assertEquals(1, home.run(new RecordHistory(iri)).size());
        assertEquals(fix.id(), offered(iri, "completeness.addParts").id());
    }

    @Test
    void itIsOneChangeWithAReasonAndIsOfferedNoMore() {
        String gone = home.save("Concept", "Loneliness");
        String iri = practice("issues+=" + gone);
        home.run(new DeleteRecord(gone, ""));
        Fix fix = offered(iri, "reference.takeOut");
        assertEquals(SaveResult.Outcome.SAVED,
                home.run(new ApplyFix(iri, fix.id(), false, "")).saved().orElseThrow().outcome());
        assertEquals(3, home.run(new RecordHistory(iri)).size());
        assertEquals(fix.label().in(Locale.ENGLISH), why(iri));
        assertEquals(List.of(), offered(iri, "reference.takeOut", home.session()));
        Refusal again = refused(iri, fix.id(), home.session());
        assertEquals(Reason.NOT_FOUND, again.reason());
        assertNotEquals(again.sentence().in(Locale.ENGLISH), again.sentence().in(Locale.FRENCH));
    }

    @Test
    void aRecordThatIsStartedHasWhatIsKnown() {
        String iri = partnership();
        FixApplied started = home.run(new ApplyFix(iri, offered(iri, "partnership.startApproval").id(), false,
                "The board meets on Monday"));
        assertNotEquals(iri, started.record());
        assertEquals("The board meets on Monday", why(started.record()));
        assertEquals(2, home.run(new RecordHistory(iri)).size());
        assertTrue(home.run(new IncomingReferences(iri)).stream()
                .anyMatch(reference -> reference.iri().equals(started.record())));
    }

    @Test
    void whatWouldNowDoSomethingElseIsRefusedWithWhatIsOffered() {
        String iri = practice();
        String before = offered(iri, "completeness.addParts", home.session()).stream()
                .filter(fix -> fix.changes().size() == 3).findFirst().orElseThrow().id();
        EditableRecord record = home.run(new OpenRecord(iri));
        TestHome.values(record.root(), "steps").add(record.model().kind("Step").orElseThrow().create());
        home.run(new SaveRecord(record, ""));
        String now = offered(iri, "completeness.addParts", home.session()).stream()
                .filter(fix -> fix.changes().size() == 2).findFirst().orElseThrow().id();
        assertTrue(refused(iri, before, home.session()).sentence().in(Locale.ENGLISH).contains(now));
    }

    @Test
    void onlyWhoMayChangeTheRecordIsOfferedItAndMayDoIt() {
        String iri = practice();
        String id = offered(iri, "completeness.addParts").id();
        assertEquals(List.of(), offered(iri, "completeness.addParts", STRANGER));
        assertEquals(Reason.NOT_ALLOWED, refused(iri, id, STRANGER).reason());
        assertEquals(Reason.NOT_FOUND, refused(iri, id, PUBLIC).reason());
        home.run(new PublishRecord(iri, "public", Optional.empty(), false, ""));
        assertEquals(Reason.NOT_ALLOWED, refused(iri, "completeness.addParts", PUBLIC).reason());
        String together = partnership();
        Fix approval = offered(together, "partnership.startApproval", STRANGER).getFirst();
        assertEquals(together, approval.changes().getLast().value());
        home.run(new ApplyFix(together, approval.id(), false, ""), STRANGER);
    }
}
