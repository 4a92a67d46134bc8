package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;

/** Tables out of a home and into it again: only what was edited in them differs. */
class TablesTest {

    private static final String IRI = "https://elsewhere.example/practice/1";

    @TempDir
    private Path folder;
    private TestHome home;

    @BeforeEach
    void create() {
        home = TestHome.create(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void practice() throws IOException {
        Path file = Files.writeString(folder.resolve("practice.ttl"), """
                @prefix pc: <https://practicecommons.org/ns#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                <%1$s> a pc:Practice ; dcterms:title "=Walks"@en, "Visites; et plus"@fr ;
                    dcterms:abstract " Two\\nlines "@en ;
                    pc:step <%1$s#s> ; <https://example.net/unknown> "kept" .
                <%1$s#s> a pc:Step ; dcterms:title "Meet"@en .
                """.formatted(IRI));
        bring(file);
    }

    private Report bring(Path file) {
        return bring(file, false);
    }

    private Report bring(Path file, boolean goodRows) {
        return bring(List.of(file), goodRows);
    }

    private Report bring(List<Path> files, boolean goodRows) {
        return home.run(new ImportFiles(files, Optional.empty(), Optional.empty(), false, goodRows));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path export(String kind, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.of(kind).filter(name -> !name.isEmpty()), format, out));
        return Files.write(folder.resolve("export." + format), out.toByteArray());
    }

    private Path edited(Path table, String from, String to) throws IOException {
        String text = Files.readString(table);
        assertTrue(text.contains(from), text);
        return Files.writeString(table, text.replace(from, to));
    }

    private String state() {
        return home.run(new CheckHome()).stateHash();
    }

    private String shown() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ShowRecord(IRI, "nquads", Optional.empty(), out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allTablesOfTheSampleChangeNothingWhenTheyComeBack() throws IOException {
        try (Home sample = Home.create(folder.resolve("sample"), new HomeSpec("Sample", TestHome.BASE, "Amira Test",
                "Test Organisation", true), Environment.system())) {
            String before = new CheckHome().run(sample, sample.session(Locale.ENGLISH), Progress.none()).stateHash();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Report written = new ExportRecords(Optional.empty(), "zip", out)
                    .run(sample, sample.session(Locale.ENGLISH), Progress.none());
            Path zip = Files.write(folder.resolve("sample.zip"), out.toByteArray());
            Report read = new ImportFiles(List.of(zip), Optional.empty(), Optional.empty(), false)
                    .run(sample, sample.session(Locale.ENGLISH), Progress.none());
            assertEquals(List.of(), read.findings());
            assertEquals(written.count("exported"), read.count("unchanged"));
            assertEquals(before,
                    new CheckHome().run(sample, sample.session(Locale.ENGLISH), Progress.none()).stateHash());
        }
    }

    @Test
    void everyTableByItselfChangesNothingWhenItComesBack() throws IOException {
        practice();
        String before = state();
        for (String kind : List.of("Practice", "Step", "Person", "Organisation")) {
            Report report = bring(export(kind, "csv"));
            assertEquals(List.of(), report.findings());
            assertEquals(1, report.count("unchanged"), kind);
        }
        assertEquals(before, state());
    }

    @Test
    void onlyTheEditedCellDiffers() throws IOException {
        practice();
        String before = shown();
        bring(edited(export("Practice", "csv"), "Visites; et plus", "Visites"));
        assertEquals(before.replace("Visites; et plus", "Visites"), shown());
        bring(edited(export("Step", "csv"), "Meet", "Meet at the door"));
        assertEquals(before.replace("Visites; et plus", "Visites").replace("Meet", "Meet at the door"), shown());
    }

    @Test
    void aTableChangesOnlyTheColumnsThatItHasAndAnEmptyCellEmpties() throws IOException {
        practice();
        String before = shown();
        Path table = Files.writeString(folder.resolve("few.csv"),
                "Practice (IRI);title@fr;summary@en\n%s;;New\n".formatted(IRI));
        assertEquals(1, bring(table).count("updated"));
        assertTrue(!shown().contains("@fr"), shown());
        assertTrue(shown().contains("\"New\"@en"), shown());
        assertEquals(before.lines().count() - 1, shown().lines().count());
    }

    @Test
    void anEditMadeHereSinceTheExportStays() throws IOException {
        practice();
        Path table = export("Practice", "csv");
        home.retitle(IRI, "Promenades", "fr");
        assertEquals(0, bring(table).count("updated"));
        assertEquals("Promenades", home.title(IRI, "fr"));
        assertEquals(1, bring(edited(table, "'=Walks", "Long walks")).count("updated"));
        assertEquals("Promenades", home.title(IRI, "fr"));
        assertEquals("Long walks", home.title(IRI, "en"));
        home.retitle(IRI, "Night walks", "en");
        Report both = bring(edited(table, "Long walks", "Short walks"));
        assertEquals("import.kept", both.findings().getFirst().code());
        assertEquals("Night walks", home.title(IRI, "en"));
    }

    @Test
    void aTextSetBackToWhatItWasOnceIsAnEditToo() throws IOException {
        practice();
        home.retitle(IRI, "Access walks", "en");
        assertEquals(1, bring(edited(export("Practice", "csv"), "Access walks", "=Walks")).count("updated"));
        assertEquals("=Walks", home.title(IRI, "en"));
    }

    @Test
    void anEditThatCameByATableSurvivesTheFileThatTheRecordCameFrom() throws IOException {
        practice();
        bring(edited(export("Practice", "csv"), "'=Walks", "Long walks"));
        practice();
        assertEquals("Long walks", home.title(IRI, "en"));
    }

    @Test
    void oneBadRowKeepsTheTableOutUnlessTheGoodOnesWereAskedFor() throws IOException {
        Path table = Files.writeString(folder.resolve("Practice.csv"), """
                Practice (IRI),title@en,start
                ,First,2024-01-31
                ,Second,soon
                """);
        String before = state();
        Report refused = bring(table);
        assertEquals(2, refused.total(Finding.Severity.ERROR));
        assertEquals(before, state());
        Report half = bring(table, true);
        assertEquals(1, half.count("created"));
        assertEquals(1, half.total(Finding.Severity.ERROR));
    }

    @Test
    void referencesMayBeTitlesOfRecordsThatOnlyOneHas() throws IOException {
        String concept = home.save("Concept", "Housing");
        Path table = Files.writeString(folder.resolve("Practice.csv"),
                "Practice (IRI),title@en,issues\n,Rent bank,housing\n,Other,Nothing\n");
        Report report = bring(table, true);
        assertTrue(report.findings().getFirst().sentence().in(Locale.ENGLISH).contains("Cell C3"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.of("Practice"), "csv", out));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"" + concept + "\",\"Housing\""));
    }

    @Test
    void aNewRecordAndItsPartsMayComeInTwoTables() throws IOException {
        Path steps = write("Step.csv", "Step (IRI),(record),title@en\n,Rent bank,Ask\n,rent BANK,Lend\n");
        Path practices = write("Practice.csv", "Practice (IRI),title@en,issues\n,Rent bank,Housing\n");
        Path concepts = write("Concept.csv", "Concept (IRI),prefLabel@en\n,Housing\n");
        Report report = bring(List.of(steps, practices, concepts), false);
        assertEquals(List.of(), report.findings());
        assertEquals(2, report.count("created"));
        assertEquals(2, bring(List.of(practices, concepts, steps), false).count("unchanged"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.of("Practice"), "nquads", out));
        String all = out.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains("\"Ask\"@en") && all.contains("\"Lend\"@en"), all);
    }

    @Test
    void tablesThatComeInTogetherComeInWholeUnlessTheGoodRowsWereAskedFor() throws IOException {
        Path steps = write("Step.csv", "Step (IRI),(record),title@en\n,Rent bank,Ask\n,Nowhere,Lend\n");
        Path practices = write("Practice.csv", "Practice (IRI),title@en,start\n,Rent bank,\n,Other,soon\n");
        String before = state();
        Report refused = bring(List.of(practices, steps), false);
        assertEquals(before, state());
        assertEquals(List.of("cell.badValue", "row.whichRecord", "table.nothingOfAll"),
                refused.findings().stream().map(Finding::code).toList());
        Report half = bring(List.of(practices, steps), true);
        assertEquals(1, half.count("created"));
        assertEquals(2, half.total(Finding.Severity.ERROR));
    }

    @Test
    void aWorkbookOfTheSampleChangesNothingWhenItComesBack() throws IOException {
        practice();
        String before = state();
        Report all = bring(export("", "xlsx"));
        assertEquals(List.of(), all.findings());
        assertEquals(0, all.count("updated") + all.count("created"));
        assertEquals(1, bring(export("Step", "xlsx")).count("unchanged"));
        assertEquals(before, state());
    }

    @Test
    void whatThePublicMayNotSeeIsInNoTableOfThePublic() throws IOException {
        String hidden = home.save("Place", "Shelter");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ExportRecords(Optional.of("Place"), "csv", out),
                org.practicecommons.base.Session.publicReader(Locale.ENGLISH));
        assertTrue(!out.toString(StandardCharsets.UTF_8).contains(hidden));
    }

    @Test
    void aTableByItselfNeedsAKind() {
        assertEquals(Refusal.Reason.WRONG_USE, assertThrows(Refusal.class, () -> export("", "csv")).reason());
        assertEquals(Refusal.Reason.WRONG_USE, assertThrows(Refusal.class, () -> export("Step", "zip")).reason());
        assertEquals(Refusal.Reason.WRONG_USE, assertThrows(Refusal.class, () -> export("Visit", "csv")).reason());
    }
}
