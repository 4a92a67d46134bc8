package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.checks.Gap;
import org.practicecommons.checks.Score;
import org.practicecommons.checks.adoption.Genealogy;
import org.practicecommons.checks.adoption.Standing;
import org.practicecommons.checks.adoption.StandingLevel;
import org.practicecommons.journal.SeededEnvironment;
import org.practicecommons.model.Kind;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchRequest;

/** The sample community is what a newcomer sees first: sixty records and more, with exactly the gaps that are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTest {

    private static final String STEM = TestHome.BASE + "5a3e0c01-7d41-4a6e-9a10-000000000";
    private static final String PRACTICE = STEM + "050";
    private static final Path PAGE = Path.of("../../docs/sample.md");
    /** On this day one agreement is about to expire and two partnerships have seen nobody of their leadership. */
    private static final Instant DAY = Instant.parse("2026-10-15T09:00:00Z");

    private Home home;

    @BeforeAll
    void create(@TempDir Path folder) {
        SeededEnvironment environment = new SeededEnvironment(1);
        environment.set(DAY);
        home = Home.create(folder.resolve("home"),
                new HomeSpec("Sample", TestHome.BASE, "Amira Test", "Test Organisation", true), environment);
    }

    @AfterAll
    void close() {
        home.close();
    }

    private <R> R run(Operation<R> operation) {
        return operation.run(home, home.session(Locale.ENGLISH), Progress.none());
    }

    /** Ends of the IRIs of all records of the sample of that kind, or of every kind. */
    private List<String> records(String kind) {
        return records(kind, home.session(Locale.ENGLISH));
    }

    private List<String> records(String kind, Session session) {
        return new ListRecords(ListRequest.ofKind(kind, 10_000)).run(home, session, Progress.none()).records().stream()
                .map(RecordLabel::iri).filter(iri -> iri.startsWith(STEM)).map(iri -> iri.substring(STEM.length()))
                .sorted().toList();
    }

    private String title(String record) {
        EditableRecord read = run(new OpenRecord(STEM + record));
        return Optional.ofNullable(TestHome.title(read, "en")).orElse(TestHome.title(read, "fr"));
    }

    private static List<String> expected(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/practicecommons/operations/" + name)).stream()
                .filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void eachPracticeScoresAndLacksWhatIsWritten() throws IOException {
        List<String> scores = new ArrayList<>();
        for (String practice : records("Practice")) {
            Score score = run(new ScoreRecord(STEM + practice));
            scores.add("%s | %s | %d · %d · %d · %d".formatted(practice, title(practice), score.professional(),
                    score.coordinating(), score.objectBased(), score.lessonsLearned()));
            score.gaps().stream().map(Gap::code).map("    "::concat).forEach(scores::add);
        }
        assertEquals(String.join("\n", expected("sample-scores.txt")), String.join("\n", scores));
    }

    @Test
    void eachTypeOfKnowledgeHasPracticesOfEachScore() {
        List<Score> scores = records("Practice").stream().map(each -> run(new ScoreRecord(STEM + each))).toList();
        Set<Integer> all = IntStream.rangeClosed(0, 3).boxed().collect(Collectors.toSet());
        assertEquals(all, scores.stream().map(Score::professional).collect(Collectors.toSet()));
        assertEquals(all, scores.stream().map(Score::coordinating).collect(Collectors.toSet()));
        assertEquals(all, scores.stream().map(Score::objectBased).collect(Collectors.toSet()));
        assertEquals(all, scores.stream().map(Score::lessonsLearned).collect(Collectors.toSet()));
    }

    @Test
    void thePageAboutItTellsTheSameScores() throws IOException {
        String page = Files.readString(PAGE);
        assertEquals(List.of(), expected("sample-scores.txt").stream().filter(line -> !line.startsWith(" "))
                .filter(line -> !page.contains("| " + line + " |")).toList());
    }

    @Test
    void theChecksFindExactlyWhatIsMeant() throws IOException {
        String found = run(new CheckRecords(List.of())).findings().stream()
                .filter(finding -> finding.where().startsWith(STEM) && !isGap(finding))
                .map(finding -> finding.where().substring(STEM.length()) + " " + finding.code()
                        + (finding.field().isEmpty() ? "" : " " + finding.field()))
                .sorted().collect(Collectors.joining("\n"));
        assertEquals(String.join("\n", expected("sample-findings.txt")), found);
    }

    private static boolean isGap(Finding finding) {
        return finding.code().startsWith("completeness.");
    }

    @Test
    void whatIndependentAdoptersDidIsProvenAndWhatThreeFriendsDidIsNot() {
        assertEquals(List.of(StandingLevel.PROVEN, 4, 0, 1), standing("050"));
        assertEquals(List.of(StandingLevel.GOOD, 1, 0, 0), standing("502"));
        for (String ofAFriend : List.of("504", "505", "506")) {
            assertEquals(List.of(StandingLevel.PROMISING, 0, 0, 0), standing(ofAFriend));
        }
    }

    private List<Object> standing(String practice) {
        Standing standing = run(new FindStanding(STEM + practice));
        return List.of(standing.level(), standing.worked(), standing.mixed(), standing.failed());
    }

    @Test
    void theAdoptionsOfThePracticeThatSpreadAreATreeOfTwoGenerations() {
        Genealogy.Node walks = run(new TraceGenealogy(PRACTICE)).practice();
        assertEquals(Set.of("09b", "601", "602", "603", "608", "609"), adoptions(walks));
        assertEquals(Set.of("604"), walks.children().stream().flatMap(adoption -> adoption.children().stream())
                .flatMap(adapted -> adoptions(adapted).stream()).collect(Collectors.toSet()));
    }

    private static Set<String> adoptions(Genealogy.Node practice) {
        return practice.children().stream().filter(node -> node.relation() == Genealogy.Relation.ADOPTION)
                .map(node -> node.record().iri().substring(STEM.length())).collect(Collectors.toSet());
    }

    @Test
    void itIsLargeEnoughAndNotTooLarge() {
        assertTrue(records("Practice").size() >= 25);
        int all = records("").size();
        assertTrue(all >= 60 && all <= 300, all + " records");
    }

    @Test
    void eachKindHasARecord() {
        assertEquals(List.of(), home.model().recordKinds().stream().map(Kind::name)
                .filter(kind -> run(new ListRecords(ListRequest.ofKind(kind, 1))).total() == 0).toList());
    }

    @Test
    void allPracticesButThreeAreInBothLanguages() {
        assertEquals(List.of("518", "523", "530"), records("Practice").stream().filter(practice -> {
            EditableRecord read = run(new OpenRecord(STEM + practice));
            return List.of("title", "summary").stream().anyMatch(field ->
                    TestHome.values(read.root(), field).size() < 2);
        }).toList());
    }

    @Test
    void recordsAreForEachKindOfAudience() {
        Set<Audience.Level> levels = new TreeSet<>();
        records("").forEach(record -> levels.add(run(new OpenRecord(STEM + record)).audience().level()));
        assertEquals(EnumSet.allOf(Audience.Level.class), levels);
        List<String> hidden = List.of("382", "383", "384", "537");
        assertTrue(records("").containsAll(hidden));
        List<String> open = records("", Session.publicReader(Locale.ENGLISH));
        assertTrue(open.contains("050") && open.stream().noneMatch(hidden::contains), open.toString());
    }

    @Test
    void wordsStayInTheLanguageInWhichTheyWereSaid() {
        assertTrue(shown("532").contains("سألونا في مطبخنا"));
        assertTrue(shown("524").contains("Họ đọc cho chúng tôi nghe"), "composed, however it was written");
    }

    @Test
    void whatStandsOnAConsentThatEndedOrWasWithdrawnIsNotShown() {
        assertTrue(shown("524").contains("Une déléguée d’atelier"));
        assertFalse(shown("524").contains("L’inspecteur principal"), "its consent ended");
        assertFalse(shown("524").contains("b.shirazi@fairfloor.example.org"), "its consent ended");
        assertFalse(shown("511").contains("Une conductrice de train"), "her consent was withdrawn");
    }

    private String shown(String record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(new ShowRecord(STEM + record, "nquads", Optional.empty(), out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itIsFoundInBothLanguages() {
        assertEquals(PRACTICE, found("accessibilité succursales"));
        assertEquals(PRACTICE, found("walks branches"));
        assertEquals(STEM + "515", found("two chairs one desk"));
        assertEquals(STEM + "532", found("petites subventions"));
        assertEquals(STEM + "526", found("épicerie producteurs locaux"));
    }

    /** The first practice: a concept that is described in the same words may stand before it. */
    private String found(String words) {
        return run(new SearchRecords(new SearchRequest(words, Set.of("Practice"), Map.of(), "", 0, 5, true))).hits()
                .getFirst().iri();
    }

    @Test
    void itReadsAsPlainTextWithLabelsForReferences() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(new ShowRecord(PRACTICE, "text", Optional.empty(), out));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("Access walks through bank branches\nPractice · " + PRACTICE), text);
        assertTrue(text.contains("Harbour Street Credit Union <"), text);
    }

    @Test
    void theHomeIsSound() {
        HomeCheck check = run(new CheckHome());
        assertEquals(List.of(), check.report().findings());
        assertEquals(64, check.stateHash().length());
    }
}
