package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;
import org.practicecommons.checks.Draft;

class GroundRulesCheckTest {

    private final Community community = new Community();

    @Test
    void adoptedRulesAnswerBothQuestions() {
        Draft rules = community.add("Partnership", "Together").part("groundRules").text("termsOfReference", "t");
        assertEquals(List.of(), community.codes("groundRules", "Together"));
        rules.day("adoptedOn", "2026-01-05");
        assertEquals(List.of("groundRules.unanswered", "groundRules.unanswered"),
                community.codes("groundRules", "Together"));
        rules.text("inclusivity", "i");
        assertEquals("accessibility", community.check("groundRules", "Together").getFirst().field());
        rules.text("accessibility", "a");
        assertEquals(List.of(), community.codes("groundRules", "Together"));
    }
}
