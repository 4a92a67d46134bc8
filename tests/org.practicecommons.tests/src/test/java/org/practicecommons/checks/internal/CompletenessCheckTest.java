package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;

class CompletenessCheckTest {

    private final Community community = new Community();

    @Test
    void eachMissingPointIsAFindingThatLeadsToItsField() {
        community.add("Practice", "Walks").text("application", "a").text("setting", "s");
        var findings = community.check("completeness", "Walks");
        assertEquals(11, findings.size());
        assertEquals(List.of("completeness.objectBased.2", "conceptUses"), findings.stream()
                .filter(finding -> finding.code().contains("objectBased")).findFirst()
                .map(finding -> List.of(finding.code(), finding.field())).orElseThrow());
        assertEquals(11, community.codes("completeness", "Walks").size());
    }

    @Test
    void nothingButPracticesIsScored() {
        community.add("Network", "Circle");
        assertEquals(List.of(), community.codes("completeness", "Circle"));
    }
}
