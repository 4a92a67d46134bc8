package org.practicecommons.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;

/** What holds of the score of any practice. */
class CompletenessPropertiesTest {

    private static final int ROUNDS = 300;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Community community = new Community();

    @BeforeEach
    void someRecords() {
        System.out.println("CompletenessPropertiesTest: run again with -Dseed=" + seed);
        community.add("Organisation", "group");
        community.add("Person", "person");
        community.add("Resource", "resource");
        community.add("Concept", "concept");
        community.add("Consent", "consent").to("givenBy", "person").choose("uses", "helper").choose("uses", "name")
                .day("givenOn", "2024-01-01");
    }

    private boolean maybe() {
        return random.nextInt(4) > 0;
    }

    private void text(Draft draft, String field, String word) {
        if (maybe()) {
            draft.text(field, word);
        }
    }

    private void to(Draft draft, String field, String... names) {
        if (maybe()) {
            draft.to(field, names[random.nextInt(names.length)]);
        }
    }

    private Draft any(String word) {
        Draft practice = community.add("Practice", "practice");
        text(practice, "application", word);
        text(practice, "setting", word);
        to(practice, "artefacts", "resource", "nowhere");
        for (int i = random.nextInt(3); i > 0; i--) {
            Draft role = practice.part("roles").text("name", word);
            List.of("skills", "education", "experience", "effort").forEach(field -> text(role, field, word));
            to(role, "heldBy", "group", "person", "nowhere");
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            to(practice.part("steps").text("title", word), "roles", practice.partIri("roles", 0));
        }
        for (int i = random.nextInt(2); i > 0; i--) {
            to(practice.part("rules").text("text", word), "cites", "resource", "nowhere");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Draft lesson = practice.part("lessons").text("problem", word);
            List.of("tried", "worked", "failed").forEach(field -> text(lesson, field, word));
            to(lesson, "helpers", "group", "person");
        }
        if (maybe()) {
            text(practice.part("conceptUses").to("concept", "concept"), "howApplied", word);
        }
        return practice;
    }

    private static List<Integer> points(Score score) {
        return List.of(score.professional(), score.coordinating(), score.objectBased(), score.lessonsLearned());
    }

    @Test
    void aPointCountsOnlyWithThoseBeforeItAndTheFirstMissingOneIsAlwaysNamed() {
        for (int round = 0; round < ROUNDS; round++) {
            any("w");
            Score score = community.score("practice");
            Set<String> gaps = score.gaps().stream().map(Gap::code).collect(Collectors.toSet());
            List<String> types = List.of("professional", "coordinating", "objectBased", "lessonsLearned");
            for (int i = 0; i < types.size(); i++) {
                int reached = points(score).get(i);
                assertTrue(reached >= 0 && reached <= 3);
                for (int point = 1; point <= reached; point++) {
                    assertTrue(!gaps.contains(types.get(i) + "." + point), "named though reached");
                }
                assertTrue(reached == 3 || gaps.contains(types.get(i) + "." + (reached + 1)), "missing and not named");
            }
        }
    }

    @Test
    void theLengthOfATextNeverCounts() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft practice = any("w");
            Score score = community.score("practice");
            List<Statement> longer = practice.statements().stream().map(each ->
                    each.object() instanceof Value.Literal literal
                            && !literal.language().isEmpty()
                            ? new Statement(each.subject(), each.predicate(),
                                    Value.text("many words ".repeat(50).strip(), "en"))
                            : each).toList();
            practice.statements().clear();
            practice.statements().addAll(longer);
            assertEquals(points(score), points(community.score("practice")));
        }
    }

    @Test
    void sayingLessNeverScoresMore() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft practice = any("w");
            List<Integer> before = points(community.score("practice"));
            // a role or step less may raise a score, because each has to be complete; a statement less may not
            List<Statement> inside = new ArrayList<>(practice.statements().stream()
                    .filter(each -> each.object() instanceof Value.Literal literal
                            && !literal.language().isEmpty()).toList());
            practice.statements().remove(inside.get(random.nextInt(inside.size())));
            List<Integer> after = points(community.score("practice"));
            for (int i = 0; i < before.size(); i++) {
                assertTrue(after.get(i) <= before.get(i), before + " became " + after);
            }
        }
    }
}
