package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.checks.adoption.AdoptionResult;
import org.practicecommons.checks.adoption.Genealogy;
import org.practicecommons.checks.adoption.Genealogy.Node;
import org.practicecommons.checks.adoption.Standing;
import org.practicecommons.checks.adoption.StandingLevel;

/** Standing and genealogy in a home: whose word counts, and what nobody may learn from them. */
class SpreadTest extends AdoptionScene {

    @BeforeEach
    void aPracticeOfHome() {
        List.of("home", "b", "c", "d", "e").forEach(this::organisation);
        put("home", "<walks> a pc:Practice ; dcterms:title \"Walks\"@en ; pc:leadOrganisation <home> .");
        publish("home", "walks");
    }

    private Standing standing(Session session) {
        return home.run(new FindStanding(iri("walks")), session);
    }

    @Test
    void threeIndependentAdoptersProveItToThePublicToo() {
        List.of("b", "c", "d").forEach(adopter -> adopts(adopter, "positive"));
        assertEquals(StandingLevel.PROVEN, standing(PUBLIC).level());
        assertEquals(standing(of("home")), standing(PUBLIC));
    }

    @Test
    void aRingOfThreeFriendsRaisesNothing() {
        for (String friend : List.of("b", "c")) {
            adopts(friend, "positive");
            put(friend, """
                    <way-%1$s> a pc:Practice ; dcterms:title "Way"@en ; pc:leadOrganisation <%1$s> .
                    """.formatted(friend));
        }
        adopted("home", "b");
        adopted("home", "c");
        adopted("b", "c");
        adopted("c", "b");
        assertEquals(StandingLevel.PROMISING, standing(of("home")).level());
        assertTrue(standing(of("home")).adoptions().stream()
                .allMatch(verdict -> verdict.result() == AdoptionResult.WORKED && !verdict.counts()));
    }

    private void adopted(String adopter, String from) {
        put(adopter, """
                <way-%2$s-%1$s> a pc:Adoption ; dcterms:title "Way"@en ; pc:adoptedPractice <way-%2$s> ;
                    pc:adopter <%1$s> .
                """.formatted(adopter, from));
    }

    @Test
    void hiddenAdoptionsLeaveNoTraceInThePublicStanding() {
        adopts("b", "positive");
        Standing before = standing(PUBLIC);
        adopts("c", "positive");
        adopts("d", "negative");
        for (String hidden : List.of("c", "d")) {
            home.run(new ChangeAudience(iri("walks-" + hidden), Audience.organisation(iri(hidden)), ""), of(hidden));
        }
        assertEquals(before, standing(PUBLIC));
        assertEquals(StandingLevel.GOOD, standing(PUBLIC).level());
        assertEquals(List.of(1, 1), List.of(standing(of("d")).worked(), standing(of("d")).failed()));
        assertEquals(2, standing(of("c")).worked());
    }

    @Test
    void evidenceThatThePublicMayNotSeeProvesNothingToIt() {
        adopts("b", "positive");
        home.run(new ChangeAudience(iri("report-b"), Audience.MEMBERS, ""), of("b"));
        assertEquals(StandingLevel.GOOD, standing(of("home")).level());
        assertEquals(StandingLevel.PROMISING, standing(PUBLIC).level());
    }

    @Test
    void whatOthersChangedInItIsNotTheAdoptersWord() {
        adopts("b", "negative");
        assertEquals(1, standing(PUBLIC).failed());
        home.run(new EditFields(iri("walks-b"), List.of("polarity=positive"), ""), of("home"));
        assertEquals(List.of(0, 0), List.of(standing(PUBLIC).worked(), standing(PUBLIC).failed()));
        home.run(new EditFields(iri("walks-b"), List.of("polarity=negative", "title=Walks in B"), ""), of("home"));
        assertEquals(1, standing(PUBLIC).failed());
    }

    @Test
    void anImportBringsNobodysWordAlong() {
        put("e", """
                <walks-b> a pc:Adoption ; dcterms:title "Walks at b"@en ; pc:adoptedPractice <walks> ; pc:adopter <b> ;
                    pc:adoptionStatus pc:AdoptionStatus-completed ; pc:polarity pc:Polarity-positive ;
                    pc:evidence <report-b> .
                <report-b> a pc:Evidence ; dcterms:title "Report"@en ; schema:url <https://b.example/> .
                <walks> a pc:Practice ; dcterms:title "Walks"@en ; pc:leadOrganisation <home> ; pc:standing "proven" .
                """);
        assertEquals(StandingLevel.PROMISING, standing(of("home")).level());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ShowRecord(iri("walks"), "turtle", Optional.empty(), out), of("home"));
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("standing"));
        put("e", """
                <yes-b> a pc:Approval ; dcterms:title "Yes"@en ; pc:approves <walks-b> ; pc:organisation <b> ;
                    pc:approvalDecision pc:ApprovalDecision-approved ; dcterms:date "2026-01-01"^^xsd:date ;
                    pc:approverPost "Director"@en .
                """);
        assertEquals(StandingLevel.GOOD, standing(of("home")).level());
    }

    @Test
    void aPageOfAPracticeSaysItsStanding() {
        adopts("b", "positive");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ShowRecord(iri("walks"), "text", Optional.empty(), out), PUBLIC);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Standing: Good: "), out::toString);
    }

    @Test
    void genealogyGoesUpAndDownAndStopsInCircles() {
        put("home", """
                <talks> a pc:Practice ; dcterms:title "Talks"@en ; prov:wasDerivedFrom <walks-of-b> .
                <walks> a pc:Practice ; dcterms:title "Walks"@en ; pc:leadOrganisation <home> ;
                    prov:wasDerivedFrom <talks> .
                """);
        put("b", """
                <walks-of-b> a pc:Practice ; dcterms:title "Walks of b"@en ; prov:wasDerivedFrom <walks> .
                <walks-b> a pc:Adoption ; dcterms:title "Walks at b"@en ; pc:adoptedPractice <walks> ; pc:adopter <b> ;
                    pc:adoptionStatus pc:AdoptionStatus-active ; pc:adaptedAs <walks-of-b> .
                <free> a pc:Practice ; dcterms:title "Freely"@en ; prov:wasDerivedFrom <walks> .
                """);
        Genealogy genealogy = home.run(new TraceGenealogy(iri("walks")));
        assertEquals("walks(walks-b[ADOPTION](walks-of-b[DERIVED](talks[DERIVED](walks[DERIVED]*))) free[DERIVED])",
                drawn(genealogy.practice()));
        assertEquals(List.of("talks[SOURCE]*"), genealogy.sources().stream().map(this::drawn).toList());
        assertEquals("b", genealogy.practice().children().getFirst().adopter().labels().getFirst().text());
        Genealogy publicly = home.run(new TraceGenealogy(iri("walks")), PUBLIC);
        assertEquals("walks", drawn(publicly.practice()));
        assertEquals(List.of(), publicly.sources());
        assertThrows(Refusal.class, () -> home.run(new TraceGenealogy(iri("talks")), PUBLIC));
    }

    private String drawn(Node node) {
        String relation = node.relation() == Genealogy.Relation.ITSELF ? "" : "[" + node.relation() + "]";
        String children = String.join(" ", node.children().stream().map(this::drawn).toList());
        return node.record().iri().substring(TestHome.BASE.length()) + relation + (node.again() ? "*" : "")
                + (children.isEmpty() ? "" : "(" + children + ")");
    }
}
