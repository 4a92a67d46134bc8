package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private static final String WORDS = "[\\p{L}'’-]+( [\\p{L}'’-]+)*";
    private static final Pattern LINE = Pattern.compile(
            WORDS + "(, " + WORDS + ")* = " + WORDS + "(, " + WORDS + ")*( ! " + WORDS + "(, " + WORDS + ")*)?");

    private final Analyzers analyzers = new Analyzers();
    private final Dictionary dictionary = new Dictionary(analyzers);

    private Set<String> meant(String word, Language language) {
        return dictionary.of(Words.of(word, language, analyzers)).words();
    }

    @Test
    void eachLineIsWellFormed() {
        List<String> lines = Dictionary.lines(Dictionary.TABLE);
        assertTrue(lines.size() > 1_500, () -> lines.size() + " lines");
        assertEquals(List.of(), lines.stream().filter(line -> !LINE.matcher(line).matches()).toList());
    }

    @Test
    void noLineTranslatesAWordThatSaysNothing() {
        List<String> stops = new ArrayList<>();
        for (String line : Dictionary.lines(Dictionary.TABLE)) {
            Dictionary.Line read = Dictionary.parse(line);
            read.french().stream().filter(word -> Words.of(word, Language.FRENCH, analyzers).isStop())
                    .forEach(stops::add);
            read.english().stream().filter(word -> Words.of(word, Language.ENGLISH, analyzers).isStop())
                    .forEach(stops::add);
        }
        assertEquals(List.of(), stops);
    }

    @Test
    void noFrenchWordIsTranslatedOnTwoLines() {
        Set<String> seen = new java.util.HashSet<>();
        assertEquals(List.of(), Dictionary.lines(Dictionary.TABLE).stream()
                .flatMap(line -> Dictionary.parse(line).french().stream()).filter(word -> !seen.add(word)).toList());
    }

    @Test
    void wordsAreTranslatedBothWaysWhateverTheirInflectionAndAccents() {
        assertTrue(meant("logements", Language.FRENCH).contains("housing"));
        assertTrue(meant("housing", Language.ENGLISH).contains("logement"));
        assertTrue(meant("milieux de travail", Language.FRENCH).contains("workplace"));
        assertTrue(meant("sante mentale", Language.FRENCH).contains("mental health"));
        assertTrue(meant("people with disabilities", Language.ENGLISH).contains("personnes handicapées"));
        assertEquals("work", meant("travail", Language.FRENCH).iterator().next());
    }

    @Test
    void whatOnlyLooksAlikeIsKnown() {
        Dictionary.Entry actual = dictionary.of(Words.of("actuel", Language.FRENCH, analyzers));
        assertTrue(actual.words().contains("current"));
        assertTrue(actual.notMeant().contains(Words.of("actual", Language.ENGLISH, analyzers).key()));
        assertFalse(dictionary.knows(Words.of("actual", Language.ENGLISH, analyzers)));
        assertEquals(Dictionary.Entry.NONE, dictionary.of(Words.of("zzz", Language.FRENCH, analyzers)));
    }
}
