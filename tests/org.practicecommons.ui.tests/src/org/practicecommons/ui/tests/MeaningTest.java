package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;

/** A member looks for an issue in words that nobody has used. */
class MeaningTest extends AtTheDesk {

    private static final String QUESTION = "handing over knowledge before somebody retires";

    @Test
    void aPracticeIsFoundByWhatItMeansAndThePageSaysWhy() {
        desk.beside(new SearchRecords(new SearchRequest(QUESTION, Set.of(), Map.of(), "", 0, 1, false,
                SearchMode.HYBRID), Duration.ofMinutes(5)));
        desk.turnTo("find");
        SearchPage search = desk.search().by("mode.hybrid").lookFor(QUESTION);
        String meaning = desk.language() == Locale.FRENCH ? "par le sens" : "in meaning";
        String why = search.why(index(search.found(), "Two chairs at one desk"));
        Pictures.take(desk.shell().getBounds(), "search-by-meaning");
        assertTrue(why.contains(meaning), why);

        search.by("mode.keyword");
        assertFalse(search.why(0).contains(meaning), search.why(0));
        search.by("mode.hybrid").lookFor("");
    }

    private static int index(List<String> found, String title) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).startsWith(title)) {
                return i;
            }
        }
        throw new AssertionError(title + " is not among " + found);
    }
}
