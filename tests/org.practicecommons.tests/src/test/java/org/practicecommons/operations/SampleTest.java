package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Progress;
import org.practicecommons.checks.Score;
import org.practicecommons.model.Kind;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.SearchRequest;

/** The sample community is what a newcomer sees first: whole, in both languages, and without a fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTest {

    private static final String PRACTICE = TestHome.BASE + "5a3e0c01-7d41-4a6e-9a10-000000000050";

    private Home home;

    @BeforeAll
    void create(@TempDir Path folder) {
        home = Home.create(folder.resolve("home"),
                new HomeSpec("Sample", TestHome.BASE, "Amira Test", "Test Organisation", true), Environment.system());
    }

    @AfterAll
    void close() {
        home.close();
    }

    private <R> R run(Operation<R> operation) {
        return operation.run(home, home.session(Locale.ENGLISH), Progress.none());
    }

    @Test
    void noCheckFindsAFault() {
        List<String> findings = run(new CheckRecords(List.of())).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR
                        || finding.code().startsWith("reference"))
                .map(finding -> finding.where() + ": " + finding.sentence().in(Locale.ENGLISH)).toList();
        assertEquals(List.of(), findings);
    }

    @Test
    void theExamplePracticeIsComplete() {
        Score score = run(new ScoreRecord(PRACTICE));
        assertEquals(List.of(3, 3, 3, 3), List.of(score.professional(), score.coordinating(), score.objectBased(),
                score.lessonsLearned()));
        assertEquals(List.of(), score.gaps());
    }

    @Test
    void aConsentThatRanOutIsFoundAndCostsAPoint() {
        assertEquals(List.of("consent.ended"), codes("5a3e0c01-7d41-4a6e-9a10-0000000000ab", "consent"));
        assertTrue(run(new ScoreRecord(TestHome.BASE + "5a3e0c01-7d41-4a6e-9a10-000000000054")).gaps().stream()
                .anyMatch(gap -> gap.code().equals("lessonsLearned.3")));
    }

    @Test
    void thePartnershipThatNotAllHaveApprovedIsFound() {
        assertEquals(List.of(), codes("5a3e0c01-7d41-4a6e-9a10-000000000020", "partnership"));
        assertEquals(3, codes("5a3e0c01-7d41-4a6e-9a10-000000000021", "partnership").size());
    }

    @Test
    void eachKindHasARecord() {
        assertEquals(List.of(), home.model().recordKinds().stream().map(Kind::name)
                .filter(kind -> run(new ListRecords(ListRequest.ofKind(kind, 1))).total() == 0).toList());
    }

    private List<String> codes(String record, String check) {
        return run(new CheckRecords(List.of(TestHome.BASE + record))).findings().stream().map(Finding::code)
                .filter(code -> code.startsWith(check + ".")).toList();
    }

    @Test
    void itIsFoundInBothLanguages() {
        assertEquals(PRACTICE, run(new SearchRecords(SearchRequest.words("accessibilité succursales", 5)))
                .hits().getFirst().iri());
        assertEquals(PRACTICE,
                run(new SearchRecords(SearchRequest.words("walks branches", 5))).hits().getFirst().iri());
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
        assertEquals(315, check.report().count("records"));
    }
}
