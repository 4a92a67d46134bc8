package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;

/** An import never takes away what was done here: edits, deletions, erasures. */
class ImportMergeTest extends ImportScene {

    private void assign(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), "edited here"));
    }

    private int revisions() {
        return home.run(new RecordHistory(IRI)).size();
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aNewerFileThatComesTwiceLeavesWhatWasEditedHere() throws IOException {
        bring(file("v1.ttl", "Walks", "Together"));
        assign(IRI, "title@en=Access walks", "title@fr=Visites");
        Path newer = file("v2.ttl", "Longer walks", "Twice a year");
        assertEquals(List.of("import.kept"), codes(bring(newer)));
        int before = revisions();
        Report again = bring(newer);
        assertEquals(1, again.count("unchanged"), again.counts().toString());
        assertEquals(before, revisions());
        assertEquals("Access walks", home.title(IRI, "en"));
        assertEquals("Visites", home.title(IRI, "fr"));
    }

    @Test
    void whatWasTakenAwayHereAfterAMergeStaysAway() throws IOException {
        bring(file("v1.ttl", "Walks", "Together"));
        assign(IRI, "title@fr=Visites");
        Path newer = file("v2.ttl", "Walks", "Twice a year", "walking");
        assertEquals(1, bring(newer).count("updated"));
        assign(IRI, "summary@en=");
        assertEquals(1, bring(newer).count("unchanged"));
        assertEquals(1, bring(file("v3.ttl", "Long walks", "Twice a year", "walking")).count("updated"));
        assertEquals("Long walks", home.title(IRI, "en"));
        assertEquals("Visites", home.title(IRI, "fr"));
        assertTrue(TestHome.values(home.run(new OpenRecord(IRI)).root(), "summary").isEmpty());
    }

    @Test
    void anImportThatWasTakenBackCanComeAgain() throws IOException {
        bring(file("v1.ttl", "Walks", "Together"));
        assign(IRI, "title@fr=Visites");
        Path newer = file("v2.ttl", "Long walks", "Together");
        bring(newer);
        home.run(new RevertChange(home.latest(IRI).orElseThrow().revision().activity(), "too early"));
        assertEquals("Walks", home.title(IRI, "en"));
        assertEquals(1, bring(newer).count("updated"));
        assertEquals("Long walks", home.title(IRI, "en"));
        assertEquals("Visites", home.title(IRI, "fr"));
    }

    @Test
    void aRecordThatWasMadeHereIsNotReplaced() throws IOException {
        String iri = home.save("Practice", "Made here");
        home.retitle(iri, "Fait ici", "fr");
        Path file = Files.writeString(folder.resolve("other.ttl"), Files.readString(file("o.ttl", "Theirs", "Together"))
                .replace(IRI, iri));
        Report report = bring(file);
        assertEquals(List.of("import.kept"), codes(report));
        assertEquals("Made here", home.title(iri, "en"));
        assertEquals("Fait ici", home.title(iri, "fr"));
        assertEquals(1, TestHome.values(home.run(new OpenRecord(iri)).root(), "summary").size());
        assertEquals(1, bring(file).count("unchanged"));
    }

    @Test
    void oneRecordInTwoFilesHasOneHistory() throws IOException {
        bring(file("a.ttl", "Walks", "Together"), file("b.ttl", "Long walks", "Together"));
        assertEquals(1, home.home().with(opened -> opened.projections().ledger(ledger -> ledger.heads(IRI))).size());
        assertEquals(2, revisions());
        assertEquals("Long walks", home.title(IRI, "en"));
    }

    @Test
    void whatWasDeletedHereStaysDeleted() throws IOException {
        Path file = file("v1.ttl", "Walks", "Together");
        bring(file);
        home.run(new DeleteRecord(IRI, "outdated"));
        Report report = bring(file);
        assertEquals(List.of("import.deleted"), codes(report));
        assertEquals(0, report.count("created"));
        assertThrows(Refusal.class, () -> home.run(new OpenRecord(IRI)));
    }

    @Test
    void whatWasErasedComesBackByNoWay() throws IOException {
        Path file = file("v1.ttl", "Walks", "Together");
        bring(file);
        EditableRecord open = home.run(new OpenRecord(IRI));
        TestHome.setTitle(open, "Still open", "en");
        home.run(new EraseRecord(IRI, "asked for it"));
        assertEquals(List.of("import.erased"), codes(bring(file)));
        assertThrows(Refusal.class, () -> home.run(new SaveRecord(open, "late")));
        assertThrows(Refusal.class, () -> home.run(new OpenRecord(IRI)));
    }
}
