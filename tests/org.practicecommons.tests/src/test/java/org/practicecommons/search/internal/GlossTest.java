package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicecommons.search.WordVectors;

class GlossTest {

    private static Gloss gloss(String... known) {
        Analyzers analyzers = new Analyzers();
        Map<String, String> words = Stream.of(known).collect(Collectors.toMap(word -> word, word -> word));
        return new Gloss(analyzers, new Translator(analyzers), new WordVectors(words));
    }

    @Test
    void aModelOfEnglishIsGivenFrenchButNoGerman() {
        assertTrue(gloss().reads("en-CA"));
        assertTrue(gloss().reads("fr"));
        assertTrue(gloss().reads(""));
        assertFalse(gloss().reads("de"));
    }

    @Test
    void whatTheModelReadsStaysAsItIs() {
        assertEquals("The right  to work.", gloss("right").of("The right  to work.", "en"));
    }

    @Test
    void frenchIsSaidWordByWordAndSentencesEndWhereTheyEnded() {
        assertEquals("work right. wage, equality", gloss().of("Le travail est un droit. Le salaire, l’égalité", "fr"));
    }

    @Test
    void anExpressionIsSaidAsAWhole() {
        assertEquals("child labour", gloss().of("le travail des enfants", "fr"));
    }

    @Test
    void aWordThatTheTableDoesNotKnowIsOneOfTheModelThatIsSpeltAlike() {
        assertEquals("fluidity", gloss("fluidity").of("la fluidité", "fr"));
        assertEquals("fluidité", gloss().of("la fluidité", "fr"));
    }

    @Test
    void aWordThatTheModelKnowsIsNotChanged() {
        assertEquals("Zones", gloss("zones", "zone").of("Les Zones", "fr"));
    }

    @Test
    void englishIsSaidToAModelOfFrench() {
        WordVectors french = new WordVectors(Map.of(), Set.of("fr"));
        Analyzers analyzers = new Analyzers();
        assertEquals("travail", new Gloss(analyzers, new Translator(analyzers), french).of("the work", "en"));
    }
}
