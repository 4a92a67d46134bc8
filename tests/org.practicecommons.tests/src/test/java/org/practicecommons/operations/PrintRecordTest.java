package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.PrintedText;

/** A document says what the one who asked for it may see, and nothing that is confidential. */
class PrintRecordTest extends ConsentScene {

    private static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);

    private String printed(Session session) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PrintRecord(practice, "Practice.PDF", Locale.ENGLISH, out).run(home.home(), session, Progress.none());
        return PrintedText.ofPdf(out.toByteArray());
    }

    @Test
    void wordsOfSomebodyAreThereAsLongAsTheConsentHolds() {
        String before = printed(home.session());
        Stream.of(WORDS, "Ann", ADDRESS, "Access walks", "Who may see it", "Completeness", practice).forEach(words ->
                assertTrue(before.contains(words), words + " in " + before));
        clock.forward(PAST_ITS_END);
        String after = printed(home.session());
        assertTrue(after.contains("Access walks"), after);
        Stream.of(WORDS, "Ann", ADDRESS).forEach(words -> assertFalse(after.contains(words), words + " in " + after));
    }

    @Test
    void whoEverAsksNothingConfidentialGoesFromHandToHand() {
        home.run(new EditFields(practice, List.of("remarks@en=numbatwhisper", "summary@en=We walked."), ""));
        String printed = printed(home.session());
        assertTrue(printed.contains("We walked."), printed);
        assertFalse(printed.contains("numbatwhisper"), printed);
    }

    @Test
    void namesThatTheReaderMayNotSeeStandAsAddresses() {
        String lead = home.save("Organisation", "Quiet helpers");
        home.run(new EditFields(practice, List.of("leadOrganisations=" + lead), ""));
        home.run(new ChangeAudience(lead, Audience.MEMBERS, ""));
        assertTrue(printed(home.session()).contains("Quiet helpers"));
        String theirs = printed(PUBLIC);
        assertFalse(theirs.contains("Quiet helpers"), theirs);
        assertTrue(theirs.replace(" ", "").contains(lead), theirs);
    }

    @Test
    void whatIsHiddenIsMissingAndOtherEndingsAreRefused() {
        home.run(new ChangeAudience(practice, Audience.MEMBERS, ""));
        Refusal missing = assertThrows(Refusal.class, () -> printed(PUBLIC));
        assertEquals(Refusal.Reason.NOT_FOUND, missing.reason());
        Refusal wrong = assertThrows(Refusal.class, () ->
                new PrintRecord(practice, "practice.odt", Locale.ENGLISH, new ByteArrayOutputStream()));
        assertEquals(Refusal.Reason.WRONG_USE, wrong.reason());
        assertTrue(wrong.getMessage().contains("practice.odt") && wrong.getMessage().contains(".pdf"));
    }
}
