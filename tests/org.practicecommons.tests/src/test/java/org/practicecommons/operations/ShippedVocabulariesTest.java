package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;

/** The vocabularies of the product: whole in both languages, with sources, and never in the way of a community. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedVocabulariesTest {

    static final String IRIS = "https://practicecommons.org/vocabularies/";

    private Home home;

    @BeforeAll
    void create(@TempDir Path folder) {
        home = vocabularies(folder);
    }

    private static Home vocabularies(Path folder) {
        return Home.create(folder.resolve("home"), new HomeSpec("Test", TestHome.BASE, "Amira Test",
                "Test Organisation", false, true), Environment.system());
    }

    @AfterAll
    void close() {
        home.close();
    }

    private <R> R run(Operation<R> operation) {
        return operation.run(home, home.session(Locale.ENGLISH), Progress.none());
    }

    private List<RecordLabel> all(String kind) {
        return run(new ListRecords(ListRequest.ofKind(kind, 1000))).records();
    }

    @Test
    void noCheckHasAnythingToSayAboutThem() {
        List<String> shipped = Stream.of("Concept", "ConceptScheme", "Resource")
                .flatMap(kind -> all(kind).stream()).map(RecordLabel::iri).toList();
        assertEquals(List.of(), run(new CheckRecords(shipped)).findings().stream()
                .map(finding -> finding.where() + ": " + finding.sentence().in(Locale.ENGLISH)).toList());
    }

    @Test
    void eachConceptHasItsWordItsMeaningAndASchemeWithASource() {
        assertEquals(List.of(), rows("""
                SELECT DISTINCT ?concept {
                  ?concept a skos:Concept .
                  VALUES (?word ?language) { (skos:prefLabel "en") (skos:prefLabel "fr")
                    (skos:definition "en") (skos:definition "fr") }
                  FILTER NOT EXISTS { ?concept ?word ?text FILTER (lang(?text) = ?language) }
                }"""));
        assertEquals(List.of(), rows("""
                SELECT ?concept {
                  ?concept a skos:Concept
                  FILTER NOT EXISTS { ?concept skos:inScheme [ dcterms:source [ dcterms:title ?title ] ] }
                }"""));
    }

    private List<?> rows(String query) {
        return run(new RunQuery(query, QueryLimits.usual())).rows();
    }

    @Test
    void thirteenGroundsStandInTheLawAndTwoAreCountedAmongThem() {
        assertEquals(13, rows("SELECT ?c { ?c skos:inScheme <" + IRIS
                + "grounds> FILTER NOT EXISTS { ?c skos:broader ?b } }").size());
        assertEquals(15, rows("SELECT ?c { ?c skos:inScheme <" + IRIS + "grounds> }").size());
        assertEquals(1, rows("SELECT ?c { ?c skos:prefLabel \"état de personne graciée\"@fr }").size());
    }

    @Test
    void thePublicSeesThem() {
        Session everybody = Session.publicReader(Locale.FRENCH);
        assertEquals(13, new ListRecords(ListRequest.ofKind("ConceptScheme", 100)).run(home, everybody, Progress.none())
                .total());
    }

    @Test
    void addingThemAgainChangesNothingAndEditsStay(@TempDir Path other) {
        try (Home edited = vocabularies(other)) {
            Session session = edited.session(Locale.ENGLISH);
            new EditFields(IRIS + "grounds/age", List.of("prefLabel@en=years", "altLabel@en+=seniority"), "ours").run(
                    edited, session, Progress.none());
            new DeleteRecord(IRIS + "grounds/colour", "not used here").run(edited, session, Progress.none());
            String before = new CheckHome().run(edited, session, Progress.none()).stateHash();
            Report report = new UpdateVocabularies(false).run(edited, session, Progress.none());
            assertEquals(before, new CheckHome().run(edited, session, Progress.none()).stateHash());
            assertEquals(0, report.count("created") + report.count("updated"));
            assertEquals(List.of("import.deleted"), report.findings().stream().map(Finding::code).toList());
        }
    }

    @Test
    void whatIsMissingIsAddedAsOneActivityThatTheHomeCanTakeBack(@TempDir Path other) {
        try (TestHome bare = TestHome.create(other.resolve("bare"))) {
            String before = bare.run(new CheckHome()).stateHash();
            Report preview = bare.run(new UpdateVocabularies(true));
            assertEquals(before, bare.run(new CheckHome()).stateHash());
            Report report = bare.run(new UpdateVocabularies(false));
            assertEquals(preview.count("created"), report.count("created"));
            HistoryItem added = bare.latest(IRIS + "grounds").orElseThrow();
            assertEquals(Audience.PUBLIC, added.revision().audience());
            bare.run(new RevertChange(added.revision().activity(), "ours are enough"));
            assertEquals(before, bare.run(new CheckHome()).stateHash());
        }
    }

    @Test
    void whoeverMayNotPublishMayNotAddThem() {
        Session mine = home.session(Locale.ENGLISH);
        Session curator = new Session(mine.actor(), mine.organisation(), Set.of(),
                Set.of(Right.CURATE), Locale.ENGLISH);
        assertEquals(Refusal.Reason.NOT_ALLOWED, assertThrows(Refusal.class,
                () -> new UpdateVocabularies(false).run(home, curator, Progress.none())).reason());
    }
}
