package org.practicecommons.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;

/** What somebody may not see is in nothing that they are told. */
class VisibilityTest {

    private static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);
    private static final Session INSIDER =
            new Session("urn:x", "urn:org:b", Set.of(), Set.of(), Locale.ENGLISH);

    @TempDir
    private Path directory;

    private static void fill(PlainJournal journal) {
        journal.save("urn:public", Audience.PUBLIC, "kind practice", "label en Harbour one", "key status open",
                "ref issues urn:secret");
        journal.save("urn:members", Audience.MEMBERS, "kind practice", "label en Harbour two", "key status closed");
        journal.save("urn:ours", Audience.organisation("urn:org:b"), "kind practice", "label en Harbour three",
                "key status secret");
        journal.save("urn:secret", Audience.organisation("urn:org:b"), "kind concept", "label en Lighthouse");
        journal.save("urn:withdrawn", Audience.PUBLIC, "kind practice", "label en Harbour four", "key status gone");
        journal.save("urn:withdrawn", Audience.organisation("urn:org:b"), "kind practice", "label en Harbour four",
                "key status gone");
        journal.save("urn:deleted", Audience.PUBLIC, "kind practice", "label en Harbour five", "key status deleted");
        journal.delete("urn:deleted");
    }

    @Test
    void hitsCountsFacetsAndCompletionsKeepToWhatTheAskerMaySee() throws IOException {
        try (SearchHome home = new SearchHome(directory)) {
            fill(home.journal);
            assertEquals(List.of("hits [urn:public]", "total 1", "status [open=1]", "complete [urn:public]"),
                    told(home.index(), PUBLIC));
            assertEquals(List.of("hits [urn:members, urn:public]", "total 2", "status [closed=1, open=1]",
                    "complete [urn:members, urn:public]"), told(home.index(), SearchHome.member(Locale.ENGLISH)));
            assertEquals(List.of("hits [urn:members, urn:ours, urn:public, urn:withdrawn]", "total 4",
                    "status [closed=1, gone=1, open=1, secret=1]",
                    "complete [urn:members, urn:ours, urn:public, urn:withdrawn]"), told(home.index(), INSIDER));
        }
    }

    @Test
    void whoSeesEverythingGetsTheScoresOfThoseWhoMaySeeAllThereIs() throws IOException {
        try (SearchHome home = new SearchHome(directory)) {
            home.journal.save("urn:long", Audience.PUBLIC, "kind practice",
                    "label en Harbour walks with the people who live and work beside the water");
            home.journal.save("urn:short", Audience.PUBLIC, "kind practice", "label en The harbour");
            home.journal.save("urn:gone", Audience.PUBLIC, "kind practice", "label en Harbour people and water");
            home.journal.delete("urn:gone");
            Session everything =
                    new Session("urn:x", "urn:org:b", Set.of(), Set.of(Right.ADMINISTER), Locale.ENGLISH);
            assertTrue(everything.seesEverything());
            SearchRequest request = SearchRequest.words("harbour people", 20);
            assertEquals(home.index().search(request, PUBLIC).hits(), home.index().search(request, everything).hits());
        }
    }

    private static List<String> told(SearchIndex index, Session session) {
        SearchResult result = index.search(SearchRequest.words("harbour", 20), session);
        List<String> told = new ArrayList<>();
        told.add("hits " + new TreeSet<>(SearchHome.iris(result)));
        told.add("total " + result.total());
        result.facets().stream().filter(facet -> facet.field().equals("status")).forEach(facet ->
                told.add("status " + new TreeSet<>(facet.values().stream()
                        .map(value -> value.value() + "=" + value.count()).toList())));
        told.add("complete " + new TreeSet<>(index.complete(Set.of(), "harb", 20, session).stream()
                .map(RecordLabel::iri).toList()));
        return told;
    }

    @Test
    void aHiddenLabelFindsNothing() throws IOException {
        try (SearchHome home = new SearchHome(directory)) {
            fill(home.journal);
            SearchRequest byLabel = SearchRequest.words("lighthouse", 20);
            SearchRequest byField = SearchRequest.words("issues:lighthouse", 20);
            assertEquals(0, home.index().search(byLabel, PUBLIC).total());
            assertEquals(0, home.index().search(byField, PUBLIC).total());
            SearchRequest misspelt = SearchRequest.words("lighthuose", 20);
            assertEquals(List.of(), home.index().search(misspelt, PUBLIC).notes());
            assertEquals("No record has the word “lighthuose”. Did you mean: lighthouse?",
                    home.index().search(misspelt, INSIDER).notes().get(0).in(Locale.ENGLISH));
            assertEquals(2, home.index().search(byLabel, INSIDER).total());
            assertEquals(1, home.index().search(byField, INSIDER).total());
        }
    }

    @Test
    void thePublicIndexHoldsPublicRecordsOnly() throws IOException {
        try (SearchHome home = new SearchHome(directory, Audience::isPublic)) {
            fill(home.journal);
            assertEquals(List.of("hits [urn:public]", "total 1", "status [open=1]", "complete [urn:public]"),
                    told(home.index(), INSIDER));
            SearchRequest everything = new SearchRequest("", Set.of(), Map.of(), "", 0, 20, false);
            assertEquals(1, home.index().search(everything, INSIDER).total());
        }
    }
}
