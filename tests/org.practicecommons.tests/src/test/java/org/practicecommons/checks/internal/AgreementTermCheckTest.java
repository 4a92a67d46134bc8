package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;
import org.practicecommons.checks.Draft;

class AgreementTermCheckTest {

    private final Community community = new Community();

    @Test
    void remindsBeforeTheEndAndAfterIt() {
        Draft agreement = community.add("Agreement", "Memorandum").day("end", "2026-06-30");
        community.on("2026-03-31");
        assertEquals(List.of(), community.codes("agreement", "Memorandum"));
        community.on("2026-04-01");
        assertEquals(List.of("agreement.expires"), community.codes("agreement", "Memorandum"));
        community.on("2026-06-30");
        assertEquals(List.of("agreement.expires"), community.codes("agreement", "Memorandum"));
        community.on("2026-07-01");
        assertEquals(List.of("agreement.expired"), community.codes("agreement", "Memorandum"));
        agreement.choose("status", "ended");
        assertEquals(List.of(), community.codes("agreement", "Memorandum"));
    }

    @Test
    void remindsAsEarlyAsTheAgreementSays() {
        community.add("Agreement", "Memorandum").day("end", "2026-06-30").number("noticeDays", "10");
        community.on("2026-06-19");
        assertEquals(List.of(), community.codes("agreement", "Memorandum"));
        community.on("2026-06-20");
        assertEquals(List.of("agreement.expires"), community.codes("agreement", "Memorandum"));
    }

    @Test
    void oneWithoutAnEndGoesOn() {
        community.add("Agreement", "Memorandum").day("start", "2001-01-01");
        assertEquals(List.of(), community.codes("agreement", "Memorandum"));
    }
}
