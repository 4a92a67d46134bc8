package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody types a few letters and takes what is proposed, with the keyboard alone. */
class SuggestTest extends AtTheDesk {

    @AfterEach
    void lookForNothing() {
        desk.search().lookFor("");
    }

    @Test
    void whatIsProposedIsTakenWithDownAndEnter() {
        desk.turnTo("find");
        SearchPage search = desk.search();
        List<String> proposed = search.type("access", "accessibility");
        desk.pictureNow("search-suggestions");
        search.press(SWT.ARROW_DOWN);
        assertEquals("access", search.typed());
        search.press(SWT.CR);
        assertEquals(proposed.getFirst(), search.typed());
        Until.is("practices to be found", () -> !search.found().isEmpty());
    }

    @Test
    void otherLanguagesAreProposedToo() {
        desk.turnTo("find");
        assertTrue(desk.search().type("accessib", "accessibility").contains("accessibilité"));
    }

    @Test
    void aWordThatMayHaveBeenMeantIsALink() {
        desk.turnTo("find");
        SearchPage search = desk.search().lookFor("accessibilty");
        desk.picture("search-meant");
        search.followMeant("accessibility");
        assertEquals("accessibility", search.typed());
        assertTrue(search.found().size() > 1);
    }
}
