package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.search.ListRequest;

/** Importing: again changes nothing, edits made here survive it, and one revert takes it all back. */
class ImportTest extends ImportScene {

    private Path turtle(String title, String summary) throws IOException {
        return file("practices.ttl", title, summary);
    }

    private Path manyPractices(int count) throws IOException {
        StringBuilder triples = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String iri = "<https://elsewhere.example/many/" + i + ">";
            triples.append(iri).append(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ")
                    .append("<https://practicecommons.org/ns#Practice> .\n")
                    .append(iri).append(" <http://purl.org/dc/terms/title> \"Practice number ").append(i)
                    .append("\"@en .\n");
        }
        return Files.writeString(folder.resolve("many.nt"), triples);
    }

    @Test
    void theSecondImportChangesNothing() throws IOException {
        assertEquals(1, bring(turtle("Walks", "Together")).count("created"));
        String state = home.run(new CheckHome()).stateHash();
        Report second = bring(turtle("Walks", "Together"));
        assertEquals(0, second.count("created") + second.count("updated"));
        assertEquals(1, second.count("unchanged"));
        assertEquals(state, home.run(new CheckHome()).stateHash());
        assertEquals(1, home.run(new RecordHistory(IRI)).size());
    }

    @Test
    void aPreviewNamesWhatWouldBeAddedAndChangedAndStoresNothing() throws IOException {
        bring(turtle("Walks", "Together"));
        String state = home.run(new CheckHome()).stateHash();
        Path changed = turtle("Walks by night", "Together");
        PreviewImport.Preview preview =
                home.run(new PreviewImport(List.of(changed, manyPractices(3)), Optional.empty(), false));
        assertEquals(List.of(false, true, true, true),
                preview.first().stream().map(PreviewImport.Item::isNew).toList());
        assertEquals("Walks by night", preview.first().getFirst().labels().getFirst().text());
        assertEquals(3, preview.report().count("created"));
        assertEquals(1, preview.report().count("updated"));
        assertEquals(state, home.run(new CheckHome()).stateHash());
    }

    @Test
    void anEditMadeHereSurvivesTheSameFile() throws IOException {
        bring(turtle("Walks", "Together"));
        home.retitle(IRI, "Access walks", "en");
        assertEquals(0, bring(turtle("Walks", "Together")).count("updated"));
        assertEquals("Access walks", home.title(IRI, "en"));
    }

    @Test
    void aNewerFileIsMergedWithEditsMadeHere() throws IOException {
        bring(turtle("Walks", "Together"));
        home.retitle(IRI, "Visites", "fr");
        assertEquals(1, bring(turtle("Longer walks", "Together")).count("updated"));
        assertEquals("Longer walks", home.title(IRI, "en"));
        assertEquals("Visites", home.title(IRI, "fr"));
    }

    @Test
    void whereBothChangedTheSameTheHomeKeepsItsOwnAndSaysSo() throws IOException {
        bring(turtle("Walks", "Together"));
        home.retitle(IRI, "Access walks", "en");
        Report report = bring(turtle("Longer walks", "Together, twice a year"));
        assertEquals("import.kept", report.findings().getFirst().code());
        assertEquals("Access walks", home.title(IRI, "en"));
        assertEquals(1, report.count("updated"));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Path file = turtle("Walks", "Together");
        assertEquals(1, home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), true))
                .count("created"));
        assertEquals(0, home.run(new ListRecords(ListRequest.ofKind("Practice", 1))).total());
    }

    @Test
    void aDryRunCountsARecordThatComesAgainAsTheImportWould() throws IOException {
        Path first = turtle("Walks", "Together");
        Path again = Files.copy(first, folder.resolve("again.ttl"));
        Path newer = Files.move(turtle("Walks", "Twice"), folder.resolve("newer.ttl"));
        List<Path> files = List.of(again, turtle("Walks", "Together"), newer);
        for (boolean dry : new boolean[] {true, false}) {
            Report report = home.run(new ImportFiles(files, Optional.empty(), Optional.empty(), dry));
            assertEquals(List.of(1L, 1L, 1L), List.of(report.count("created"), report.count("unchanged"),
                    report.count("updated")), "dry: " + dry);
        }
    }

    @Test
    void aFileWithoutARecordIsSaidToHaveNone() throws IOException {
        Path none = Files.writeString(folder.resolve("none.ttl"), "@prefix pc: <https://practicecommons.org/ns#> .\n");
        Report report = bring(none);
        assertEquals(List.of("file.noRecord"), report.findings().stream().map(Finding::code).toList());
        assertTrue(report.hasErrors());
    }

    @Test
    void anImportOfManyIsOneActivityThatOneRevertTakesBack() throws IOException {
        assertEquals(2500, bring(manyPractices(2500)).count("created"));
        String iri = "https://elsewhere.example/many/7";
        String activity = home.latest(iri).orElseThrow().revision().activity();
        assertTrue(home.search("number").size() > 10);
        assertEquals(2500, home.run(new RevertChange(activity, "wrong file")).count("reverted"));
        assertEquals(0, home.run(new ListRecords(ListRequest.ofKind("Practice", 1))).total());
        assertEquals(List.of(), home.run(new CheckHome()).report().findings());
        assertEquals(2500, bring(manyPractices(2500)).count("created"));
    }

    @Test
    void aCancelledImportKeepsWhatItSavedAndCanBeTakenBack() throws IOException {
        Path file = manyPractices(5000);
        StopAfter stop = new StopAfter(2100);
        Refusal refusal = assertThrows(Refusal.class, () -> new ImportFiles(List.of(file), Optional.empty(),
                Optional.empty(), false).run(home.home(), home.session(), stop));
        assertEquals(Refusal.Reason.CANCELLED, refusal.reason());
        long kept = home.run(new ListRecords(ListRequest.ofKind("Practice", 1))).total();
        assertTrue(kept < 5000, kept + " kept");
        assertEquals(List.of(), home.run(new CheckHome()).report().findings());
    }

    @Test
    void anExportThatIsImportedElsewhereSaysTheSame() throws IOException {
        bring(turtle("Walks", "Together"));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.of("Practice"), "nquads", first));
        Path file = Files.write(folder.resolve("export.nq"), first.toByteArray());
        try (TestHome other = TestHome.create(folder.resolve("other"))) {
            other.run(new ImportFiles(List.of(file), Optional.of("nquads"), Optional.empty(), false));
            ByteArrayOutputStream second = new ByteArrayOutputStream();
            other.run(new ExportRecords(Optional.of("Practice"), "nquads", second));
            assertArrayEquals(first.toByteArray(), second.toByteArray());
        }
        assertEquals(0, bring(file).count("updated"));
    }

    /** Cancels once that many steps were counted. */
    private static final class StopAfter implements Progress {

        private final long most;
        private volatile long done;

        StopAfter(long most) {
            this.most = most;
        }

        @Override
        public void begin(Message task, long total) {
            done = 0;
        }

        @Override
        public synchronized void worked(long steps) {
            done += steps;
        }

        @Override
        public boolean isCancelled() {
            return done > most;
        }
    }
}
