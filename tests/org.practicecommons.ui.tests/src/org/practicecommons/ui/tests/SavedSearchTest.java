package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A member keeps a search, and sees some other day what is new in it. */
class SavedSearchTest extends AtTheDesk {

    @Test
    void whatIsNewInASavedSearchIsCounted() {
        desk.turnTo("find");
        SearchPage search = desk.search().lookFor("zephyr").save("winds");
        assertEquals(List.of("winds"), search.savedSearches());
        desk.turnTo("contribute");
        desk.explorer().createNew("Practice").type("title", "en", "Zephyr walks").save("");
        desk.turnTo("find");
        SearchPage later = desk.search().lookFor("");
        Until.is("news to be counted", () -> later.savedSearches().getFirst().contains("1"));
        desk.picture("saved-searches");
        later.searchAgain("winds");
        assertEquals("zephyr", later.typed());
        assertTrue(later.found().getFirst().startsWith("Zephyr walks"), later.found()::toString);
        later.markAsRead();
        Until.is("nothing to be new", () -> later.savedSearches().equals(List.of("winds")));
        later.forget("winds").lookFor("");
    }
}
