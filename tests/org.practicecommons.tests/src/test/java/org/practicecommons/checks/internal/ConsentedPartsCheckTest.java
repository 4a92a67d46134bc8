package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;

class ConsentedPartsCheckTest {

    private final Community community = new Community();

    @Test
    void aQuotationStandsOnlyWhileItsConsentHolds() {
        community.add("Consent", "Quote me").day("givenOn", "2025-01-01").day("end", "2026-06-30");
        community.add("Practice", "Walks").part("quotes").text("text", "At last.").to("consent", "Quote me");
        assertEquals(List.of(), community.codes("consented", "Walks"));
        community.on("2026-07-01");
        assertEquals(List.of("consented.notHeld"), community.codes("consented", "Walks"));
        assertEquals("https://community.example/Walks#quotes0",
                community.check("consented", "Walks").getFirst().where());
    }

    @Test
    void aContactToo() {
        community.add("Consent", "Call me").day("givenOn", "2026-03-02");
        community.add("Organisation", "Group").part("contacts").text("name", "Desk").to("consent", "Call me");
        assertEquals(List.of("consented.notHeld"), community.codes("consented", "Group"));
        community.on("2026-03-02");
        assertEquals(List.of(), community.codes("consented", "Group"));
    }
}
