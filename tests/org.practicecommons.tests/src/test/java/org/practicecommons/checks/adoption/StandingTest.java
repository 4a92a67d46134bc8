package org.practicecommons.checks.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Message;

/** Who raises a practice and who does not. The practice is “Walks”, and comes from “Home”. */
class StandingTest {

    private final Spread spread = new Spread();

    @BeforeEach
    void aPractice() {
        spread.practice("Walks", "Home");
    }

    private void expect(StandingLevel level, int worked, int failed) {
        Standing standing = spread.standing("Walks");
        assertEquals(List.of(level, worked, failed),
                List.of(standing.level(), standing.worked(), standing.failed()), standing::toString);
        standing.adoptions().stream().flatMap(verdict -> verdict.reasons().stream()).forEach(StandingTest::isSaid);
        standing.missing().forEach(StandingTest::isSaid);
        isSaid(standing.sentence());
    }

    private static void isSaid(Message sentence) {
        assertNotEquals(sentence.in(Locale.ENGLISH), sentence.in(Locale.FRENCH));
    }

    @Test
    void nobodyElseHasTriedIt() {
        expect(StandingLevel.PROMISING, 0, 0);
        assertEquals(List.of("standing.missing.good", "standing.missing.proven"),
                spread.standing("Walks").missing().stream().map(Message::key).toList());
    }

    @Test
    void aRingOfThreeFriendsRaisesNothing() {
        spread.practice("Talks", "B");
        spread.practice("Letters", "C");
        List.of("B", "C").forEach(friend -> spread.adopts(friend, "Walks"));
        List.of("Home", "C").forEach(friend -> spread.adopts(friend, "Talks"));
        List.of("Home", "B").forEach(friend -> spread.adopts(friend, "Letters"));
        expect(StandingLevel.PROMISING, 0, 0);
        assertEquals(List.of("ring"), spread.reasons("B", "Walks"));
        assertEquals(StandingLevel.PROMISING, spread.standing("Talks").level());
        assertEquals(StandingLevel.PROMISING, spread.standing("Letters").level());
    }

    @Test
    void threeIndependentOnesProveIt() {
        spread.adopts("B", "Walks");
        expect(StandingLevel.GOOD, 1, 0);
        spread.adopts("C", "Walks");
        expect(StandingLevel.GOOD, 2, 0);
        spread.adopts("D", "Walks");
        expect(StandingLevel.PROVEN, 3, 0);
        assertEquals(List.of(), spread.standing("Walks").missing());
    }

    @Test
    void oneWhoAdoptsTwiceCountsOnce() {
        spread.adopts("B", "Walks");
        spread.community.add("Adoption", "again").to("practice", "Walks").to("adopter", "B")
                .choose("status", "active").choose("polarity", "positive").to("evidence", "proof of Walks at B");
        spread.saved("again", "B");
        expect(StandingLevel.GOOD, 1, 0);
    }

    @Test
    void aPairThatAdoptsFromEachOtherRaisesNothing() {
        spread.adopts("B", "Walks");
        spread.practice("Talks", "B");
        spread.adopts("Home", "Talks");
        expect(StandingLevel.PROMISING, 0, 0);
    }

    @Test
    void aChainIsNoRing() {
        spread.adopts("B", "Walks");
        spread.practice("Walks of B", "B").to("derivedFrom", "Walks");
        spread.adopts("C", "Walks of B");
        expect(StandingLevel.GOOD, 1, 0);
        assertEquals(StandingLevel.GOOD, spread.standing("Walks of B").level());
    }

    @Test
    void aRingOfOutsidersCountsOnce() {
        List<String> friends = List.of("B", "C", "D");
        friends.forEach(friend -> spread.adopts(friend, "Walks"));
        spread.ring(friends);
        expect(StandingLevel.GOOD, 1, 0);
        assertEquals(List.of("grouped"), spread.reasons("C", "Walks"));
    }

    @Test
    void toBefriendWhoHadMixedResultsDoesNotRidTheOthersOfThem() {
        spread.adopts("B", "Walks");
        spread.adopts("C", "Walks", "mixed");
        spread.community.add("Partnership", "Circle").to("members", "B").to("members", "C");
        expect(StandingLevel.PROMISING, 0, 0);
        spread.practice("Talks", "C");
        spread.adopts("Home", "Talks");
        expect(StandingLevel.PROMISING, 0, 0);
    }

    @Test
    void toBefriendTheMiddleOfAChainDoesNotPartIt() {
        List.of("B", "C", "D").forEach(friend -> spread.adopts(friend, "Walks"));
        spread.community.add("Partnership", "First").to("members", "B").to("members", "C");
        spread.community.add("Partnership", "Second").to("members", "C").to("members", "D");
        expect(StandingLevel.GOOD, 1, 0);
        spread.practice("Talks", "C");
        spread.adopts("Home", "Talks");
        expect(StandingLevel.GOOD, 1, 0);
        assertEquals(List.of("ring"), spread.reasons("C", "Walks"));
    }

    @Test
    void aBigRingWithOneOutsider() {
        List<String> ring = IntStream.range(0, 30).mapToObj(i -> i == 0 ? "Home" : "R" + i).toList();
        ring.stream().skip(1).forEach(friend -> spread.adopts(friend, "Walks"));
        spread.ring(ring);
        expect(StandingLevel.PROMISING, 0, 0);
        spread.adopts("Outsider", "Walks");
        expect(StandingLevel.GOOD, 1, 0);
    }

    @Test
    void unitsCountWithTheirParents() {
        spread.organisation("Ministry");
        spread.organisation("North").to("unitOf", "Ministry");
        spread.organisation("South").to("unitOf", "Ministry");
        spread.adopts("North", "Walks");
        spread.adopts("South", "Walks");
        expect(StandingLevel.GOOD, 1, 0);
        spread.organisation("Home").to("unitOf", "Ministry");
        expect(StandingLevel.PROMISING, 0, 0);
        assertEquals("sameOrganisation", spread.reasons("North", "Walks").getFirst());
    }

    @Test
    void unitsInACircleAreOne() {
        spread.organisation("B").to("unitOf", "C");
        spread.organisation("C").to("unitOf", "B");
        spread.adopts("B", "Walks");
        spread.adopts("C", "Walks");
        expect(StandingLevel.GOOD, 1, 0);
    }

    @Test
    void twoRecordsOfOneOrganisationAreOne() {
        List.of("B", "C").forEach(name -> {
            spread.adopts(name, "Walks");
            spread.organisation(name).to("sameAs", "https://ror.example/01");
        });
        expect(StandingLevel.GOOD, 1, 0);
    }

    @Test
    void partnersOfTheSourceRaiseNothing() {
        spread.adopts("B", "Walks");
        spread.community.add("Partnership", "Circle").to("members", "Home").to("members", "B");
        expect(StandingLevel.PROMISING, 0, 0);
        assertEquals(List.of("partnership"), spread.reasons("B", "Walks"));
    }

    @Test
    void partnersOfEachOtherCountOnce() {
        spread.adopts("B", "Walks");
        spread.adopts("C", "Walks");
        spread.community.add("Partnership", "Circle").to("members", "C").to("members", "B");
        expect(StandingLevel.GOOD, 1, 0);
    }

    @Test
    void whoContributedIsBehindIt() {
        spread.adopts("B", "Walks");
        spread.community.add("Person", "Noor").part("posts").text("title", "Lead").to("organisation", "B");
        spread.community.get("Walks").to("contributors", "Noor");
        expect(StandingLevel.PROMISING, 0, 0);
    }

    @Test
    void nobodyIsIndependentOfAnUnknownSource() {
        spread.adopts("B", "Walks");
        spread.community.get("Walks").without("leadOrganisations");
        expect(StandingLevel.PROMISING, 0, 0);
        assertEquals(List.of("sourceUnknown"), spread.reasons("B", "Walks"));
    }

    @Test
    void failuresTakeAwayAndContest() {
        List.of("B", "C", "D").forEach(adopter -> spread.adopts(adopter, "Walks"));
        spread.adopts("E", "Walks", "negative");
        expect(StandingLevel.GOOD, 3, 1);
        spread.adopts("F", "Walks", "unchanged");
        expect(StandingLevel.GOOD, 3, 2);
        spread.adopts("G", "Walks", "negative");
        expect(StandingLevel.PROMISING, 3, 3);
        spread.adopts("H", "Walks", "negative");
        expect(StandingLevel.CONTESTED, 3, 4);
    }

    @Test
    void nobodySilencesAFailureByMakingFriends() {
        spread.adopts("B", "Walks", "negative");
        expect(StandingLevel.CONTESTED, 0, 1);
        spread.practice("Talks", "B");
        spread.adopts("Home", "Talks");
        spread.community.add("Partnership", "Circle").to("members", "Home").to("members", "B");
        spread.community.get("Walks").part("outcomes").text("title", "o").to("evidence", "proof of Walks at B");
        spread.adopts("C", "Walks", "negative");
        spread.ring(List.of("B", "C"));
        expect(StandingLevel.CONTESTED, 0, 2);
    }

    @Test
    void resultsBothWaysCountNeither() {
        spread.adopts("B", "Walks", "mixed");
        expect(StandingLevel.PROMISING, 0, 0);
        assertEquals(1, spread.standing("Walks").mixed());
        spread.adopts("C", "Walks").without("status").choose("status", "abandoned");
        assertEquals(2, spread.standing("Walks").mixed());
    }

    @Test
    void anAdoptionWithoutAResultIsShownOnly() {
        spread.adopts("B", "Walks").without("polarity");
        spread.adopts("C", "Walks").without("status").choose("status", "preparing");
        expect(StandingLevel.PROMISING, 0, 0);
        assertEquals(List.of("open"), spread.reasons("B", "Walks"));
        assertEquals(List.of("open"), spread.reasons("C", "Walks"));
    }
}
