package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;

class PartnershipApprovalCheckTest {

    private final Community community = new Community();

    private Community partnership() {
        community.add("Organisation", "Bank");
        community.add("Organisation", "Group");
        community.add("Partnership", "Together").to("members", "Bank").to("members", "Group");
        return community;
    }

    private void approve(String side, String decision) {
        community.add("Approval", side + " approves").to("approves", "Together").to("organisation", side)
                .choose("decision", decision);
    }

    @Test
    void eachSideHasToApprove() {
        partnership();
        assertEquals(List.of("partnership.notApproved", "partnership.notApproved"),
                community.codes("partnership", "Together"));
        approve("Bank", "approved");
        assertEquals(List.of("partnership.notApproved"), community.codes("partnership", "Together"));
        approve("Group", "conditional");
        assertEquals(List.of(), community.codes("partnership", "Together"));
    }

    @Test
    void aRefusalOrAnApprovalOfSomethingElseIsNone() {
        partnership();
        approve("Bank", "approved");
        approve("Group", "declined");
        community.add("Approval", "Elsewhere").to("approves", "Bank").to("organisation", "Group")
                .choose("decision", "approved");
        assertEquals(List.of("partnership.notApproved"), community.codes("partnership", "Together"));
    }

    @Test
    void oneMemberOrOneThatIsNotThereIsNoPartnership() {
        community.add("Organisation", "Bank");
        community.add("Partnership", "Alone").to("members", "Bank").to("members", "Nobody");
        assertEquals(List.of("partnership.alone"), community.codes("partnership", "Alone"));
    }
}
