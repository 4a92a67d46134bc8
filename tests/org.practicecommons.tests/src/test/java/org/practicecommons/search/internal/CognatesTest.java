package org.practicecommons.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CognatesTest {

    /** French, English. */
    private static final List<String[]> PAIRS = Stream.of("liberté liberty", "qualité quality",
            "démocratique democratic", "politique political", "employeur employer", "directeur director",
            "forêt forest", "étudier study", "état state", "religieux religious", "actif active", "national national",
            "culturel cultural", "nécessaire necessary", "territoire territory", "organiser organize",
            "tolérance tolerance", "théâtre theater", "banque bank", "participer participate",
            "rapidement rapidly", "développement development", "système system", "hôpital hospital",
            "clarifier clarify", "fonction function", "personne person", "groupe group", "gouvernement government",
            "partenaire partner", "colonie colony").map(pair -> pair.split(" ")).toList();

    private final Cognates cognates = new Cognates();
    private final Analyzers analyzers = new Analyzers();

    private boolean leads(String from, Language language, String to, Language other) {
        String wanted = Words.of(to, other, analyzers).key();
        return Stream.concat(Stream.of(from), cognates.of(from, language).stream())
                .anyMatch(made -> Words.of(made, other, analyzers).key().equals(wanted));
    }

    @Test
    void wellKnownPairsAreFoundFromFrenchAndFromEnglish() {
        List<String> missing = PAIRS.stream()
                .filter(pair -> !leads(pair[0], Language.FRENCH, pair[1], Language.ENGLISH))
                .map(pair -> pair[0] + " > " + pair[1]).toList();
        assertEquals(List.of("partenaire > partner"), missing);
        List<String> back = PAIRS.stream()
                .filter(pair -> !leads(pair[1], Language.ENGLISH, pair[0], Language.FRENCH))
                .map(pair -> pair[1] + " > " + pair[0]).toList();
        assertEquals(List.of("partner > partenaire"), back);
    }

    @Test
    void accentsMayBeLeftOutAtTheEnd() {
        assertTrue(cognates.of("liberte", Language.FRENCH).contains("liberty"));
        assertTrue(cognates.of("libertés", Language.FRENCH).contains("liberty"));
    }

    @Test
    void shortWordsAndNumbersHaveNone() {
        assertEquals(Set.of(), cognates.of("an", Language.FRENCH));
        assertEquals(Set.of(), cognates.of("2030", Language.ENGLISH));
        assertTrue(cognates.of("santé", Language.FRENCH).stream().allMatch(made -> made.length() >= 4));
    }

    @Test
    void eachRuleChangesSomethingAndHasTwoSidesOfOneKind() {
        assertEquals(List.of(), Dictionary.lines(Cognates.RULES).stream()
                .filter(line -> !line.matches("(-\\p{L}* -\\p{L}*|\\p{L}+- \\p{L}+-|\\p{L}+ \\p{L}+)")
                        || line.split(" ")[0].equals(line.split(" ")[1])).toList());
    }
}
