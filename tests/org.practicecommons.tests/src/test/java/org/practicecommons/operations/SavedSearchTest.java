package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.WordVectors;

/** Saved searches tell what is new since somebody looked, each account of its own. */
class SavedSearchTest extends HomeScene {

    private static SearchRequest asking(String words) {
        return asking(words, SearchMode.KEYWORD);
    }

    private static SearchRequest asking(String words, SearchMode mode) {
        return new SearchRequest(words, Set.of("Practice"), Map.of(), "", 0, 0, false, mode);
    }

    private Digest.News news(boolean peek) {
        List<Digest.News> all = home.run(new ReadDigest(peek)).searches();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static List<String> told(Digest.News news) {
        return news.items().stream().map(item -> (item.isNew() ? "new " : "changed ")
                + item.record().label(Locale.ENGLISH)).toList();
    }

    @Test
    void whatComesAfterSavingIsNewAndWhatChangesIsChanged() {
        String before = home.save("Practice", "Harbour walks");
        SaveSearch.Outcome outcome = home.run(new SaveSearch(" walks ", asking("harbour")));
        assertEquals(1, outcome.found());
        assertEquals("walks", outcome.search().name());
        assertEquals(List.of(), told(news(false)));
        home.save("Practice", "Harbour talks");
        home.save("Practice", "Mountain talks");
        home.save("Organisation", "Harbour clinic");
        home.retitle(before, "Harbour walks at night", "en");
        List<String> expected = List.of("new Harbour talks", "changed Harbour walks at night");
        assertEquals(expected, told(news(true)));
        assertEquals(expected, told(news(false)));
        assertEquals(List.of(), told(news(false)));
    }

    @Test
    void whatMatchesOnlySinceItsLastChangeIsNew() {
        String iri = home.save("Practice", "Mountain walks");
        home.run(new SaveSearch("harbour", asking("harbour")));
        home.retitle(iri, "Harbour walks", "en");
        assertEquals(List.of("new Harbour walks"), told(news(false)));
        home.retitle(iri, "Mountain walks", "en");
        assertEquals(List.of(), told(news(false)));
    }

    @Test
    void thatFewRecordsHaveAllWordsMakesNoNewsOfTheOthers() {
        home.save("Practice", "Harbour talks");
        String all = home.save("Practice", "Harbour walks");
        home.run(new SaveSearch("both", asking("harbour walks")));
        home.run(new DeleteRecord(all, ""));
        assertEquals(List.of(), told(news(false)));
    }

    @Test
    void ofManyWordsMostAreNeeded() {
        home.run(new SaveSearch("sentence", asking("harbour walks night clients wheelchairs")));
        home.save("Practice", "Harbour");
        home.save("Practice", "Harbour walks for clients");
        assertEquals(List.of("new Harbour walks for clients"), told(news(false)));
    }

    @Test
    void whatSomebodyMaySeeSinceIsNewThoughNothingWasSaved() {
        String iri = home.save("Practice", "Harbour walks");
        String organisation = home.session().organisation();
        home.run(new ChangeAudience(iri, Audience.organisation(organisation), ""));
        Session outside = new Session("urn:member", "urn:elsewhere", Set.of(), Set.of(), Locale.ENGLISH);
        assertEquals(0, home.run(new SaveSearch("harbour", asking("harbour")), outside).found());
        Session inside = new Session("urn:member", organisation, Set.of(), Set.of(), Locale.ENGLISH);
        assertEquals(List.of("new Harbour walks"),
                told(home.run(new ReadDigest(false), inside).searches().getFirst()));
        assertEquals(List.of(), told(home.run(new ReadDigest(false), inside).searches().getFirst()));
    }

    @Test
    void eachAccountHasItsOwnAndThePublicNone() {
        home.run(new SaveSearch("harbour", asking("harbour")));
        Session other = new Session("urn:member", "urn:elsewhere", Set.of(), Set.of(), Locale.ENGLISH);
        assertEquals(List.of(), home.run(new ListSearches(), other));
        assertEquals(List.of(), home.run(new ReadDigest(false), other).searches());
        assertThrows(Refusal.class, () -> home.run(new ForgetSearch("harbour"), other));
        Session nobody = Session.publicReader(Locale.ENGLISH);
        for (Operation<?> operation : List.of(new ListSearches(), new ReadDigest(true), new ForgetSearch("harbour"),
                new SaveSearch("mine", asking("harbour")))) {
            assertEquals(Refusal.Reason.NOT_ALLOWED,
                    assertThrows(Refusal.class, () -> home.run(operation, nobody)).reason());
        }
    }

    @Test
    void aNameIsTakenUntilTheSearchIsForgotten() {
        home.run(new SaveSearch("harbour", asking("harbour")));
        assertThrows(Refusal.class, () -> home.run(new SaveSearch("harbour", asking("mountain"))));
        assertThrows(Refusal.class, () -> home.run(new SaveSearch(" ", asking("mountain"))));
        assertThrows(Refusal.class, () -> home.run(new SaveSearch("long", asking("m".repeat(2001)))));
        home.run(new ForgetSearch("harbour"));
        assertEquals(List.of(), home.run(new ListSearches()));
        SearchRequest request = new SearchRequest("été", Set.of("Practice", "Organisation"),
                Map.of("status", Set.of("active")), "fr", 0, 0, false, SearchMode.SEMANTIC);
        home.run(new SaveSearch("harbour", request));
        assertEquals(request, home.run(new ListSearches()).getFirst().request());
    }

    @Test
    void aDigestIsBoundedAndSaysHowManyMoreThereAre() {
        home.run(new SaveSearch("harbour", asking("harbour")));
        home.run(new SaveSearch("mountain", asking("mountain")));
        for (int i = 0; i < 155; i++) {
            home.save("Practice", "Harbour " + i);
        }
        List<Digest.News> all = home.run(new ReadDigest(false)).searches();
        assertEquals(150, all.get(0).items().size());
        assertEquals(5, all.get(0).more());
        List<Instant> times = all.get(0).items().stream().map(item -> item.record().modified()).toList();
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
        assertEquals(0, all.get(1).more());
        assertEquals(0, home.run(new ReadDigest(false)).searches().getFirst().items().size());
    }

    @Test
    void aRestoredHomeHasTheSearchesOfTheBackupAndWhatWasReadThen() {
        home.save("Practice", "Harbour walks");
        home.run(new SaveSearch("harbour", asking("harbour")));
        home.save("Practice", "Harbour talks");
        Path backup = folder.resolve("backup.zip");
        home.run(new BackupHome(backup));
        assertEquals(List.of("new Harbour talks"), told(news(false)));
        home.run(new ForgetSearch("harbour"));
        home.run(new RestoreHome(backup));
        assertEquals(List.of("new Harbour talks"), told(news(false)));
        assertEquals(List.of(), told(news(false)));
    }

    @Test
    void anErasedPersonIsInNoSavedSearch() throws Exception {
        String person = home.save("Person", "Quillon Fairweather");
        home.run(new SaveSearch("by Quillon Fairweather", asking("walks")));
        home.run(new SaveSearch("somebody", asking("\"Quillon Fairweather\"")));
        home.run(new SaveSearch("walks", asking("walks")));
        assertEquals(Set.of("by Quillon Fairweather", "somebody"), home.run(new HeldOn(person)).rows().stream()
                .filter(row -> row.contains("saved search")).map(row -> row.get(2)).collect(Collectors.toSet()));
        home.run(new EraseRecord(person, "asked for"));
        assertEquals(List.of("walks"), home.run(new ListSearches()).stream().map(SavedSearch::name).toList());
        home.home().close();
        assertEquals(List.of(), BytesOfHome.filesWith(folder.resolve("home"), "Fairweather"));
    }

    @Test
    void whatIsNearInMeaningIsNewsToo() {
        try (TestHome near = TestHome.create(folder.resolve("near"), new WordVectors(Map.of("ageing", "older",
                "workforce", "staff")))) {
            for (String title : List.of("Buying from cooperatives", "Walking through a bank", "Speaking in circles",
                    "Lending wheelchairs", "Reading laws aloud", "Sharing minutes of meetings")) {
                near.save("Practice", title);
            }
            near.run(new SaveSearch("ageing", asking("ageing workforce", SearchMode.HYBRID)));
            String iri = near.save("Practice", "Keeping older staff at work");
            Digest.News news = near.run(new ReadDigest(true)).searches().getFirst();
            assertEquals(List.of("new Keeping older staff at work"), told(news));
            near.run(new PublishRecord(iri, "public", Optional.empty(), false, ""));
            near.run(new DeleteRecord(iri, ""));
            assertFalse(told(near.run(new ReadDigest(false)).searches().getFirst()).toString().contains("older"));
            assertTrue(near.run(new ReadDigest(false)).notes().isEmpty());
        }
    }
}
