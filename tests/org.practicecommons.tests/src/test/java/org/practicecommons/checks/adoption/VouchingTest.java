package org.practicecommons.checks.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Draft;

/** An adoption counts when the adopter stands behind it and something shows it. */
class VouchingTest {

    private final Spread spread = new Spread();

    @BeforeEach
    void anAdoptionThatCounts() {
        spread.practice("Walks", "Home");
        spread.adopts("B", "Walks");
        expect();
    }

    /** No reason: it counts. */
    private void expect(String... reasons) {
        assertEquals(List.of(reasons), spread.reasons("B", "Walks"));
        assertEquals(reasons.length == 0 ? 1 : 0, spread.standing("Walks").worked());
    }

    private void writtenAtTheSource() {
        spread.saved("Walks at B", "Home");
    }

    @Test
    void evidenceHasToBeThere() {
        spread.adoption("B", "Walks").without("evidence");
        expect("noEvidence");
        spread.adoption("B", "Walks").to("evidence", "nowhere");
        expect("noEvidence");
    }

    @Test
    void evidenceOfAnOutcomeIsAsGood() {
        Draft adoption = spread.adoption("B", "Walks").without("evidence");
        adoption.part("outcomes").text("title", "Doors").to("evidence", "proof of Walks at B");
        expect();
    }

    @Test
    void evidenceHasToShowSomething() {
        spread.proof("B", "Walks").without("sources");
        expect("emptyEvidence");
        spread.proof("B", "Walks").to("address", "https://b.example/report");
        expect();
    }

    @Test
    void evidenceOfTheSourceIsNone() {
        spread.saved("proof of Walks at B", "Home");
        expect("sourceEvidence");
        spread.approval("B", "Walks", "2026-01-01");
        expect();
    }

    @Test
    void evidenceOfTheSourceAloneIsNoneForAll() {
        spread.proof("B", "Walks").to("parties", "Home");
        expect("sourceEvidence");
        spread.proof("B", "Walks").to("parties", "B");
        expect();
        spread.community.get("Walks").part("outcomes").text("title", "o").to("evidence", "proof of Walks at B");
        expect("sourceEvidence");
    }

    @Test
    void theAdopterHasToStandBehindIt() {
        writtenAtTheSource();
        expect("notVouched");
        spread.saved("Walks at B", "account", "");
        expect("notVouched");
        spread.organisation("Unit of B").to("unitOf", "B");
        spread.saved("Walks at B", "Unit of B");
        expect();
    }

    @Test
    void theLeadershipOfTheAdopterMayApproveIt() {
        writtenAtTheSource();
        Draft approval = spread.approval("B", "Walks", "2026-01-01");
        expect();
        approval.without("post");
        expect("notVouched");
    }

    @Test
    void anApprovalOfTomorrowIsNone() {
        writtenAtTheSource();
        spread.approval("B", "Walks", "2026-03-02");
        expect("notVouched");
    }

    @Test
    void theSourceCannotApproveForTheAdopter() {
        writtenAtTheSource();
        Draft approval = spread.approval("B", "Walks", "2026-01-01");
        spread.community.add("Person", "Noor").part("posts").text("title", "Lead").to("organisation", "Home");
        approval.to("approver", "Noor");
        expect("notVouched");
        approval.without("approver");
        spread.saved("approval of Walks at B 2026-01-01", "Home");
        expect("notVouched");
        spread.saved("approval of Walks at B 2026-01-01", "account of a network", "");
        expect();
    }

    @Test
    void theLastDecisionCounts() {
        spread.approval("B", "Walks", "2026-01-01");
        spread.approval("B", "Walks", "2026-02-01").without("decision").choose("decision", "withdrawn");
        expect("withdrawn");
        spread.approval("B", "Walks", "2026-02-20");
        expect();
    }

    @Test
    void theSourceCannotWithdrawForTheAdopter() {
        spread.approval("B", "Walks", "2026-02-01").without("decision").choose("decision", "withdrawn");
        spread.saved("approval of Walks at B 2026-02-01", "Home");
        expect();
    }

    @Test
    void whatRestsOnOneHandOrOneProofCountsOnce() {
        spread.adopts("C", "Walks");
        assertEquals(2, spread.standing("Walks").worked());
        spread.saved("Walks at C", "account of B", "C");
        assertEquals(1, spread.standing("Walks").worked());
        spread.saved("Walks at C", "C");
        spread.adoption("C", "Walks").without("evidence").to("evidence", "proof of Walks at B");
        assertEquals(1, spread.standing("Walks").worked());
    }

    @Test
    void oneWhoApprovesForBothCountsOnce() {
        spread.adopts("C", "Walks");
        spread.community.add("Person", "Noor");
        spread.approval("B", "Walks", "2026-01-01").to("approver", "Noor");
        spread.approval("C", "Walks", "2026-01-01").to("approver", "Noor");
        assertEquals(1, spread.standing("Walks").worked());
    }

    @Test
    void aFailureHasToBeVouchedForToo() {
        spread.adoption("B", "Walks").without("polarity").choose("polarity", "negative");
        assertEquals(1, spread.standing("Walks").failed());
        spread.saved("Walks at B", "account of a rival", "");
        assertEquals(0, spread.standing("Walks").failed());
    }
}
