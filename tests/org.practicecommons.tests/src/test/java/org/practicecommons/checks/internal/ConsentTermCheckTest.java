package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;

class ConsentTermCheckTest {

    private final Community community = new Community();

    @Test
    void saysWhenItRunsOutAndWhenItHas() {
        community.add("Consent", "Ask us").day("givenOn", "2025-01-01").day("end", "2026-06-30");
        community.on("2026-04-30");
        assertEquals(List.of(), community.codes("consent", "Ask us"));
        community.on("2026-05-01");
        assertEquals(List.of("consent.ends"), community.codes("consent", "Ask us"));
        community.on("2026-06-30");
        assertEquals(List.of("consent.ends"), community.codes("consent", "Ask us"));
        community.on("2026-07-01");
        assertEquals(List.of("consent.ended"), community.codes("consent", "Ask us"));
    }

    @Test
    void oneThatWasTakenBackHoldsNoMore() {
        community.add("Consent", "Ask us").day("givenOn", "2025-01-01").day("withdrawnOn", "2026-03-01");
        community.on("2026-02-28");
        assertEquals(List.of(), community.codes("consent", "Ask us"));
        community.on("2026-03-01");
        assertEquals(List.of("consent.withdrawn"), community.codes("consent", "Ask us"));
    }
}
