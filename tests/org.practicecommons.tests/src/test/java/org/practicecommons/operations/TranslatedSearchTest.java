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

/** In a home of two languages a question finds texts of the other that nobody tagged, and says why. */
class TranslatedSearchTest {

    private static TestHome home;
    private static String hiring;
    private static String embauche;
    private static String hospitality;
    private static String both;
    private static String bothFrench;
    private static String budgeting;

    @BeforeAll
    static void create(@TempDir Path folder) {
        home = TestHome.create(folder.resolve("home"));
        hiring = home.save("Practice", "Fair hiring of persons with disabilities");
        embauche = french("Embaucher des personnes handicapées");
        hospitality = home.save("Practice", "Hospitality at the border");
        both = home.save("Practice", "Affordable housing near the harbour");
        bothFrench = french("Un logement abordable près du port");
        budgeting = home.save("Practice", "Participatory budgeting in the ward");
        home.save("Practice", "Bread for the village");
        home.save("Practice", "Actual costs of a bus");
    }

    private static String french(String title) {
        String iri = home.save("Practice", "Untitled");
        home.run(new EditFields(iri, List.of("title@fr=" + title, "title@en="), ""));
        return iri;
    }

    @AfterAll
    static void close() {
        home.close();
    }

    private static List<Hit> find(String words, String language) {
        return home.run(new SearchRecords(new SearchRequest(words, Set.of("Practice"), Map.of(), language, 0, 20,
                true))).hits();
    }

    private static List<String> iris(String words, String language) {
        return find(words, language).stream().map(Hit::iri).toList();
    }

    private static String why(String words, String iri, Locale reader) {
        return home.run(new SearchRecords(SearchRequest.words(words, 20))).hits().stream()
                .filter(hit -> hit.iri().equals(iri)).findFirst().orElseThrow().why().stream()
                .map(why -> why.in(reader)).reduce("", (one, next) -> one + next + "\n");
    }

    /** “budget” is a word of both languages; only the expression tells which. */
    @Test
    void anExpressionTellsTheLanguageOfAQuestion() {
        String why = why("budget participatif", budgeting, Locale.ENGLISH);
        assertTrue(why.contains("English for “budget participatif”"), why);
    }

    @Test
    void aFrenchQuestionFindsAnEnglishTextAndSaysWhy() {
        assertEquals(List.of(embauche, hiring), iris("embauche de personnes handicapées", ""));
        Hit hit = find("embauche", "").stream().filter(found -> found.iri().equals(hiring)).findFirst().orElseThrow();
        assertEquals("en", hit.language());
        assertEquals(1, hit.highlights().get(0).ranges().size());
        assertEquals("Contains “hiring” in the field Title, which is English for “embauche”.\n",
                why("embauche", hiring, Locale.ENGLISH));
        assertEquals("Contient « hiring » dans le champ Title, qui traduit « embauche » en anglais.\n",
                why("embauche", hiring, Locale.FRENCH));
    }

    @Test
    void anEnglishQuestionFindsAFrenchText() {
        assertEquals(Set.of(hiring, embauche), Set.copyOf(iris("hiring people with disabilities", "")));
        assertTrue(why("hiring", embauche, Locale.ENGLISH).contains("which is French for “hiring”"));
    }

    @Test
    void theLanguageOfTheQuestionComesFirstWhereBothSayTheSame() {
        assertEquals(List.of(both, bothFrench), iris("affordable housing", ""));
        assertEquals(List.of(bothFrench, both), iris("logement abordable", ""));
    }

    @Test
    void aWordThatTheDictionaryDoesNotKnowIsFoundByItsSpelling() {
        assertEquals(List.of(hospitality), iris("l’hospitalité", ""));
        assertTrue(why("hospitalité", hospitality, Locale.ENGLISH).startsWith("Contains “Hospitality” in the field "
                + "Title, which looks like “hospitalité” in English."));
    }

    @Test
    void oneLanguageAloneKeepsToIt() {
        assertEquals(List.of(hiring), iris("embauche", "en"));
        assertEquals(List.of(embauche), iris("embauche", "fr"));
        assertEquals(List.of(embauche), iris("hiring", "fr"));
    }

    @Test
    void whatOnlyLooksAlikeIsNotFound() {
        assertEquals(List.of(), iris("situation actuelle", "en"));
        assertEquals(List.of(), iris("\"embauche\"", "en"));
    }

    @Test
    void textsThatTheAskerMayNotSeeOpenNoBridge() {
        assertEquals(List.of(), new SearchRecords(SearchRequest.words("embauche", 20))
                .run(home.home(), Session.publicReader(Locale.FRENCH), Progress.none()).hits());
    }
}
