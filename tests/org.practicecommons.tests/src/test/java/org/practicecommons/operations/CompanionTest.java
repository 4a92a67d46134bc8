package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RevisionSummary;

/** What is kept beside a record, in the journal and in what is made from it. */
class CompanionTest extends ConsentScene {

    @Test
    void whatAnOlderVersionKeptWholeIsSplitBeforeAnybodySearches() {
        appendWhole();
        restart();
        assertTrue(home.search(WORDS).contains(practice));
        clock.forward(PAST_ITS_END);
        home.run(new OpenRecord(practice));
        assertFalse(opened().contains(WORDS), "reads do not wait for it");
        assertEquals(List.of(), home.search(WORDS));
        assertEquals(1, head().companions().size());
        assertWhole();
        renew();
        assertTrue(home.search(WORDS).contains(practice));
        assertTrue(opened().contains(ADDRESS));
    }

    /** As versions did that knew of no companions. */
    private void appendWhole() {
        home.home().with(opened -> opened.writer().append(ChangeSet.of("urn:older", "", "", "1", List.of(
                new NewRevision(practice, List.of(head().id()), Audience.PUBLIC, false,
                        opened.records().whole(head()).orElseThrow().bytes())))));
        assertTrue(head().unsplit());
    }

    private RevisionSummary head() {
        return home.home().with(opened -> opened.projections().ledger(ledger -> ledger.head(practice)).orElseThrow());
    }

    private String opened() {
        EditableRecord record = home.run(new OpenRecord(practice));
        return home.home().with(opened -> record.payload(opened).toString());
    }

    @Test
    void aConsentAndWhatChangesWithItAreOneEntry() {
        consent("end=" + clock.today().plusDays(3));
        Entry entry = last();
        assertEquals(List.of(consent), entry.revisions().stream().map(r -> r.record()).toList());
        assertEquals(clock.today().plusDays(3),
                entry.shown().getFirst().sights().getFirst().until().orElseThrow());
        assertEquals(clock.today().plusDays(3), head().until().orElseThrow());
        consent("title=Consent to be named");
        assertEquals(List.of(), last().shown(), "what changes nothing for anybody is not told");
    }

    private Entry last() {
        return home.home().with(opened -> opened.journal().entry(opened.journal().last()));
    }

    @Test
    void manyRenewalsLeaveOneRevisionInTheHistory() {
        List<String> history = home.run(new RecordHistory(practice)).stream().map(item -> item.revision().id().hex())
                .toList();
        IntStream.rangeClosed(1, 20).forEach(day -> consent("end=" + clock.today().plusDays(day)));
        restart();
        assertEquals(history, home.run(new RecordHistory(practice)).stream().map(item -> item.revision().id().hex())
                .toList());
        home.retitle(practice, "Other walks", "en");
        assertEquals(history.size() + 1, home.run(new RecordHistory(practice)).size());
        assertWhole();
    }

    @Test
    void theCheckSaysWhatIsHiddenAndHowItComesBack() {
        assertEquals(List.of(), findings(practice));
        clock.forward(PAST_ITS_END);
        assertEquals(List.of("consented.hidden"), findings(practice));
        assertEquals(List.of("consent.ended"), findings(consent));
        assertEquals(List.of(), home.run(new CheckRecords(List.of(practice)), Session.publicReader(Locale.ENGLISH))
                .findings().stream().map(Finding::code).filter(code -> code.startsWith("consent")).toList());
        home.run(new DeleteRecord(consent, ""));
        assertEquals(List.of("consented.missing"), findings(practice));
    }

    private List<String> findings(String iri) {
        return home.run(new CheckRecords(List.of(iri))).findings().stream().map(Finding::code)
                .filter(code -> code.startsWith("consent")).toList();
    }

    @Test
    void aFieldThatTheModelCallsConfidentialIsForItsOrganisation() throws IOException {
        home.close();
        RecordModel model = withConfidentialSummary();
        try (TestHome other = TestHome.create(folder.resolve("other"), model)) {
            String iri = other.save("Practice", "Talking circles");
            other.run(new ChangeAudience(iri, Audience.PUBLIC, ""));
            other.run(new EditFields(iri, List.of("summary=Held in the wombat room"), ""));
            Session mine = other.session();
            Session colleague = new Session("urn:colleague", mine.organisation(), Set.of(), Set.of(), Locale.ENGLISH);
            Session stranger = new Session("urn:stranger", "urn:elsewhere", Set.of(), Set.of(Right.CURATE),
                    Locale.ENGLISH);
            assertTrue(said(other, iri, colleague).contains("wombat"));
            assertFalse(said(other, iri, stranger).contains("wombat"));
            EditableRecord strangers = other.run(new OpenRecord(iri), stranger);
            TestHome.setTitle(strangers, "Cercles de parole", "fr");
            other.run(new SaveRecord(strangers, ""), stranger);
            assertTrue(said(other, iri, colleague).contains("wombat"));
            assertEquals("Cercles de parole", other.title(iri, "fr"));
        }
    }

    private static String said(TestHome other, String iri, Session session) {
        EditableRecord record = other.run(new OpenRecord(iri), session);
        return other.home().with(opened -> record.payload(opened).toString())
                + other.run(new RunQuery("SELECT ?o WHERE { ?s ?p ?o }", QueryLimits.usual()), session);
    }

    private static RecordModel withConfidentialSummary() throws IOException {
        return EditedModel.of(ecore -> {
            int summary = ecore.indexOf("name=\"summary\"", ecore.indexOf("name=\"Practice\""));
            int first = ecore.indexOf("<details", summary);
            return ecore.substring(0, first) + "<details key=\"companion\" value=\"confidential\"/>"
                    + ecore.substring(first);
        });
    }
}
