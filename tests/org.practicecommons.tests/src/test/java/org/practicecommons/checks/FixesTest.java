package org.practicecommons.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;

/** Whoever chooses a fix is rid of the finding, or has in front of them what they need to write. */
class FixesTest {

    private final Community community = new Community();

    private Fix fix(String check, String name, String code) {
        Fix fix = community.check(check, name).stream().map(Finding::fixes).flatMap(List::stream)
                .filter(each -> each.code().equals(code)).findFirst().orElseThrow();
        assertNotEquals(fix.label().in(Locale.ENGLISH), fix.label().in(Locale.FRENCH));
        return fix;
    }

    private void mends(String check, String name, String code) {
        community.mend(fix(check, name, code), name);
        assertEquals(List.of(), community.check(check, name));
    }

    @Test
    void aReferenceThatLeadsNowhereIsTakenOutAndTheOthersStay() {
        community.add("Concept", "Ageing");
        community.add("Practice", "Mentors").to("issues", "Nowhere").to("issues", "Ageing");
        mends("reference", "Mentors", "reference.takeOut");
        assertEquals(List.of(Community.iri("Ageing")),
                new Told(Community.MODEL, community.read(Community.iri("Mentors")).orElseThrow().root())
                        .targets("issues"));
    }

    @Test
    void aReferenceInAPartIsTakenOut() {
        community.add("Practice", "Mentors").part("rules").text("text", "Ask first").to("cites", "Nowhere");
        mends("reference", "Mentors", "reference.takeOut");
    }

    @Test
    void aConceptThatComesBackToItselfIsPutAtTheTop() {
        community.add("Concept", "Age").to("broader", "Work").to("broader", "Life");
        community.add("Concept", "Work").to("broader", "Age");
        community.add("Concept", "Life");
        mends("cycle", "Age", "cycle.takeOut");
        assertEquals(List.of(Community.iri("Life")),
                new Told(Community.MODEL, community.read(Community.iri("Age")).orElseThrow().root())
                        .targets("broader"));
    }

    @Test
    void anAgreementThatIsOverIsSaidToBe() {
        community.add("Agreement", "Memorandum").day("end", "2025-12-31").choose("status", "inForce");
        mends("agreement", "Memorandum", "agreement.sayEnded");
    }

    @Test
    void theNextVersionOfAnAgreementHasTheSameParties() {
        community.add("Organisation", "Bank");
        community.add("Organisation", "Group");
        community.add("Agreement", "Memorandum").day("end", "2026-04-01").to("parties", "Bank").to("parties", "Group");
        community.mend(fix("agreement", "Memorandum", "agreement.startNext"), "Next");
        Told next = new Told(Community.MODEL, community.read(Community.iri("Next")).orElseThrow().root());
        assertEquals(List.of(Community.iri("Memorandum")), next.targets("replaces"));
        assertEquals(List.of(Community.iri("Bank"), Community.iri("Group")),
                next.targets("parties").stream().sorted().toList());
    }

    @Test
    void theApprovalOfASideThatIsMissingIsStarted() {
        community.add("Organisation", "Bank");
        community.add("Organisation", "Group");
        community.add("Partnership", "Together").to("members", "Bank").to("members", "Group");
        for (String side : List.of("one", "other")) {
            community.mend(fix("partnership", "Together", "partnership.startApproval"), side);
            community.get(side).choose("decision", "approved");
        }
        assertEquals(List.of(), community.check("partnership", "Together"));
    }

    @Test
    void anAdoptionOfGroundRulesIsTakenBackUntilTheyAreAnswered() {
        community.add("Partnership", "Together").part("groundRules").day("adoptedOn", "2026-01-01");
        mends("groundRules", "Together", "groundRules.takeBack");
    }

    @Test
    void aVisitOfALeaderIsReadyToBeFilledIn() {
        community.add("Partnership", "Together").choose("status", "active").day("start", "2020-01-01");
        community.mend(fix("leaders", "Together", "leaders.addVisit"), "Together");
        assertEquals(1, community.read(Community.iri("Together")).map(record ->
                new Told(Community.MODEL, record.root()).parts("touchpoints").size()).orElseThrow());
    }

    @Test
    void asManyStepsAreAddedAsThePointNeeds() {
        community.add("Practice", "Mentors").part("steps").text("title", "Ask");
        community.mend(fix("completeness", "Mentors", "completeness.addParts"), "Mentors");
        List<Integer> parts = community.read(Community.iri("Mentors")).map(record ->
                new Told(Community.MODEL, record.root())).map(told -> List.of(told.parts("roles").size(),
                        told.parts("steps").size())).orElseThrow();
        assertEquals(List.of(1, 1), parts);
        community.mend(community.check("completeness", "Mentors").stream()
                .filter(finding -> finding.code().equals("completeness.coordinating.1")).findFirst().orElseThrow()
                .fixes().getFirst(), "Mentors");
        assertEquals(3, community.read(Community.iri("Mentors")).map(record ->
                new Told(Community.MODEL, record.root()).parts("steps").size()).orElseThrow());
    }
}
