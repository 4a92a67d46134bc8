package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A member puts practices side by side before taking one over. */
class CompareTest extends AtTheDesk {

    @AfterEach
    void turnBack() {
        desk.search().lookFor("");
        desk.turnTo("contribute");
    }

    private String in(String english, String french) {
        return desk.language().getLanguage().equals("fr") ? french : english;
    }

    private void compare(String title) {
        desk.search().lookFor("\"" + title + "\"").select(title);
        assertTrue(desk.isEnabled(ComparePage.COMMAND));
        desk.command(ComparePage.COMMAND, Map.of());
    }

    @Test
    void twoPracticesAndThenAThird() {
        String walks = in("Access walks through bank branches", "Visites d’accessibilité dans les succursales");
        String chairs = in("Two chairs at one desk", "Deux chaises, un bureau");
        String hours = in("A quiet hour for talking about strain", "Une heure calme pour parler de la pression");
        desk.turnTo("find");
        ComparePage page = new ComparePage(desk);
        compare(walks);
        assertTrue(page.says("compare.oneMore", "title", walks));
        desk.picture("compare-one");
        compare(chairs);
        assertEquals(List.of(walks, chairs), page.compared(2));
        List<String> led = page.choose(in("Lead organisations", "Organisations responsables"));
        assertFalse(led.get(0).isBlank(), led.toString());
        assertEquals(led.get(0).split("; ").length, page.whole(walks).lines().count());
        compare(hours);
        assertEquals(List.of(walks, chairs, hours), page.compared(3));
        desk.picture("compare-three");
        page.takeAway(chairs);
        assertEquals(List.of(walks, hours), page.compared(2));
        page.takeAway(hours);
        page.takeAway(walks);
        assertTrue(page.says("compare.title"));
        desk.picture("compare-nothing");
    }
}
