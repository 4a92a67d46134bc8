package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;

/** What the model calls confidential is for those who act for the organisation of the record, and for nobody else. */
class ConfidentialFieldTest extends ConsentScene {

    private static final String SECRET = "numbatwhisper";
    private static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);
    private static final Session STRANGER = new Session("urn:stranger", "urn:elsewhere", Set.of(),
            Set.of(Right.CURATE, Right.CONTRIBUTE), Locale.ENGLISH);

    private Session colleague() {
        return new Session("urn:colleague", home.session().organisation(), Set.of(), Set.of(Right.CONTRIBUTE),
                Locale.ENGLISH);
    }

    /** Evidence that every member sees, with that file number. */
    private String evidence(String... assignments) {
        String iri = home.save("Evidence", "Letter of June");
        if (assignments.length > 0) {
            home.run(new EditFields(iri, List.of(assignments), "filed"));
        }
        return iri;
    }

    private List<Object> values(String iri, String field, Session session) {
        EditableRecord record = home.run(new OpenRecord(iri), session);
        return record.kind().field(field).orElseThrow().values(record.root());
    }

    private String refused(String iri, String... assignments) {
        return assertThrows(Refusal.class, () -> home.run(new EditFields(iri, List.of(assignments), ""), STRANGER))
                .sentence().in(Locale.ENGLISH);
    }

    private Set<String> telling(ReadPaths paths, Session session) {
        return paths.answers(session).entrySet().stream().filter(answer -> answer.getValue().contains(SECRET))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nobodyElseIsToldOfItByAnyQuestion() {
        home.run(new EditFields(practice, List.of("remarks@en=The " + SECRET + " of June"), "remembered"));
        EditableRecord draft = home.run(new OpenRecord(practice));
        TestHome.setTitle(draft, "Walks for access", "en");
        home.run(new SaveDraft(draft));
        ReadPaths paths = new ReadPaths(this, clock.now());
        assertEquals(Set.of(), telling(paths, PUBLIC));
        assertEquals(Set.of(), telling(paths, STRANGER));
        Set<String> told = telling(paths, colleague());
        assertTrue(told.size() > 15, told::toString);
        assertEquals(List.of(), home.search(SECRET), "an index answers for all who see the record");
        assertEquals(Set.of(), home.run(new OpenRecord(practice), STRANGER).hiddenOn(), "nor that there is something");
        assertWhole();
    }

    @Test
    void whoCannotReadItIsRefusedTheSameWhetherSomethingIsThereOrNot() {
        String iri = evidence();
        String nothingThere = refused(iri, "fileNumber=A-17");
        assertTrue(nothingThere.contains("File number"), nothingThere);
        home.run(new EditFields(iri, List.of("fileNumber=A-17"), ""));
        assertEquals(nothingThere, refused(iri, "fileNumber=A-17"));
        assertEquals(nothingThere, refused(iri, "fileNumber=B-3"));
        assertEquals(List.of("A-17"), values(iri, "fileNumber", colleague()));
        assertFalse(home.run(new OpenRecord(iri), STRANGER).showsConfidential());
        assertTrue(home.run(new OpenRecord(iri), colleague()).showsConfidential());
    }

    @Test
    void whatStrangersSaveAndTakeBackLeavesItAsItIs() {
        String iri = evidence("fileNumber=A-17");
        home.run(new EditFields(iri, List.of("description@en=It was read aloud"), ""), STRANGER);
        home.run(new EditFields(iri, List.of("fileNumber=A-18", "date=2026-06-03"), ""), colleague());
        home.run(new RevertChange(home.latest(iri).orElseThrow().revision().id().hex(), ""), STRANGER);
        assertEquals(List.of("A-18"), values(iri, "fileNumber", colleague()));
        assertEquals(List.of(), values(iri, "date", colleague()));
        assertEquals(1, values(iri, "description", colleague()).size());
        assertWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-17", "B-3"})
    void anImportOfStrangersLeavesItOutAndSaysSo(String theirs) throws IOException {
        String iri = evidence("fileNumber=A-17");
        Path file = Files.writeString(folder.resolve("theirs.ttl"), """
                @prefix pc: <https://practicecommons.org/ns#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                <%s> a pc:Evidence ; dcterms:title "Letter of June"@en ; dcterms:description "Read aloud"@en ;
                    pc:fileNumber "%s" .
                """.formatted(iri, theirs));
        for (boolean dryRun : List.of(true, false)) {
            Report report = home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), dryRun),
                    STRANGER);
            assertEquals(List.of("import.confidential"), report.findings().stream().map(Finding::code).toList());
            assertEquals(1, report.count("updated"));
        }
        assertEquals(List.of("A-17"), values(iri, "fileNumber", colleague()));
        assertEquals(1, values(iri, "description", STRANGER).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trig", "jsonld", "zip"})
    void whatInsidersWriteOutIsWholeWhereverItIsReadIn(String format) throws IOException {
        String iri = evidence("fileNumber=A-17", "remarks@en=" + SECRET, "remarks@fr=" + SECRET + "ette");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportRecords(Optional.of("Evidence"), format, out).run(home.home(), colleague(), Progress.none());
        Path file = Files.write(folder.resolve("all." + format), out.toByteArray());
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        new ExportRecords(Optional.of("Evidence"), "trig", theirs).run(home.home(), STRANGER, Progress.none());
        assertTrue(theirs.toString().contains("Letter of June"));
        assertFalse(theirs.toString().contains(SECRET) || theirs.toString().contains("A-17"));
        assertEquals(1, home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false))
                .count("unchanged"));
        home.close();
        home = TestHome.create(folder.resolve("other"), clock);
        home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false));
        assertEquals(List.of("A-17"), values(iri, "fileNumber", colleague()));
        assertEquals(2, values(iri, "remarks", colleague()).size());
        assertEquals(List.of(), values(iri, "remarks", STRANGER));
    }

    @Test
    void whatAnOlderModelKeptForAllIsHiddenFromThenOnAndInHistory() throws IOException {
        home.close();
        home = TestHome.create(folder.resolve("old"), EditedModel.of(ecore ->
                ecore.replace("<details key=\"companion\" value=\"confidential\"/>", "")));
        String iri = evidence("fileNumber=" + SECRET);
        home.run(new ChangeAudience(iri, Audience.PUBLIC, ""));
        var before = clock.now();
        assertEquals(List.of(SECRET), values(iri, "fileNumber", STRANGER));
        assertEquals(List.of(iri), home.search(SECRET));
        home.close();
        home = TestHome.open(folder.resolve("old"), clock);
        assertEquals(List.of(), values(iri, "fileNumber", STRANGER), "reads do not wait");
        for (Session other : List.of(PUBLIC, STRANGER)) {
            EditableRecord then = home.run(new OpenRecord(iri, Optional.of(before)), other);
            assertFalse(home.home().with(opened -> then.payload(opened)).toString().contains(SECRET));
            assertFalse(home.run(new RunQuery("SELECT ?o WHERE { ?s ?p ?o }", QueryLimits.usual()), other).toString()
                    .contains(SECRET));
        }
        assertEquals(List.of(), home.search(SECRET));
        assertEquals(List.of(SECRET), values(iri, "fileNumber", colleague()));
        assertEquals(1, home.latest(iri).orElseThrow().revision().companions().size());
        assertWhole();
    }

    @Test
    void aLetterIsFirstSeenByItsOrganisationAlone() throws IOException {
        Audience own = Audience.organisation(home.session().organisation());
        String letter = "<%s> a pc:Evidence ; dcterms:title \"Letter\"@en ; pc:evidenceKind pc:EvidenceKind-%s .";
        String prefixes = "PREFIX pc: <https://practicecommons.org/ns#> PREFIX dcterms: <http://purl.org/dc/terms/>";
        Path file = Files.write(folder.resolve("letters.ttl"), List.of(prefixes,
                letter.formatted("urn:a", "correspondence"), letter.formatted("urn:b", "minutes")));
        home.run(new ImportFiles(List.of(file), Optional.empty(), Optional.empty(), false));
        assertEquals(own, home.run(new OpenRecord("urn:a")).audience());
        assertEquals(Audience.MEMBERS, home.run(new OpenRecord("urn:b")).audience());
        Files.write(file, List.of(prefixes, letter.formatted("urn:c", "correspondence")));
        home.run(new PutRecord(file, Optional.empty(), ""));
        assertEquals(own, home.run(new OpenRecord("urn:c")).audience());
        String kept = evidence();
        home.run(new EditFields(kept, List.of("kind=correspondence"), ""));
        assertEquals(Audience.MEMBERS, home.run(new OpenRecord(kept)).audience(), "what is there keeps its audience");
    }

    @Test
    void theFormByWhichAConsentWasGivenIsForItsOrganisation() {
        String form = evidence();
        consent("evidence+=" + form);
        assertEquals(1, values(consent, "evidence", colleague()).size());
        assertEquals(List.of(), values(consent, "evidence", STRANGER));
        assertEquals(List.of(), home.run(new IncomingReferences(form), STRANGER));
        assertTrue(home.run(new OpenRecord(practice), PUBLIC).root().eContents().size() > 0, "the consent still holds");
    }
}
