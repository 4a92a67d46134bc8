package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Message;

class SearchIndexTest {

    @TempDir
    private Path directory;
    private SearchHome home;

    @BeforeEach
    void open() throws IOException {
        home = new SearchHome(directory);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void whatWasSavedIsFoundAndWhatWasDeletedIsNot() {
        home.journal.save("urn:p", "kind practice", "label en Quiet room", "text body en A place to pray or rest");
        assertEquals(List.of("urn:p"), home.find("praying"));
        home.journal.save("urn:p", "kind practice", "label en Quiet room", "text body en A place to think");
        assertEquals(List.of(), home.find("praying"));
        assertEquals(List.of("urn:p"), home.find("thinks"));
        home.journal.delete("urn:p");
        assertEquals(List.of(), home.find("thinks"));
    }

    @Test
    void titlesCountMoreThanSummariesAndSummariesMoreThanTheRest() {
        home.journal.save("urn:3", "kind practice", "label en A plan", "text body en About mentoring of newcomers");
        home.journal.save("urn:2", "kind practice", "label en A plan", "text summary en About mentoring of newcomers");
        home.journal.save("urn:1", "kind practice", "label en Mentoring of newcomers");
        home.journal.save("urn:0", "kind practice", "label en Something else", "text body en Nothing of the kind");
        assertEquals(List.of("urn:1", "urn:2", "urn:3"), home.find("mentoring"));
    }

    @Test
    void theVeryFormCountsMoreThanItsInflections() {
        home.journal.save("urn:2", "kind practice", "label en One", "text body en They organise and organised");
        home.journal.save("urn:1", "kind practice", "label en One", "text body en They organising and organising");
        assertEquals(List.of("urn:1", "urn:2"), home.find("organising"));
        assertEquals(List.of("urn:2", "urn:1"), home.find("organised"));
    }

    @Test
    void wordsThatStandTogetherCountMore() {
        home.journal
                .save("urn:1", "kind practice", "label en X", "text body en equity of all, and pay for some people");
        home.journal.save("urn:2", "kind practice", "label en X", "text body en some people, and pay equity for all");
        assertEquals("urn:2", home.find("pay equity").get(0));
    }

    @Test
    void recordsWithAllWordsComeFirstAndThoseWithSomeFollowWithANote() {
        home.journal.save("urn:1", "kind practice", "label en Wheelchair ramps", "text body en For public places");
        home.journal.save("urn:2", "kind practice", "label en Wheelchair repair");
        home.journal.save("urn:3", "kind practice", "label en Public transport");
        SearchResult result = home.search("wheelchair public");
        assertEquals("urn:1", result.hits().get(0).iri());
        assertEquals(3, result.total());
        assertEquals(List.of("query.someWords"), result.notes().stream().map(Message::key).toList());
    }

    @Test
    void aConceptFindsTheRecordsThatReferToItInBothLanguages() {
        home.journal.save("urn:c", "kind concept", "label en Accessibility", "label fr Accessibilité",
                "text summary en barrier-free design");
        home.journal.save("urn:p", "kind practice", "label en Ramps for all", "ref issues urn:c");
        assertEquals(Set.of("urn:c", "urn:p"), Set.copyOf(home.find("accessibilite")));
        SearchResult result = home.search("accessibility", Locale.FRENCH);
        Hit practice = result.hits().stream().filter(hit -> hit.iri().equals("urn:p")).findFirst().orElseThrow();
        assertEquals("Renvoie à « Accessibilité » (Enjeux), dont le nom contient « accessibility ».",
                practice.why().get(0).in(Locale.FRENCH));
        home.journal.save("urn:c", "kind concept", "label en Inclusion");
        assertEquals(List.of(), home.find("accessibility"));
        assertEquals(Set.of("urn:c", "urn:p"), Set.copyOf(home.find("inclusion")));
    }

    @Test
    void hitsSayInWhichLanguageTheyWereFound() {
        home.journal.save("urn:p", "kind practice", "label en Pay equity", "label fr-CA L’équité salariale",
                "text body fr-CA Un comité examine les écarts.");
        Hit french = home.search("l'equite").hits().get(0);
        assertEquals("fr-CA", french.language());
        assertEquals("L’équité salariale", french.title());
        assertEquals("en", home.search("equity", Locale.FRENCH).hits().get(0).language());
        assertEquals(1, home.filtered("comite", Map.of(), "fr").total());
        assertEquals(0, home.filtered("comite", Map.of(), "en").total());
        assertEquals(0, home.filtered("", Map.of(), "de").total());
    }

    @Test
    void highlightsShowWhatWasWritten() {
        String filler = "Nothing much is said in this sentence. ".repeat(20);
        home.journal.save("urn:p", "kind practice", "label fr Titre", "text steps fr " + filler
                + "Réunir le comité d’équité avant l’été. " + filler);
        Highlight highlight = home.search("equite comite").hits().get(0).highlights().get(0);
        assertEquals("steps", highlight.field());
        assertEquals("fr", highlight.language());
        assertEquals(List.of("comité", "équité"), highlight.ranges().stream()
                .map(range -> highlight.text().substring(range.start(), range.end())).toList());
        assertTrue(highlight.text().startsWith("…Réunir le comité"), highlight.text());
        assertTrue(highlight.text().endsWith("…"), highlight.text());
        assertTrue(highlight.text().length() < 300, highlight.text());
    }

    @Test
    void hitsSayWhyTheyWereFound() {
        home.journal.save("urn:p", "kind practice", "label en Pay equity", "text steps en Meet about pay");
        List<String> why = home.search("pay equity", Locale.ENGLISH).hits().get(0).why().stream()
                .map(message -> message.in(Locale.ENGLISH)).toList();
        assertEquals(List.of("Contains “pay”, “equity” in the field Title.", "Contains “pay” in the field Steps."),
                why);
    }

    @Test
    void facetsCountWhatMatchesAndShowAlternativesOfWhatWasChosen() {
        home.journal.save("urn:1", "kind practice", "label en Bus one", "key status open", "ref issues urn:a");
        home.journal.save("urn:2", "kind practice", "label en Bus two", "key status closed", "ref issues urn:a",
                "ref issues urn:b");
        home.journal.save("urn:3", "kind practice", "label en Train", "key status closed", "ref issues urn:b");
        SearchResult all = home.search("bus");
        assertEquals(List.of(new Facet(Facet.KIND, List.of(value("practice", 2)), 1),
                new Facet("issues", List.of(value("urn:a", 2), value("urn:b", 1)), 2),
                new Facet("status", List.of(value("closed", 1), value("open", 1)), 2)), all.facets());
        SearchResult open = home.filtered("bus", Map.of("status", Set.of("open")), "");
        assertEquals(List.of("urn:1"), SearchHome.iris(open));
        assertEquals(List.of(value("closed", 1), new Facet.Value("open", 1, true)), open.facets().get(2).values());
        assertEquals(List.of(value("urn:a", 1)), open.facets().get(1).values());
    }

    private static Facet.Value value(String value, long count) {
        return new Facet.Value(value, count, false);
    }

    @Test
    void withoutWordsAllRecordsComeTheLatestFirst() {
        home.journal.save("urn:1", "kind practice", "label en One");
        home.journal.save("urn:2", "kind practice", "label en Two");
        assertEquals(List.of("urn:2", "urn:1"), home.find(""));
        assertEquals(List.of("urn:2"), home.find("-one"));
    }

    @Test
    void equalHitsAreInTheOrderOfTheirAddresses() {
        for (String iri : List.of("urn:c", "urn:a", "urn:d", "urn:b")) {
            home.journal.save(iri, "kind practice", "label en Same words");
            home.index().search(SearchRequest.words("x", 1), SearchHome.member(Locale.ENGLISH));
        }
        assertEquals(List.of("urn:a", "urn:b", "urn:c", "urn:d"), home.find("same"));
    }

    @Test
    void everyReaderSeesWhatWasCommittedBeforeItAsked() throws Exception {
        int readers = 4;
        AtomicInteger saved = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        SearchIndex index = home.index();
        try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            for (int i = 0; i < readers; i++) {
                threads.submit(() -> {
                    while (saved.get() < 60) {
                        int before = saved.get();
                        long total =
                                index.search(SearchRequest.words("", 1), SearchHome.member(Locale.ENGLISH)).total();
                        missed.addAndGet(total < before ? 1 : 0);
                    }
                });
            }
            for (int i = 1; i <= 60; i++) {
                home.journal.save("urn:" + i, "kind practice", "label en Number " + i);
                home.journal.feed(index);
                saved.set(i);
            }
        }
        assertEquals(0, missed.get());
    }

    @Test
    void pagesDoNotOverlap() {
        for (int i = 0; i < 30; i++) {
            home.journal.save("urn:" + i, "kind practice", "label en Page number " + i);
        }
        SearchRequest second = new SearchRequest("page", Set.of(), Map.of(), "", 20, 20, false);
        SearchResult result = home.index().search(second, SearchHome.member(Locale.ENGLISH));
        assertEquals(30, result.total());
        assertEquals(10, result.hits().size());
        assertTrue(home.find("page").stream().noneMatch(SearchHome.iris(result)::contains));
    }

    @Test
    void completionTakesBeginningsOfWordsOfLabels() {
        home.journal.save("urn:1", "kind concept", "label en Human rights", "label fr Droits de la personne");
        home.journal.save("urn:2", "kind concept", "label en Rights of the child", "label fr Droits de l’enfant");
        home.journal.save("urn:3", "kind practice", "label en Rights training");
        assertEquals(List.of("urn:2", "urn:1"), complete(Set.of("concept"), "rig"));
        assertEquals(List.of("urn:2"), complete(Set.of(), "ENFÀN"));
        assertEquals(List.of("urn:1", "urn:2"), complete(Set.of("concept"), "droits de"));
        assertEquals(3, complete(Set.of(), "").size());
        assertEquals(List.of(), complete(Set.of(), "zebra"));
    }

    private List<String> complete(Set<String> kinds, String prefix) {
        return home.index().complete(kinds, prefix, 10, SearchHome.member(Locale.ENGLISH)).stream()
                .map(RecordLabel::iri).toList();
    }

    @Test
    void whatACrashTookIsReadAgainFromTheJournal(@TempDir Path elsewhere) throws IOException {
        home.journal.save("urn:1", "kind practice", "label en Kept");
        home.index();
        home.reopen();
        home.journal.save("urn:1", "kind practice", "label en Newer");
        home.journal.save("urn:2", "kind practice", "label en Added");
        assertEquals(List.of("urn:1"), home.find("newer"));
        Crash.copyOf(directory, elsewhere);
        try (SearchIndex afterwards = home.open(elsewhere)) {
            assertEquals(1, afterwards.checkpoint().sequence());
            home.journal.feed(afterwards);
            home.journal.feedAgain(afterwards);
            SearchResult all = afterwards.search(SearchRequest.words("", 10), SearchHome.member(Locale.ENGLISH));
            assertEquals(List.of("urn:2", "urn:1"), SearchHome.iris(all));
            assertEquals("Newer", all.hits().get(1).title());
        }
    }
}
