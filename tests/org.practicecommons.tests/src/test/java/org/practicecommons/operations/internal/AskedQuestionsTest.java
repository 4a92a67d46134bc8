package org.practicecommons.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.journal.PrivateStore;
import org.practicecommons.journal.Storage;

/** What is kept of questions is little, and not for ever. */
class AskedQuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;
    private PrivateStore store;
    private AskedQuestions questions;

    @BeforeEach
    void open() throws IOException {
        store = new PrivateStore(Storage.at(folder));
        questions = new AskedQuestions(store);
    }

    @Test
    void anAccountCountsOnceADay() {
        questions.asked("urn:a", "en", "heat waves", DAY);
        questions.asked("urn:a", "en", "heat waves", DAY);
        questions.asked("urn:b", "en", "heat waves", DAY);
        questions.asked("urn:a", "en", "heat waves", DAY.plusDays(3));
        assertEquals(List.of(new AskedQuestions.Kept("en", "heat waves", 3, DAY, DAY.plusDays(3),
                AskedQuestions.Answer.NONE)), questions.all(DAY.plusDays(3)));
        assertEquals(List.of("en heat waves"), store.keys(AskedQuestions.AREA));
    }

    @Test
    void theLeastAskedGoFirstThenThoseOfLongAgo() {
        AskedQuestions few = new AskedQuestions(store, 20);
        few.asked("urn:a", "en", "often", DAY);
        few.asked("urn:b", "en", "often", DAY);
        for (int i = 0; i < 22; i++) {
            few.asked("urn:a", "en", "once " + i, DAY.plusDays(i / 2));
        }
        List<String> kept = few.all(DAY).stream().map(AskedQuestions.Kept::words).toList();
        assertEquals(20, kept.size());
        assertTrue(kept.contains("often") && kept.contains("once 21") && !kept.contains("once 0"));
    }

    @Test
    void whatNobodyAsksForTwoYearsGoes() {
        questions.asked("urn:a", "fr", "canicule", DAY);
        assertEquals(1, questions.all(DAY.plusYears(2)).size());
        assertEquals(List.of(), questions.all(DAY.plusYears(2).plusDays(1)));
    }

    @Test
    void whatWasDoneAboutAQuestionStays() {
        questions.asked("urn:a", "fr", "canicule", DAY);
        questions.answered("fr", "canicule", AskedQuestions.Answer.DISMISSED, DAY);
        questions.asked("urn:b", "fr", "canicule", DAY.plusDays(1));
        questions.answered("en", "heat plan", AskedQuestions.Answer.CALLED, DAY);
        assertEquals(List.of(
                new AskedQuestions.Kept("en", "heat plan", 0, DAY, DAY, AskedQuestions.Answer.CALLED),
                new AskedQuestions.Kept("fr", "canicule", 2, DAY, DAY.plusDays(1), AskedQuestions.Answer.DISMISSED)),
                questions.all(DAY));
    }
}
