package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;

class ConsentedPartsCheckTest {

    private final Community community = new Community();

    @BeforeEach
    void aPracticeOfWhichPartsAreHidden() {
        community.add("Consent", "Quote me").day("givenOn", "2025-01-01").day("end", "2026-06-30");
        community.add("Practice", "Walks");
        community.add("Practice", "Talks");
    }

    @Test
    void saysOnWhichConsentHiddenPartsStand() {
        assertEquals(List.of(), community.codes("consented", "Walks"));
        community.hide("Walks", Community.iri("Quote me"));
        community.on("2026-07-01");
        assertEquals(List.of("consented.hidden"), community.codes("consented", "Walks"));
        assertEquals(List.of(), community.codes("consented", "Talks"));
        community.hide("Talks", "https://community.example/gone");
        assertEquals(List.of("consented.missing"), community.codes("consented", "Talks"));
    }

    @Test
    void saysNothingOfWhatIsHiddenForOtherReasons() {
        community.hide("Walks", Community.iri("Quote me"));
        community.hide("Walks", "confidential");
        assertEquals(List.of(), community.codes("consented", "Walks"));
    }

    @Test
    void saysWhenTheConsentIsForOtherRecords() {
        community.get("Quote me").to("covers", "Talks");
        community.hide("Walks", Community.iri("Quote me"));
        assertEquals(List.of("consented.notCovered"), community.codes("consented", "Walks"));
    }
}
