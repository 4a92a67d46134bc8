package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.search.RecordLabel;

/** Concepts merged, split, moved and given up: every use follows, nobody learns of what is hidden, all can go back. */
class ConceptsTest {

    @TempDir
    private Path folder;
    private TestHome home;
    private String deaf;
    private String hearing;

    @BeforeEach
    void create() {
        home = TestHome.create(folder.resolve("home"));
        deaf = home.save("Concept", "deafness");
        hearing = home.save("Concept", "hearing");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void edit(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), "prepared"));
    }

    private Set<String> targets(String iri, String field) {
        return TestHome.values(home.run(new OpenRecord(iri)).root(), field).stream()
                .map(target -> RecordObject.iriOf((EObject) target).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String state() {
        HomeCheck check = home.run(new CheckHome());
        assertEquals(List.of(), check.report().findings());
        return check.stateHash();
    }

    private ConceptChange merge(boolean dryRun) {
        return home.run(new MergeConcepts(deaf, hearing, "the same", dryRun));
    }

    private String using(String kind, String title, String field, String concept) {
        String iri = home.save(kind, title);
        edit(iri, field + "=" + concept);
        return iri;
    }

    @Test
    void everyUseFollowsTheMergeAndComesBackWithIt() throws IOException {
        String sign = home.save("Concept", "sign language");
        edit(sign, "broader=" + deaf);
        edit(hearing, "related=" + deaf);
        edit(deaf, "altLabel@en+=hardness of hearing", "altLabel@fr+=surdité", "exactMatch+=https://example.org/deaf");
        String both = using("Practice", "Both", "issues", deaf);
        edit(both, "issues+=" + hearing);
        String form = using("Partnership", "Form", "form", deaf);
        home.run(new ImportFiles(List.of(practices(folder, 60, deaf)), Optional.empty(), Optional.empty(), false));
        String before = state();

        ConceptChange preview = merge(true);
        assertEquals(Map.of("Concept", 1L, "Partnership", 1L, "Practice", 61L), preview.uses());
        assertEquals(before, state());

        ConceptChange change = merge(false);
        assertEquals(preview.uses(), change.uses());
        assertEquals(preview.changed(), change.changed());
        assertEquals(Set.of(hearing), targets(both, "issues"));
        assertEquals(Set.of(hearing), targets(sign, "broader"));
        assertEquals(Set.of(), targets(hearing, "related"));
        EObject partnership = home.run(new OpenRecord(form)).root();
        assertEquals(Optional.of(hearing), RecordObject.iriOf((EObject) partnership.eGet(
                partnership.eClass().getEStructuralFeature("form"), false)));
        assertEquals(Set.of(hearing), targets(deaf, "replacedBy"));
        assertEquals(Set.of("deafness", "hardness of hearing", "surdité"), TestHome.values(
                home.run(new OpenRecord(hearing)).root(), "altLabel").stream().map(text -> ((LangText) text).text())
                .collect(Collectors.toSet()));
        assertEquals(Set.of(), Set.copyOf(home.run(new IncomingReferences(deaf))));

        assertNotEquals(before, state());
        home.run(new RevertChange(change.activity(), "not the same"));
        assertEquals(before, state());
    }

    /** So many practices that have the concept as their issue and in a part, as a Turtle file. */
    static Path practices(Path folder, int count, String concept) throws IOException {
        return Files.writeString(folder.resolve("practices.ttl"), """
                @prefix pc: <https://practicecommons.org/ns#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                """ + IntStream.range(0, count).mapToObj(i -> """
                <https://commons.example/p%1$d> a pc:Practice ; dcterms:title "Practice %1$d"@en ;
                    dcterms:subject <%2$s> ; pc:conceptUse <https://commons.example/p%1$d#use> .
                <https://commons.example/p%1$d#use> a pc:ConceptUse ; dcterms:subject <%2$s> .
                """.formatted(i, concept)).collect(Collectors.joining()));
    }

    @Test
    void whatIsBetweenTheTwoMovesUpSoThatThereIsNoCircle() {
        String senses = home.save("Concept", "senses");
        String between = home.save("Concept", "between");
        edit(deaf, "broader=" + senses);
        edit(between, "broader=" + deaf);
        edit(hearing, "broader=" + between);
        merge(false);
        assertEquals(Set.of(senses), targets(between, "broader"));
        assertEquals(Set.of(between), targets(hearing, "broader"));
        assertEquals(List.of(), codes("cycle"));
    }

    private List<String> codes(String check) {
        return home.run(new CheckRecords(List.of())).findings().stream().map(Finding::code)
                .filter(code -> code.startsWith(check)).toList();
    }

    private Session curator(Right... rights) {
        Session mine = home.session();
        return new Session(mine.actor(), mine.organisation(), Set.of(), Set.of(rights), Locale.ENGLISH);
    }

    @Test
    void hiddenUsesAreNotToldAndKeptUntilSomebodyWhoSeesThemMergesAgain() {
        String seen = using("Practice", "Seen", "issues", deaf);
        String hidden = using("Practice", "Hidden", "issues", deaf);
        home.run(new ChangeAudience(hidden, Audience.organisation("https://other.example/"), "theirs"));
        Session curator = curator(Right.CURATE);
        ConceptChange change = home.run(new MergeConcepts(deaf, hearing, "", false), curator);
        assertEquals(Map.of("Practice", 1L), change.uses());
        assertEquals(List.of(), change.report().findings());
        assertEquals(Set.of(hearing), targets(seen, "issues"));
        assertEquals(Set.of(deaf), targets(hidden, "issues"));
        Finding retired = home.run(new CheckRecords(List.of(hidden))).findings().stream()
                .filter(finding -> finding.code().equals("retired.replaced")).findFirst().orElseThrow();
        assertEquals(1, retired.fixes().size());
        assertEquals(Map.of("Practice", 1L), merge(false).uses());
        assertEquals(Set.of(hearing), targets(hidden, "issues"));
    }

    @Test
    void usesOfOthersStayWithWhoMayNotChangeThem() {
        String theirs = using("Practice", "Theirs", "issues", deaf);
        Session mine = home.session();
        Session member = new Session(mine.actor(), "https://guests.example/", Set.of(), Set.of(Right.CONTRIBUTE),
                Locale.ENGLISH);
        assertEquals(Refusal.Reason.NOT_ALLOWED, assertThrows(Refusal.class,
                () -> home.run(new MergeConcepts(deaf, hearing, "", false), member)).reason());
        EditableRecord own = new NewRecord("Concept").run(home.home(), member, Progress.none());
        TestHome.setTitle(own, "ours", "en");
        home.run(new SaveRecord(own, ""), member);
        edit(theirs, "issues=" + own.iri());
        EditableRecord target = new NewRecord("Concept").run(home.home(), member, Progress.none());
        TestHome.setTitle(target, "better", "en");
        home.run(new SaveRecord(target, ""), member);
        ConceptChange change = home.run(new MergeConcepts(own.iri(), target.iri(), "", false), member);
        assertEquals(1, change.notAllowed());
        assertEquals(List.of("concept.notAllowed"), change.report().findings().stream().map(Finding::code).toList());
        assertEquals(Set.of(own.iri()), targets(theirs, "issues"));
    }

    @Test
    void aMergeThatWasCutOffGoesOnInItsActivity() {
        String practice = using("Practice", "Walk", "issues", deaf);
        String before = state();
        Progress broken = new Progress() {
            @Override
            public void begin(Message task, long total) {
                throw new IllegalStateException("power cut");
            }

            @Override
            public void worked(long steps) {
                // never reached
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        assertThrows(IllegalStateException.class,
                () -> new MergeConcepts(deaf, hearing, "", false).run(home.home(), home.session(), broken));
        assertEquals(Set.of(deaf), targets(practice, "issues"));
        ConceptChange change = merge(false);
        assertEquals(home.run(new RecordHistory(deaf)).getFirst().revision().activity(), change.activity());
        assertEquals(Set.of(hearing), targets(practice, "issues"));
        home.run(new RevertChange(change.activity(), ""));
        assertEquals(before, state());
        assertEquals(Set.of(deaf), targets(practice, "issues"));
    }

    @Test
    void mergesWithoutSenseAreRefusedWithASentence() {
        assertRefused("concept.itself", new MergeConcepts(deaf, deaf, "", false));
        assertRefused("concept.notOne", new MergeConcepts(deaf, home.save("Practice", "No concept"), "", false));
        merge(false);
        assertRefused("concept.notInUse", new MergeConcepts(hearing, deaf, "", false));
        String hidden = home.save("Concept", "hidden");
        home.run(new ChangeAudience(hidden, Audience.organisation("https://other.example/"), ""));
        assertRefused("concept.lessVisible", new MergeConcepts(hearing, hidden, "", false));
        assertEquals(Refusal.Reason.NOT_FOUND, assertThrows(Refusal.class, () ->
                home.run(new MergeConcepts(hearing, hidden, "", false), curator(Right.CURATE))).reason());
    }

    private void assertRefused(String key, Operation<?> operation) {
        Refusal refusal = assertThrows(Refusal.class, () -> home.run(operation));
        assertEquals(key, refusal.sentence().key());
    }

    @Test
    void wordsOfAHiddenConceptDoNotGoIntoAnOpenOne() {
        home.run(new ChangeAudience(deaf, Audience.organisation("https://other.example/"), ""));
        ConceptChange change = merge(false);
        assertEquals(List.of("concept.wordsStay"), change.report().findings().stream().map(Finding::code).toList());
        assertEquals(List.of(), TestHome.values(home.run(new OpenRecord(hearing)).root(), "altLabel"));
    }

    @Test
    void aSplitGivesUsesWhereTheyWereGivenAndLeavesTheRest() {
        String first = using("Practice", "First", "issues", hearing);
        String second = using("Practice", "Second", "issues", hearing);
        String rest = using("Practice", "Rest", "issues", hearing);
        edit(hearing, "broader=" + deaf);
        String before = state();
        ConceptChange change = home.run(new SplitConcept(hearing, List.of(
                new SplitConcept.Piece(List.of(LangText.of("loss", "en"), LangText.of("perte", "fr")), Set.of(first)),
                new SplitConcept.Piece(List.of(LangText.of("aids", "en")), Set.of(first, second, deaf))), "", false));
        String loss = change.created().getFirst();
        String aids = change.created().getLast();
        assertEquals(new TreeSet<>(Set.of(loss, aids)), targets(first, "issues"));
        assertEquals(Set.of(aids), targets(second, "issues"));
        assertEquals(Set.of(hearing), targets(rest, "issues"));
        assertEquals(Set.of(deaf), targets(aids, "broader"));
        assertEquals(new TreeSet<>(Set.of(loss, aids)), targets(hearing, "replacedBy"));
        assertEquals(List.of("concept.notUsedThere"),
                change.report().findings().stream().map(Finding::code).toList());
        assertRefused("concept.splitBefore", new SplitConcept(hearing, List.of(
                new SplitConcept.Piece(List.of(LangText.of("x", "en")), Set.of()),
                new SplitConcept.Piece(List.of(LangText.of("y", "en")), Set.of())), "", false));
        home.run(new RevertChange(change.activity(), ""));
        assertEquals(before, state());
    }

    @Test
    void aMoveTakesTheBranchAlongAndNeverMakesACircle() {
        String scheme = home.save("ConceptScheme", "Senses");
        String other = home.save("ConceptScheme", "Health");
        String sign = home.save("Concept", "sign language");
        edit(deaf, "inScheme=" + scheme);
        edit(sign, "inScheme=" + scheme, "broader=" + deaf);
        edit(hearing, "inScheme=" + other);
        String before = state();
        assertRefused("concept.circle", new MoveConcept(deaf, List.of(sign), Optional.empty(), "", false));
        assertRefused("concept.circle", new MoveConcept(deaf, List.of(deaf), Optional.empty(), "", false));
        assertRefused("concept.noScheme", new MoveConcept(deaf, List.of(), Optional.of(sign), "", false));
        ConceptChange change = home.run(new MoveConcept(deaf, List.of(hearing), Optional.empty(), "", false));
        assertEquals(Set.of(hearing), targets(deaf, "broader"));
        assertEquals(Set.of(other), targets(deaf, "inScheme"));
        assertEquals(Set.of(other), targets(sign, "inScheme"));
        assertEquals(Set.of(deaf), targets(sign, "broader"));
        home.run(new RevertChange(change.activity(), ""));
        assertEquals(before, state());
    }

    @Test
    void aDeprecatedConceptIsFoundButNotOffered() {
        String practice = using("Practice", "Walk", "issues", deaf);
        ConceptChange change = home.run(new DeprecateConcept(deaf, List.of(), "old word", false));
        assertEquals(Map.of("Practice", 1L), change.uses());
        assertEquals(Set.of(deaf), targets(practice, "issues"));
        assertTrue(home.search("deafness").contains(deaf));
        var issues = home.home().model().kind("Practice").orElseThrow().field("issues").orElseThrow();
        assertEquals(List.of(), home.run(new CompleteReference(issues, "deaf", 5)));
        assertEquals(List.of(hearing),
                home.run(new CompleteReference(issues, "hear", 5)).stream().map(RecordLabel::iri).toList());
        assertEquals(List.of("retired.used"), codes("retired"));
    }
}
