package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;

class DelegationTermCheckTest {

    private final Community community = new Community();

    @Test
    void whoseTimeIsOverSpeaksNoMore() {
        community.add("Organisation", "Group").part("delegations").text("subject", "Access").day("until", "2026-06-30");
        community.on("2026-06-30");
        assertEquals(List.of(), community.codes("delegation", "Group"));
        community.on("2026-07-01");
        assertEquals(List.of("delegation.ended"), community.codes("delegation", "Group"));
    }
}
