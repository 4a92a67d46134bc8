package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;
import org.practicecommons.checks.Draft;

class LeadersPresenceCheckTest {

    private final Community community = new Community();

    @Test
    void leadersLookInAsOftenAsTheRulesSay() {
        Draft partnership = community.add("Partnership", "Together").choose("status", "active")
                .day("start", "2026-01-01");
        community.on("2026-07-01");
        assertEquals(List.of(), community.codes("leaders", "Together"));
        community.on("2026-07-02");
        assertEquals(List.of("leaders.notSeen"), community.codes("leaders", "Together"));
        partnership.part("touchpoints").day("date", "2026-06-30");
        assertEquals(List.of(), community.codes("leaders", "Together"));
        partnership.part("groundRules").number("touchpointMonths", "1");
        community.on("2026-07-31");
        assertEquals(List.of("leaders.notSeen"), community.codes("leaders", "Together"));
        partnership.without("status").choose("status", "completed");
        assertEquals(List.of(), community.codes("leaders", "Together"));
    }
}
