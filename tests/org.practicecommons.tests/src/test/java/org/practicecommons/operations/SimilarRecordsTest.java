package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/** What is like a record is found by what the record says of itself. */
class SimilarRecordsTest {

    private static TestHome home;
    private static String branches;
    private static String libraries;
    private static String organisation;

    @BeforeAll
    static void create(@TempDir Path folder) {
        home = TestHome.create(folder.resolve("home"));
        branches = practice("Walks through bank branches -not \"only\" with staff: what to look at*",
                "Members with disabilities and staff walk through each branch and note every obstacle.");
        libraries = practice("Walks among the shelves",
                "Readers with disabilities and library staff walk through the rooms and note obstacles.");
        practice("Receipts in large print", "Receipts come in large print, or not at all.");
        organisation = home.save("Organisation", "Staff walks with disabilities");
    }

    @AfterAll
    static void close() {
        home.close();
    }

    private static String practice(String title, String summary) {
        String iri = home.save("Practice", title);
        home.run(new EditFields(iri, List.of("summary@en=" + summary), ""));
        return iri;
    }

    private static SearchResult like(String iri, Set<String> kinds, int offset) {
        return home.run(new SimilarRecords(iri, new SearchRequest("ignored", kinds, Map.of(), "", offset, 10, false)));
    }

    private static List<String> iris(SearchResult result) {
        return result.hits().stream().map(Hit::iri).toList();
    }

    @Test
    void theNearestComesFirstAndTheRecordItselfIsLeftOut() {
        SearchResult result = like(branches, Set.of(), 0);
        assertEquals(libraries, iris(result).getFirst());
        assertEquals(result.hits().size(), result.total());
        assertFalse(iris(result).contains(branches));
        assertEquals(branches, iris(like(libraries, Set.of(), 0)).getFirst());
    }

    @Test
    void itKeepsToItsOwnKindUnlessOthersAreAskedFor() {
        assertFalse(iris(like(branches, Set.of(), 0)).contains(organisation));
        assertEquals(List.of(organisation), iris(like(branches, Set.of("Organisation"), 0)));
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = iris(like(branches, Set.of(), 0));
        assertEquals(all.subList(1, all.size()), iris(like(branches, Set.of(), 1)));
    }

    @Test
    void signsInATitleMeanNothing() {
        assertEquals(List.of(), like(branches, Set.of(), 0).notes());
    }
}
