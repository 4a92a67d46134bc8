package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.LangText;

class RisingTermsTest {

    private static List<String> phrases(String text, String language) {
        List<String> found = new ArrayList<>();
        new Phrases(new Analyzers()).forEach(LangText.of(text, language), phrase -> found.add(phrase.surface()));
        return found;
    }

    /** Worked out by hand: 2 Σ O ln (O / E) over the four cells. */
    @Test
    void theMeasureIsDunnings() {
        assertEquals(19.55, RisingTerms.likelihood(4, 6, 0, 40), 0.01);
        assertEquals(0, RisingTerms.likelihood(5, 10, 50, 100), 1e-9);
    }

    @Test
    void aPhraseStandsBetweenSignsAndBeginsAndEndsWithAWordThatSaysSomething() {
        assertEquals(List.of("right to disconnect", "right", "disconnect"), phrases("The right to disconnect.", "en")
                .stream().sorted((a, b) -> Integer.compare(b.split(" ").length, a.split(" ").length)).toList());
        assertEquals(List.of("heat waves", "waves"), phrases("Heat waves, of 2026", "en"));
        assertEquals(List.of("égalité"), phrases("l’Égalité ; et 2030", "fr"));
    }
}
