package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.checks.Told;
import org.practicecommons.checks.adoption.Comparison;
import org.practicecommons.checks.adoption.Comparison.Likeness;
import org.practicecommons.checks.adoption.Dossier;

/** How an adoption begins, what it compares, and what its dossier says. */
class AdoptionTest extends AdoptionScene {

    @BeforeEach
    void aPracticeWithEverything() {
        put("home", """
                <home> a org:Organization ; skos:prefLabel "Home"@en ; pc:sizeBand pc:SizeBand-small ;
                    pc:sector <banks> ; dcterms:language "en" ; pc:cultureNote "Open doors."@en .
                <banks> a skos:Concept ; skos:prefLabel "banks"@en, "banques"@fr .
                <noor> a foaf:Person ; foaf:name "Noor" .
                <walks> a pc:Practice ; dcterms:title "Walks"@en, "Visites"@fr ; dcterms:abstract "In short"@en ;
                    pc:leadOrganisation <home> ; pc:sector <banks> ; dcterms:contributor <noor> ;
                    pc:role <walks#r> ; pc:step <walks#s> ; pc:lesson <walks#l> ; pc:quote <walks#q> ;
                    pc:outcome <walks#o> ; schema:contactPoint <walks#c> .
                <walks#r> a pc:Role ; pc:orderKey "i1" ; schema:roleName "Walker"@en ;
                    schema:skills "Eyes"@en, "Yeux"@fr ;
                    pc:heldBy <noor> .
                <walks#s> a pc:Step ; pc:orderKey "i1" ; dcterms:title "Walk"@en ; pc:performedBy <walks#r> .
                <walks#l> a pc:Lesson ; pc:orderKey "i1" ; pc:problem "Rain"@en ; pc:helper <noor> .
                <walks#q> a schema:Quotation ; pc:orderKey "i1" ; schema:text "I could get in."@en .
                <walks#o> a pc:Outcome ; pc:orderKey "i1" ; dcterms:title "Doors"@en ; schema:value 4.0 .
                <walks#c> a schema:ContactPoint ; pc:orderKey "i1" ; schema:name "Noor"@en ; schema:email "n@e.org" .
                """);
        put("rail", """
                <rail> a org:Organization ; skos:prefLabel "Rail"@en ; pc:sizeBand pc:SizeBand-large ;
                    pc:sector <banks> .
                """);
    }

    private AdoptionStarted start(boolean own) {
        return home.run(new StartAdoption(iri("walks"), "", own, List.of(), ""), of("rail"));
    }

    @Test
    void itIsTheAdoptersAloneAtFirst() {
        AdoptionStarted started = start(true);
        assertEquals(Audience.organisation(iri("rail")), started.audience());
        Told adoption = told(started.adoption(), of("rail"));
        assertEquals(List.of(iri("walks")), adoption.targets("practice"));
        assertEquals(List.of(iri("rail")), adoption.targets("adopter"));
        assertTrue(adoption.chose("status", "preparing"));
        assertEquals(List.of(started.practice().orElseThrow()), adoption.targets("adaptedAs"));
        for (String hidden : List.of(started.adoption(), started.practice().orElseThrow())) {
            assertThrows(Refusal.class, () -> told(hidden, of("home")));
            assertThrows(Refusal.class, () -> told(hidden, PUBLIC));
        }
    }

    @Test
    void titlesAreInTheLanguagesOfThePractice() {
        Told adoption = told(start(false).adoption(), of("rail"));
        assertEquals(Set.of("Walks at Rail@en", "Visites – Rail@fr"), adoption.values("title").stream()
                .map(LangText.class::cast)
                .map(text -> text.text() + "@" + text.language()).collect(Collectors.toSet()));
    }

    @Test
    void settingsAreComparedAsFarAsTheyAreKnown() {
        Told adoption = told(start(false).adoption(), of("rail"));
        Told size = aspect(adoption, "size");
        assertTrue(size.chose("closeness", "different") && size.says("atSource") && size.says("here"));
        assertTrue(aspect(adoption, "sector").chose("closeness", "alike"));
        assertFalse(aspect(adoption, "languages").says("here"));
        assertFalse(aspect(adoption, "culture").says("closeness"));
        assertEquals(7, adoption.parts("contexts").size());
    }

    private static Told aspect(Told adoption, String name) {
        return adoption.parts("contexts").stream().filter(part -> part.chose("aspect", name)).findFirst()
                .orElseThrow();
    }

    @Test
    void theOwnPracticeTakesKnowledgeOverAndNothingOfPeople() {
        Told own = told(start(true).practice().orElseThrow(), of("rail"));
        assertEquals(List.of(iri("walks")), own.targets("derivedFrom"));
        assertEquals(List.of(iri("rail")), own.targets("leadOrganisations"));
        assertTrue(own.chose("status", "planned"));
        Told role = own.parts("roles").getFirst();
        assertEquals(2, role.values("skills").size());
        assertFalse(role.says("heldBy"));
        assertEquals(List.of(role.iri().orElseThrow()), own.parts("steps").getFirst().targets("roles"));
        assertFalse(role.iri().orElseThrow().startsWith(iri("walks")));
        assertFalse(own.parts("lessons").getFirst().says("helpers"));
        for (String left : List.of("quotes", "contacts", "outcomes", "contributors")) {
            assertFalse(own.says(left), left);
        }
    }

    @Test
    void nobodyAdoptsTwiceOrTheirOwn() {
        start(false);
        assertEquals(Refusal.Reason.CONFLICT, assertThrows(Refusal.class, () -> start(false)).reason());
        assertThrows(Refusal.class, () ->
                home.run(new StartAdoption(iri("walks"), "", false, List.of(), ""), of("home")));
        assertThrows(Refusal.class, () ->
                home.run(new StartAdoption(iri("rail"), "", false, List.of(), ""), of("rail")));
        assertThrows(Refusal.class, () ->
                home.run(new StartAdoption(iri("walks"), "", false, List.of(), ""), PUBLIC));
    }

    @Test
    void theAdopterMayBeNamed() {
        AdoptionStarted started = home.run(new StartAdoption(iri("walks"), "Rail", false, List.of(), ""));
        assertEquals(List.of(iri("rail")), told(started.adoption(), home.session()).targets("adopter"));
        assertTrue(home.session().has(Right.CONTRIBUTE));
    }

    @Test
    void practicesAndSettingsSideBySide() {
        Comparison comparison = home.run(new CompareRecords(List.of(iri("walks"), iri("rail"))));
        assertEquals(List.of(Likeness.DIFFERENT, Likeness.SAME), comparison.rows().stream()
                .map(Comparison.Row::likeness).limit(2).toList());
        assertTrue(comparison.rows().stream().allMatch(Comparison.Row::setting));
        put("home", """
                <talks> a pc:Practice ; dcterms:title "Talks"@en ; pc:leadOrganisation <home> ;
                    dcterms:subject <doors>, <x> .
                <doors> a skos:Concept ; skos:prefLabel "doors"@en .
                <x> a skos:Concept ; skos:prefLabel "x"@en .
                <more> a pc:Practice ; dcterms:title "More"@en ; pc:leadOrganisation <home> ; dcterms:subject <doors> .
                """);
        Comparison practices = home.run(new CompareRecords(List.of(iri("talks"), iri("more"))));
        Comparison.Row issues = practices.rows().stream().filter(row -> row.aspect().equals("issues")).findFirst()
                .orElseThrow();
        assertEquals(Likeness.PARTLY, issues.likeness());
        assertEquals(List.of(iri("doors")), issues.common().stream().map(fact -> fact.key()).toList());
        assertThrows(Refusal.class, () -> home.run(new CompareRecords(List.of(iri("walks")))));
        assertThrows(Refusal.class, () -> home.run(new CompareRecords(List.of(iri("walks"), iri("noor")))));
    }

    @Test
    void theDossierWeighsWhatIsAnswered() {
        questions();
        String adoption = start(false).adoption();
        Dossier empty = home.run(new ReadDossier(adoption), of("rail"));
        assertEquals(21, empty.questions().size());
        assertEquals(21, empty.open().size());
        assertEquals(List.of(-1, 0, 100), List.of(empty.whole().percent(), empty.whole().least(),
                empty.whole().most()));
        assertEquals(9, empty.constructs().size());
        home.run(new AnswerQuestions(adoption, List.of(new QuestionAnswer("4", "yes", ""),
                new QuestionAnswer("5", "no", "Not for night shifts."), new QuestionAnswer("6", "partly", ""),
                new QuestionAnswer("1", "unknown", "")), ""), of("rail"));
        Dossier dossier = home.run(new ReadDossier(adoption), of("rail"));
        assertEquals(50, dossier.whole().percent());
        assertEquals(18, dossier.open().size());
        Dossier.Construct social = dossier.constructs().stream().filter(construct ->
                construct.iri().endsWith("/social")).findFirst().orElseThrow();
        assertEquals(50, social.weighed().percent());
        assertTrue(social.side().endsWith("/applicability"));
        assertEquals(List.of(5, 6), dossier.suggestions().stream().map(suggestion -> dossier.questions().stream()
                .filter(question -> question.iri().equals(suggestion.question())).findFirst().orElseThrow().number())
                .toList());
        home.run(new AddSuggestedSteps(adoption, ""), of("rail"));
        Dossier planned = home.run(new ReadDossier(adoption), of("rail"));
        assertEquals(List.of(), planned.suggestions());
        assertEquals(1, planned.questions().get(4).steps().size());
        assertEquals(2, told(adoption, of("rail")).parts("adaptations").getFirst().values("title").size());
    }

    @Test
    void anAnswerThatIsThereIsReplaced() {
        questions();
        String adoption = start(false).adoption();
        for (String answer : List.of("no", "yes")) {
            home.run(new AnswerQuestions(adoption, List.of(new QuestionAnswer("2", answer, answer)), ""), of("rail"));
        }
        Told told = told(adoption, of("rail"));
        assertEquals(1, told.parts("answers").size());
        assertTrue(told.parts("answers").getFirst().chose("answer", "yes"));
        assertThrows(Refusal.class, () -> home.run(new AnswerQuestions(adoption,
                List.of(new QuestionAnswer("22", "yes", "")), ""), of("rail")));
        assertThrows(Refusal.class, () -> home.run(new AnswerQuestions(adoption,
                List.of(new QuestionAnswer("2", "perhaps", "")), ""), of("rail")));
    }

    @Test
    void aCommunitysOwnQuestionsTakeThePlaceOfTheShipped() {
        questions();
        put("home", """
                <ours> a pc:CriteriaSet ; dcterms:title "Ours"@en ; pc:criteriaUse pc:CriteriaUse-transfer ;
                    dcterms:replaces <https://practicecommons.org/vocabularies/transfer-questions> .
                <ours-1> a pc:Criterion ; skos:prefLabel "Weight"@en ; pc:criteriaSet <ours> ; pc:weight 3.0 .
                <ours-2> a pc:Criterion ; skos:prefLabel "Light"@en ; pc:criteriaSet <ours> .
                """);
        String adoption = start(false).adoption();
        home.run(new AnswerQuestions(adoption, List.of(new QuestionAnswer("1", "yes", ""),
                new QuestionAnswer("2", "no", "")), ""), of("rail"));
        Dossier dossier = home.run(new ReadDossier(adoption), of("rail"));
        assertEquals(iri("ours"), dossier.set().iri());
        assertEquals(75, dossier.whole().percent());
        assertEquals("Agree on what to do about “Light”.", dossier.suggestions().getFirst().step().getFirst().text());
    }

    @Test
    void withoutQuestionsItSaysWhereTheyComeFrom() {
        String adoption = start(false).adoption();
        Refusal refusal = assertThrows(Refusal.class, () -> home.run(new ReadDossier(adoption), of("rail")));
        assertTrue(refusal.getMessage().contains("no questions on transfer"), refusal::getMessage);
    }
}
