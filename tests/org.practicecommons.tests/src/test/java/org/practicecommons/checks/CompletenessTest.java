package org.practicecommons.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;

/** Each rule by a pair of practices that differ in that one thing. */
class CompletenessTest {

    private final Community community = new Community();

    @BeforeEach
    void aPracticeThatHasEverything() {
        community.add("Organisation", "Access group");
        community.add("Person", "Noor");
        community.add("Resource", "Checklist");
        community.add("Concept", "Access");
        community.add("Consent", "Ask us").to("givenBy", "Access group").choose("uses", "helper")
                .to("covers", "Walks").day("givenOn", "2024-01-01").day("end", "2026-12-31");
        practice("Walks");
    }

    private Draft practice(String name) {
        Draft practice = community.add("Practice", name).text("application", "a").text("setting", "s")
                .to("artefacts", "Checklist");
        practice.part("roles").text("name", "Walker").text("skills", "s").text("education", "e").text("effort", "f")
                .to("heldBy", "Access group");
        practice.part("steps").text("title", "one").to("roles", practice.partIri("roles", 0));
        practice.part("steps").text("title", "two").to("roles", practice.partIri("roles", 0));
        practice.part("steps").text("title", "three").to("roles", practice.partIri("roles", 0));
        practice.part("rules").text("text", "r").to("cites", "Checklist");
        practice.part("conceptUses").to("concept", "Access").text("howApplied", "h");
        practice.part("lessons").text("problem", "p").text("tried", "t").text("worked", "w").text("failed", "f")
                .to("helpers", "Access group");
        return practice;
    }

    private List<Integer> points() {
        Score score = community.score("Walks");
        return List.of(score.professional(), score.coordinating(), score.objectBased(), score.lessonsLearned());
    }

    private void expect(int professional, int coordinating, int objectBased, int lessonsLearned, String... gaps) {
        assertEquals(List.of(professional, coordinating, objectBased, lessonsLearned), points());
        assertEquals(List.of(gaps), community.score("Walks").gaps().stream().map(Gap::code).toList());
    }

    /** Changes one thing of the practice that has everything. */
    private void change(Consumer<Edit> edit) {
        edit.accept(new Edit(community.get("Walks")));
    }

    @Test
    void everything() {
        expect(3, 3, 3, 3);
        assertEquals(Score.MOST_POINTS, community.score("Walks").points());
    }

    @Test
    void nothing() {
        community.add("Practice", "Walks");
        expect(0, 0, 0, 0, "professional.1", "professional.2", "professional.3", "coordinating.1", "coordinating.2",
                "coordinating.3", "objectBased.1", "objectBased.2", "objectBased.3", "lessonsLearned.1",
                "lessonsLearned.2", "lessonsLearned.3");
    }

    /** Where to write next: the field of the practice, and the one of its parts. */
    @Test
    void whatIsMissingHasItsPlace() {
        change(edit -> edit.take("roles", 0, "effort"));
        change(edit -> edit.take("lessons", 6, "failed"));
        assertEquals(List.of("roles/effort", "lessons/failed"), community.score("Walks").gaps().stream()
                .map(gap -> gap.field() + "/" + gap.partField()).toList());
        community.add("Practice", "Walks");
        assertEquals(List.of("roles/skills", "roles/experience", "roles/post", "steps/title", "rules/text",
                "rules/cites", "application/", "conceptUses/howApplied", "outcomes/value", "lessons/tried",
                "lessons/worked", "lessons/helpers"), community.score("Walks").gaps().stream()
                .map(gap -> gap.field() + "/" + gap.partField()).toList());
    }

    @Test
    void theTypesHaveThePointsAndTheFieldsInWhichTheyBegin() {
        change(edit -> edit.take("roles", 0, "skills"));
        Score score = community.score("Walks");
        assertEquals(List.of(0, 3, 3, 3), score.types().stream().map(Score.OfType::points).toList());
        assertEquals(score.points(), score.types().stream().mapToInt(Score.OfType::points).sum());
        assertEquals(List.of("roles", "steps", "application", "lessons"),
                score.types().stream().map(Score.OfType::field).toList());
    }

    @Test
    void aRoleWithItsSkill() {
        change(edit -> edit.take("roles", 0, "skills"));
        expect(0, 3, 3, 3, "professional.1");
    }

    @Test
    void educationOrExperienceForEachRole() {
        change(edit -> edit.take("roles", 0, "education"));
        expect(1, 3, 3, 3, "professional.2");
        change(edit -> edit.say("roles", 0, "experience"));
        expect(3, 3, 3, 3);
        community.get("Walks").part("roles").text("name", "Host").text("skills", "s").text("experience", "e");
        expect(1, 3, 3, 3, "professional.2");
    }

    @Test
    void effortForEachRole() {
        change(edit -> edit.take("roles", 0, "effort"));
        expect(1, 3, 3, 3, "professional.2");
    }

    @Test
    void aRoleTiedToAnOrganisationAPostOrAPersonWhoConsents() {
        change(edit -> edit.take("roles", 0, "heldBy"));
        expect(2, 3, 3, 3, "professional.3");
        change(edit -> edit.say("roles", 0, "post"));
        expect(3, 3, 3, 3);
        change(edit -> edit.take("roles", 0, "post"));
        change(edit -> edit.point("roles", 0, "heldBy", "Noor"));
        expect(2, 3, 3, 3, "professional.3");
        community.add("Consent", "Name me").to("givenBy", "Noor").choose("uses", "name").day("givenOn", "2025-01-01");
        expect(3, 3, 3, 3);
    }

    @Test
    void threeSteps() {
        community.add("Practice", "Walks").part("steps").text("title", "one").back().part("steps").text("title", "two");
        expect(0, 0, 0, 0, "professional.1", "professional.2", "professional.3", "coordinating.1", "coordinating.2",
                "coordinating.3", "objectBased.1", "objectBased.2", "objectBased.3", "lessonsLearned.1",
                "lessonsLearned.2", "lessonsLearned.3");
        community.get("Walks").part("steps").text("title", "three");
        assertEquals(List.of(0, 1, 0, 0), points());
    }

    @Test
    void eachStepWithARole() {
        change(edit -> edit.take("steps", 2, "roles"));
        expect(3, 1, 3, 3, "coordinating.2");
    }

    @Test
    void aRuleThatIsNamed() {
        change(edit -> edit.takeAll("rules"));
        expect(3, 1, 3, 3, "coordinating.2", "coordinating.3");
    }

    @Test
    void aRuleThatCitesItsResource() {
        change(edit -> edit.take("rules", 4, "cites"));
        expect(3, 2, 3, 3, "coordinating.3");
        change(edit -> edit.point("rules", 4, "cites", "Not there"));
        expect(3, 2, 3, 3, "coordinating.3");
    }

    @Test
    void applicationAndSetting() {
        community.get("Walks").without("application");
        expect(3, 3, 0, 3, "objectBased.1");
        assertEquals("application", community.score("Walks").gaps().getFirst().field());
        community.get("Walks").text("application", "a").without("setting");
        expect(3, 3, 0, 3, "objectBased.1");
        assertEquals("setting", community.score("Walks").gaps().getFirst().field());
    }

    @Test
    void aConceptWithHowItWasApplied() {
        change(edit -> edit.take("conceptUses", 5, "howApplied"));
        expect(3, 3, 1, 3, "objectBased.2");
    }

    @Test
    void anArtefactOrAnOutcomeWithValueUnitAndDate() {
        Draft practice = community.get("Walks").without("artefacts");
        expect(3, 3, 2, 3, "objectBased.3");
        Draft outcome = practice.part("outcomes").text("title", "Obstacles gone").number("value", "62.0")
                .text("unit", "obstacles");
        expect(3, 3, 2, 3, "objectBased.3");
        outcome.day("date", "2025-03-28");
        expect(3, 3, 3, 3);
        outcome.without("unit");
        expect(3, 3, 2, 3, "objectBased.3");
    }

    @Test
    void aProblemAndWhatWasTried() {
        change(edit -> edit.take("lessons", 6, "tried"));
        expect(3, 3, 3, 0, "lessonsLearned.1");
    }

    @Test
    void whatWorkedAndWhatDidNot() {
        change(edit -> edit.take("lessons", 6, "failed"));
        expect(3, 3, 3, 1, "lessonsLearned.2");
        community.get("Walks").part("lessons").text("problem", "q").text("failed", "f");
        expect(3, 3, 3, 3);
        change(edit -> edit.take("lessons", 6, "worked"));
        expect(3, 3, 3, 1, "lessonsLearned.2");
    }

    @Test
    void aHelperWithAConsentThatHolds() {
        community.on("2026-12-31");
        expect(3, 3, 3, 3);
        community.on("2027-01-01");
        expect(3, 3, 3, 2, "lessonsLearned.3");
        community.on("2023-12-31");
        expect(3, 3, 3, 2, "lessonsLearned.3");
        community.on("2026-03-01");
        community.get("Ask us").day("withdrawnOn", "2026-03-01");
        expect(3, 3, 3, 2, "lessonsLearned.3");
    }

    @Test
    void aConsentForThisAndForThis() {
        community.get("Ask us").without("uses").choose("uses", "quotation");
        expect(3, 3, 3, 2, "lessonsLearned.3");
        community.get("Ask us").choose("uses", "helper");
        expect(3, 3, 3, 3);
        community.get("Ask us").without("covers").to("covers", "Other walks");
        expect(3, 3, 3, 2, "lessonsLearned.3");
        community.get("Ask us").without("covers");
        expect(3, 3, 3, 3);
    }

    /** Edits parts of a practice; parts are counted in the order in which all of them were begun. */
    private record Edit(Draft practice) {

        void take(String field, int part, String inner) {
            practice.statements().removeIf(each -> each.subject().equals(practice.partIri(field, part))
                    && each.predicate().equals(term(field, inner)));
        }

        void takeAll(String field) {
            practice.statements().removeIf(each -> each.subject().contains("#" + field));
            practice.without(field);
        }

        void say(String field, int part, String inner) {
            practice.statements().add(new Statement(practice.partIri(field, part),
                    term(field, inner), Value.text("x", "en")));
        }

        void point(String field, int part, String inner, String name) {
            practice.statements().add(new Statement(practice.partIri(field, part),
                    term(field, inner), new Value.Iri(Community.iri(name))));
        }

        private String term(String field, String inner) {
            return practice.kind().field(field).orElseThrow().targets().getFirst().field(inner).orElseThrow().term();
        }
    }
}
