package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;

/** A question finds texts in another language or in other words, through the names of concepts. */
class OtherNamesTest {

    private static TestHome home;
    private static String french;
    private static String english;
    private static String narrower;

    @BeforeAll
    static void create(@TempDir Path folder) {
        home = TestHome.create(folder.resolve("home"));
        String equality = home.save("Concept", "Gender equality");
        edit(equality, "prefLabel@fr=Égalité des genres", "altLabel@en=Equality between women and men");
        String pay = home.save("Concept", "Equal pay");
        edit(pay, "prefLabel@fr=Équité salariale", "broader=" + equality);
        french = home.save("Practice", "Charter");
        edit(french, "title@fr=Une charte pour l’égalité des genres au travail");
        english = home.save("Practice", "Towards equality between women and men in cooperatives");
        narrower = home.save("Practice", "Audit");
        edit(narrower, "title@fr=Vérifier l’équité salariale chaque année");
        home.save("Practice", "Gender of nouns in plain language");
    }

    @AfterAll
    static void close() {
        home.close();
    }

    private static void edit(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), ""));
    }

    private static List<Hit> find(String words) {
        return home.run(new SearchRecords(SearchRequest.words(words, 20))).hits().stream()
                .filter(hit -> hit.kind().equals("Practice")).toList();
    }

    private static List<String> iris(List<Hit> hits) {
        return hits.stream().map(Hit::iri).toList();
    }

    private static List<String> why(Hit hit, Locale reader) {
        return hit.why().stream().map(why -> why.in(reader)).toList();
    }

    @Test
    void anEnglishQuestionFindsFrenchTextsAndOtherWords() {
        List<Hit> hits = find("gender equality");
        assertEquals(List.of(narrower), iris(hits).subList(2, 3), hits::toString);
        assertEquals(Set.of(french, english), Set.copyOf(iris(hits).subList(0, 2)));
    }

    @Test
    void aFrenchQuestionFindsEnglishTexts() {
        List<Hit> hits = find("egalite des genres");
        assertEquals(french, hits.get(0).iri());
        assertTrue(iris(hits).contains(english), hits::toString);
    }

    @Test
    void aHitSaysByWhichNameItWasFound() {
        Hit hit = find("gender equality").stream().filter(found -> found.iri().equals(french)).findFirst()
                .orElseThrow();
        assertEquals(List.of("Contains “Égalité des genres” in the field Title, which is another name for "
                + "“gender equality”."), why(hit, Locale.ENGLISH));
        assertEquals("Une charte pour l’égalité des genres au travail", hit.highlights().get(0).text());
        assertEquals(1, hit.highlights().get(0).ranges().size());
        Hit part = find("gender equality").stream().filter(found -> found.iri().equals(narrower)).findFirst()
                .orElseThrow();
        assertTrue(why(part, Locale.FRENCH).get(0).contains("plus spécifique que « gender equality »"),
                () -> why(part, Locale.FRENCH).toString());
    }

    @Test
    void aNameThatTheAskerMayNotSeeLeadsNowhere() {
        List<Hit> seen = new SearchRecords(SearchRequest.words("gender equality", 20))
                .run(home.home(), Session.publicReader(Locale.ENGLISH), Progress.none()).hits();
        assertEquals(List.of(), seen);
    }

    @Test
    void oneLanguageAloneKeepsToIt() {
        List<String> found = iris(home.run(new SearchRecords(new SearchRequest("gender equality",
                Set.of("Practice"), Map.of(), "en", 0, 20, true))).hits());
        assertTrue(found.contains(english) && !found.contains(french), found::toString);
    }
}
