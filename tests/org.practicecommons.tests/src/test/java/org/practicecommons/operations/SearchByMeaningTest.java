package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.search.Facet;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;
import org.practicecommons.search.WordVectors;

/** What nobody tagged is found by what it says, and by nobody who may not see it. */
class SearchByMeaningTest {

    private static final String OLDER = "Keeping older staff at work";

    @TempDir
    private Path folder;

    private WordVectors model;
    private TestHome home;
    private String older;
    private String hiring;

    @BeforeEach
    void fill() {
        model = new WordVectors(Map.of("ageing", "older", "workforce", "staff"));
        home = TestHome.create(folder.resolve("home"), model);
        older = home.save("Practice", OLDER);
        hiring = home.save("Practice", "Hiring without names on letters");
        for (String title : List.of("Buying from cooperatives", "Walking through a bank", "Speaking in circles",
                "Lending wheelchairs", "Reading laws aloud", "Sharing minutes of meetings")) {
            home.save("Practice", title);
        }
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static SearchRequest asking(String words, SearchMode mode) {
        return new SearchRequest(words, Set.of(), Map.of(), "", 0, 20, true, mode);
    }

    private SearchResult ask(String words, SearchMode mode) {
        return home.run(new SearchRecords(asking(words, mode)));
    }

    private static List<String> found(SearchResult result) {
        return result.hits().stream().map(Hit::iri).toList();
    }

    private static List<String> told(List<Message> messages) {
        return messages.stream().map(message -> message.in(Locale.ENGLISH)).toList();
    }

    @Test
    void whatSharesNoWordIsFoundByWhatItMeans() {
        assertEquals(List.of(), found(ask("ageing workforce", SearchMode.KEYWORD)));
        SearchResult both = ask("ageing workforce", SearchMode.HYBRID);
        assertEquals(List.of(older), found(both));
        assertEquals(1, both.total());
        assertEquals(OLDER, both.hits().get(0).highlights().get(0).text());
        assertEquals(older, found(ask("ageing workforce", SearchMode.SEMANTIC)).get(0));
    }

    @Test
    void aHitSaysHowNearItComesToWhichPassage() {
        Hit hit = ask("ageing workforce", SearchMode.HYBRID).hits().get(0);
        assertEquals(1, hit.why().size());
        String why = hit.why().get(0).in(Locale.ENGLISH);
        assertTrue(why.contains("ear in meaning") || why.contains("earer in meaning"), why);
        assertTrue(why.contains(OLDER) && why.contains("Title"), why);
        assertTrue(hit.why().get(0).in(Locale.FRENCH).contains("par le sens"), why);
    }

    @Test
    void wordsAndMeaningAreOneList() {
        String both = home.save("Practice", "Ageing workforce: keeping older staff");
        List<String> found = found(ask("ageing workforce", SearchMode.HYBRID));
        assertEquals(both, found.get(0));
        assertTrue(found.contains(older), found::toString);
        assertFalse(found.contains(hiring), found::toString);
    }

    @Test
    void aChoiceCountsWhatIsNearToo() {
        home.save("Practice", "Ageing workforce: keeping older staff");
        SearchResult chosen = home.run(new SearchRecords(new SearchRequest("ageing workforce", Set.of(),
                Map.of(Facet.KIND, Set.of("Practice")), "", 0, 20, false, SearchMode.HYBRID)));
        assertTrue(found(chosen).contains(older));
        assertEquals(2, chosen.total());
        Facet kinds = chosen.facets().stream().filter(facet -> facet.field().equals(Facet.KIND)).findFirst()
                .orElseThrow();
        assertEquals(List.of(new Facet.Value("Practice", 2, true)), kinds.values());
    }

    @Test
    void conditionsHoldWhateverIsMeant() {
        assertFalse(found(home.run(new SearchRecords(new SearchRequest("ageing workforce",
                Set.of("Organisation"), Map.of(), "", 0, 20, true, SearchMode.SEMANTIC)))).contains(older));
        assertFalse(found(ask("ageing workforce -work", SearchMode.SEMANTIC)).contains(older));
        assertEquals(List.of(hiring), found(ask("ageing workforce title:hiring", SearchMode.SEMANTIC)));
    }

    @Test
    void whatChangesIsReadAgainAndWhatIsDeletedIsGone() {
        home.retitle(hiring, "An ageing workforce", "en");
        assertEquals(Set.of(hiring, older), Set.copyOf(found(ask("older staff", SearchMode.SEMANTIC)).subList(0, 2)));
        home.run(new DeleteRecord(older, "no longer ours"));
        assertFalse(found(ask("ageing workforce", SearchMode.SEMANTIC)).contains(older));
    }

    @Test
    void hiddenRecordsLeaveNoTrace() {
        Session outsider = Session.publicReader(Locale.ENGLISH);
        for (String iri : List.of(hiring)) {
            home.run(new PublishRecord(iri, "public", Optional.empty(), false, "for all"));
        }
        SearchResult before = new SearchRecords(asking("ageing workforce", SearchMode.SEMANTIC))
                .run(home.home(), outsider, Progress.none());
        home.save("Practice", "Ageing workforce once more");
        SearchResult after = new SearchRecords(asking("ageing workforce", SearchMode.SEMANTIC))
                .run(home.home(), outsider, Progress.none());
        assertEquals(List.of(hiring), found(before));
        assertEquals(before.hits(), after.hits());
        assertEquals(before.total(), after.total());
    }

    @Test
    void aFrenchQuestionIsComparedWordByWordInEnglish() {
        assertEquals(hiring, found(ask("l’embauche sans les lettres", SearchMode.SEMANTIC)).get(0));
        assertTrue(found(ask("l’embauche sans les lettres", SearchMode.HYBRID)).contains(hiring));
    }

    @Test
    void aFrenchTextIsComparedWordByWordInEnglishAndShownInFrench() {
        String french = home.save("Practice", "Untitled");
        home.retitle(french, "Garder les anciens au travail", "fr");
        SearchResult result = ask("keeping elders at the work", SearchMode.SEMANTIC);
        Hit hit = result.hits().stream().filter(each -> each.iri().equals(french)).findFirst().orElseThrow();
        assertTrue(hit.highlights().stream().anyMatch(text -> text.text().equals("Garder les anciens au travail")),
                hit::toString);
    }

    @Test
    void aQuestionThatTheModelCannotBeGivenIsSearchedByItsWordsAndSaysSo() {
        try (TestHome german = TestHome.create(folder.resolve("german"), new WordVectors(Map.of(), Set.of("de")))) {
            SearchResult result = german.run(new SearchRecords(asking("le personnel qui prend de l’âge",
                    SearchMode.SEMANTIC)));
            assertEquals(List.of(), found(result));
            assertTrue(told(result.notes()).stream().anyMatch(note -> note.contains("language that the model reads")),
                    told(result.notes())::toString);
        }
    }

    @Test
    void anErasureKeepsWhatWasComputedOfTheOthersAndNothingOfTheErased() throws Exception {
        ask("older staff", SearchMode.HYBRID);
        int computed = model.read();
        home.run(new EraseRecord(older, "asked for"));
        assertFalse(found(ask("older staff", SearchMode.SEMANTIC)).contains(older));
        assertEquals(computed, model.read());
        assertEquals(hiring, found(ask("hiring without names", SearchMode.SEMANTIC)).get(0));
        home.home().close();
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), OLDER));
        assertTrue(Files.exists(folder.resolve("home")));
    }

    @Test
    void withoutAModelWordsDecideAndANoteSaysSo() {
        try (TestHome plain = TestHome.create(folder.resolve("plain"))) {
            String iri = plain.save("Practice", OLDER);
            SearchResult result = plain.run(new SearchRecords(asking("older", SearchMode.HYBRID)));
            assertEquals(List.of(iri), found(result));
            assertTrue(told(result.notes()).get(0).contains("cannot compute meaning"), told(result.notes())::toString);
        }
    }
}
