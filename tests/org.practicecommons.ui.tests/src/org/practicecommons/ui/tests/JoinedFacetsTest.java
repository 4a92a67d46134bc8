package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A member looks for what was adopted twice and is described well, without knowing any sign for it. */
class JoinedFacetsTest extends AtTheDesk {

    @Test
    void practicesAreNarrowedByAdoptionsAndCompleteness() {
        boolean french = desk.language() == Locale.FRENCH;
        String often = french ? "2 ou plus" : "2 or more";
        String completeness = french ? "Complétude" : "Completeness";
        desk.turnTo("find");
        SearchPage search = desk.search().by("mode.keyword").lookFor("").narrow("Adoptions", often);
        Until.is("one hit", () -> search.found().size() == 1);
        search.narrow(completeness, french ? "8 ou plus" : "8 or more");
        Until.is("one hit", () -> search.found().size() == 1);
        List<String> found = search.found();
        assertTrue(found.getFirst().startsWith(french ? "Visites d" : "Access walks"), found.toString());
        String why = search.why(0);
        assertTrue(why.contains("Adoptions") && why.contains(completeness), why);
        Pictures.take(desk.shell().getBounds(), "search-adopted-and-complete");
        search.narrow(completeness, french ? "8 ou plus" : "8 or more").narrow("Adoptions", often)
                .by("mode.hybrid").lookFor("");
    }
}
