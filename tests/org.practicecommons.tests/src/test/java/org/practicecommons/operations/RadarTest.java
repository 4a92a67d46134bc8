package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.WordVectors;

/** What members look for in vain, and what new records say, is shown to administrators until something is done. */
class RadarTest {

    @TempDir
    Path folder;
    private final MovedClock clock = new MovedClock();
    private TestHome home;

    @BeforeEach
    void open() {
        home = TestHome.create(folder.resolve("home"), clock);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void ask(String... questions) {
        ask(home, questions);
    }

    private static void ask(TestHome home, String... questions) {
        for (String words : questions) {
            home.run(new SearchRecords(SearchRequest.words(words, 10)).asQuestion());
        }
    }

    private List<EmergingIssue> issues() {
        return home.run(new ReadRadar(ReadRadar.MONTHS, 100)).issues();
    }

    private static List<String> names(List<EmergingIssue> issues) {
        return issues.stream().map(issue -> issue.name().text()).toList();
    }

    private static List<String> worded(EmergingIssue issue) {
        return issue.wordings().stream().map(wording -> wording.text().text()).toList();
    }

    @Test
    void whatFewPracticesAnswerIsListedAndNothingElse() {
        for (String title : List.of("Harbour walks", "Harbour talks", "Talking at the harbour")) {
            home.save("Practice", title);
        }
        home.save("Organisation", "Heron clinic");
        ask("harbour", "walks", "harbour kayaks", "heron clinic", "the of and");
        home.run(new SearchRecords(SearchRequest.words("untold", 10)));
        assertEquals(List.of("harbour kayaks", "walks"), names(issues()));
        assertEquals(List.of("Harbour walks"),
                issues().getLast().records().stream().map(hit -> hit.title()).toList());
        assertTrue(issues().getFirst().records().isEmpty());
    }

    @Test
    void nothingIsKeptThatTellsOfSomebody() throws Exception {
        home.save("Person", "Éloïse Fairweather");
        ask("fairweather grumblings", "eloise grumblings", "who is Éloïse Fairweather", "grumblings@rights.example",
                "grumblings 514 555-0199", "https://grumblings.example", "grumblings 123456");
        assertEquals(List.of(), issues());
        home.close();
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), "grumblings"));
    }

    @Test
    void aWordOfTheVocabulariesMeansNobody() {
        home.save("Person", "Grace Work");
        home.save("Concept", "equality at work");
        ask("work refusals", "grace work");
        assertEquals(List.of("work refusals"), names(issues()));
    }

    @Test
    void aQuestionGoesWhenSomebodyOfThatNameComes() throws Exception {
        ask("brightwater grumblings", "kayaks");
        home.save("Person", "Wilhelmina Brightwater");
        assertEquals(List.of("kayaks"), names(issues()));
        home.close();
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), "grumblings"));
    }

    @Test
    void anErasureTakesQuestionsWithTheNameAway() throws Exception {
        ask("wilhélmina brightwater", "about brightwater grumblings", "kayaks");
        String person = home.save("Person", "Wilhelmina Brightwater");
        assertEquals(List.of("wilhélmina brightwater"), home.run(new HeldOn("Wilhélmina Brightwater")).rows().stream()
                .filter(row -> row.contains("question that found little")).map(row -> row.get(5)).toList());
        home.run(new EraseRecord(person, "asked for"));
        assertEquals(List.of("kayaks"), names(issues()));
        home.close();
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), "brightwater"));
    }

    @Test
    void whatMeansTheSameIsOneIssue() {
        try (TestHome near = TestHome.create(folder.resolve("near"), new WordVectors(Map.of("hot", "heat", "spells",
                "waves")))) {
            near.save("Concept", "égalité salariale");
            ask(near, "heat waves", "hot spells", "kayaks", "vagues de chaleur au bureau",
                    "une vague de chaleur au bureau");
            List<EmergingIssue> issues = near.run(new ReadRadar(12, 100)).issues();
            assertEquals(List.of(List.of("heat waves", "hot spells"),
                    List.of("une vague de chaleur au bureau", "vagues de chaleur au bureau"), List.of("kayaks")),
                    issues.stream().map(RadarTest::worded).toList());
            assertEquals(issues, near.run(new ReadRadar(12, 100)).issues());
            assertEquals("fr", issues.get(1).name().language());
        }
    }

    @Test
    void itIsToldHowOftenAndWhen() {
        LocalDate first = clock.today();
        ask("kayaks", "kayaks");
        clock.forward(Duration.ofDays(3));
        ask("kayaks");
        EmergingIssue issue = issues().getFirst();
        assertEquals(2, issue.asked());
        assertEquals(Optional.of(first), issue.firstAsked());
        assertEquals(Optional.of(first.plusDays(3)), issue.lastAsked());
        assertTrue(issue.evidence().getFirst().in(Locale.FRENCH).contains("2 fois"));
    }

    @Test
    void anIssueBecomesAConcept() {
        EditableRecord scheme = home.run(new NewRecord("ConceptScheme"));
        TestHome.setTitle(scheme, "Issues", "en");
        home.run(new SaveRecord(scheme, ""));
        home.run(new EditFields(scheme.iri(), List.of("key=issues"), ""));
        ask("kayak lessons", "kayak lesson", "gumboots");
        EmergingIssue issue = issues().getFirst();
        assertEquals(List.of("kayak lesson", "kayak lessons"), worded(issue));
        String iri = home.run(new DefineIssue(issue.wordings().getLast().id(), 12, Optional.empty(), "seen"));
        assertEquals(List.of("gumboots"), names(issues()));
        EditableRecord concept = home.run(new OpenRecord(iri));
        assertEquals("kayak lesson", TestHome.title(concept, "en"));
        assertEquals(List.of(LangText.of("kayak lessons", "en")), TestHome.values(concept.root(), "altLabel"));
        assertEquals(clock.today(), concept.root().eGet(concept.root().eClass().getEStructuralFeature("firstSeen")));
        assertEquals(2, TestHome.values(concept.root(), "scopeNote").size());
        assertEquals(1, TestHome.values(concept.root(), "inScheme").size());
        assertEquals(List.of(iri), home.search("kayak lessons"));
    }

    @Test
    void whatHasANameIsNotDefinedAgainButMayBeCalledFor() {
        String concept = home.save("Concept", "gumboots");
        ask("gumboots");
        EmergingIssue issue = issues().getFirst();
        assertEquals(List.of(concept), issue.namedBy());
        assertEquals(List.of(concept), issue.concepts().stream().map(hit -> hit.iri()).toList());
        Refusal named = assertThrows(Refusal.class,
                () -> home.run(new DefineIssue("gumboots", 12, Optional.empty(), "")));
        assertEquals(Refusal.Reason.CONFLICT, named.reason());
        EditableRecord call = home.run(new OpenRecord(home.run(new CallForIssue("gumboots", 12, ""))));
        assertEquals("Call for practices: gumboots", TestHome.title(call, "en"));
        assertEquals("Appel de pratiques : gumboots", TestHome.title(call, "fr"));
        assertEquals(1, TestHome.values(call.root(), "issues").size());
        assertEquals(List.of(), issues());
        ask("gumboots practices");
        assertEquals(List.of(call.iri()), issues().getFirst().calls().stream().map(hit -> hit.iri()).toList());
    }

    @Test
    void whatIsNoIssueStaysAway() {
        ask("qwertz");
        home.run(new DismissIssue("QWERTZ", 12));
        clock.forward(Duration.ofDays(1));
        ask("qwertz");
        assertEquals(List.of(), issues());
        assertThrows(Refusal.class, () -> home.run(new DismissIssue("qwertz", 12)));
    }

    @Test
    void nobodyButAdministratorsIsTold() {
        ask("kayaks");
        Session mine = home.session();
        Session curator = new Session(mine.actor(), mine.organisation(), Set.of(),
                Set.of(Right.CONTRIBUTE, Right.CURATE, Right.PUBLISH), Locale.ENGLISH);
        for (Operation<?> operation : List.of(new ReadRadar(12, 9), new DefineIssue("kayaks", 12, Optional.empty(), ""),
                new CallForIssue("kayaks", 12, ""), new DismissIssue("kayaks", 12))) {
            for (Session session : List.of(curator, Session.publicReader(Locale.ENGLISH))) {
                assertEquals(Refusal.Reason.NOT_ALLOWED,
                        assertThrows(Refusal.class, () -> home.run(operation, session)).reason());
            }
        }
        assertEquals(1, issues().size());
    }

    private String practice(String title, String organisation) {
        String iri = home.save("Practice", title);
        home.run(new EditFields(iri, List.of("leadOrganisations=" + organisation), ""));
        return iri;
    }

    @Test
    void whatNewRecordsOfSeveralOrganisationsSayRises() {
        for (int i = 0; i < 30; i++) {
            home.save("Practice", "Talks about parking, part " + (char) ('a' + i));
        }
        clock.forward(Duration.ofDays(500));
        List<String> organisations = List.of(home.save("Organisation", "Heron"), home.save("Organisation", "Egret"));
        for (int i = 0; i < 4; i++) {
            practice("A heat wave plan: talks, part " + (char) ('a' + i), organisations.get(i % 2));
            practice("Lonely donkeys, part " + (char) ('a' + i), organisations.getFirst());
        }
        assertEquals(List.of("heat wave plan"), names(issues()));
        EmergingIssue issue = issues().getFirst();
        assertEquals(0, issue.asked());
        assertEquals(4, issue.wordings().getFirst().rising().orElseThrow().records());
        assertEquals(2, issue.wordings().getFirst().rising().orElseThrow().organisations());
        assertEquals(4, issue.records().size());
        String concept = home.save("Concept", "heat wave plans");
        assertEquals(List.of(), issues());
        home.run(new DeleteRecord(concept, ""));
        assertEquals(1, issues().size());
        clock.forward(Duration.ofDays(500));
        assertEquals(List.of(), issues());
    }
}
