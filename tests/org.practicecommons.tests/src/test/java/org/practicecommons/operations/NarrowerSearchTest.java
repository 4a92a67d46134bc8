package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.search.Facet;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/** Who asks for a broad concept finds what carries a narrower one, as the tree is at this moment. */
class NarrowerSearchTest {

    private TestHome home;
    private String canada;
    private String ontario;
    private String toronto;
    private String wide;
    private String near;
    private String far;

    @BeforeEach
    void create(@TempDir Path folder) {
        home = TestHome.create(folder.resolve("home"));
        canada = home.save("Concept", "Canada");
        ontario = home.save("Concept", "Ontario");
        toronto = home.save("Concept", "Toronto");
        edit(ontario, "broader=" + canada);
        edit(toronto, "broader=" + ontario);
        wide = practice("Everywhere", canada);
        near = practice("Province", ontario);
        far = practice("Town", toronto);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void edit(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), ""));
    }

    private String practice(String title, String region) {
        String iri = home.save("Practice", title);
        edit(iri, "regions=" + region);
        return iri;
    }

    private SearchResult find(String words, Map<String, Set<String>> facets, Session session) {
        return home.run(new SearchRecords(new SearchRequest(words, Set.of("Practice"), facets, "", 0, 20, true)),
                session);
    }

    private List<String> chosen(String region) {
        return find("", Map.of("regions", Set.of(region)), home.session()).hits().stream().map(Hit::iri).sorted()
                .toList();
    }

    private static List<String> sorted(String... iris) {
        return List.of(iris).stream().sorted().toList();
    }

    private Map<String, Long> counts(SearchResult result) {
        Map<String, Long> counts = new TreeMap<>();
        result.facets().stream().filter(facet -> facet.field().equals("regions")).map(Facet::values)
                .flatMap(List::stream).forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }

    @Test
    void aChoiceFindsWhatIsNarrowerAndCountsIt() {
        assertEquals(sorted(wide, near, far), chosen(canada));
        assertEquals(sorted(near, far), chosen(ontario));
        assertEquals(sorted(far), chosen(toronto));
        assertEquals(Map.of(canada, 3L, ontario, 2L, toronto, 1L),
                counts(find("", Map.of(), home.session())));
        edit(far, "regions+=" + ontario);
        assertEquals(2L, counts(find("", Map.of(), home.session())).get(ontario));
    }

    @Test
    void aBroadConceptThatNobodyUsesIsListedWhereItBringsSeveralTogether() {
        edit(wide, "regions=");
        assertEquals(Map.of(ontario, 2L, toronto, 1L), counts(find("", Map.of(), home.session())));
        String quebec = home.save("Concept", "Quebec");
        edit(quebec, "broader=" + canada);
        practice("Other", quebec);
        assertEquals(Map.of(canada, 3L, ontario, 2L, toronto, 1L, quebec, 1L),
                counts(find("", Map.of(), home.session())));
    }

    @Test
    void theWordFindsDirectUsesFirstAndSaysWhy() {
        for (String words : List.of("canada", "regions:canada")) {
            List<Hit> hits = find(words, Map.of(), home.session()).hits();
            assertEquals(3, hits.size(), words);
            assertEquals(wide, hits.getFirst().iri(), words);
            assertTrue(hits.getFirst().score() > hits.get(1).score(), words);
            Hit town = hits.stream().filter(hit -> hit.iri().equals(far)).findFirst().orElseThrow();
            assertEquals(List.of("Tagged with “Toronto” (Regions), which is narrower than “Canada”."),
                    town.why().stream().map(why -> why.in(Locale.ENGLISH)).toList(), words);
        }
        Hit chosen = find("", Map.of("regions", Set.of(ontario)), home.session()).hits().stream()
                .filter(hit -> hit.iri().equals(far)).findFirst().orElseThrow();
        assertEquals(List.of("Porte « Toronto » (Régions), plus précis que « Ontario »."),
                find("", Map.of("regions", Set.of(ontario)), home.home().session(Locale.FRENCH)).hits().stream()
                        .filter(hit -> hit.iri().equals(chosen.iri())).findFirst().orElseThrow().why().stream()
                        .map(why -> why.in(Locale.FRENCH)).toList());
    }

    @Test
    void aMoveIsFollowedAtOnceAndACircleDoesNoHarm() {
        home.run(new MoveConcept(toronto, List.of(), Optional.empty(), "", false));
        assertEquals(sorted(near), chosen(ontario));
        edit(canada, "broader=" + ontario);
        assertEquals(sorted(wide, near), chosen(ontario));
        assertEquals(sorted(wide, near), chosen(canada));
    }

    @Test
    void aUseThatAMergeCouldNotReachIsFoundWithWhatReplacedIt() {
        home.run(new ChangeAudience(far, Audience.organisation("https://other.example/"), ""));
        Session mine = home.session();
        home.run(new MergeConcepts(toronto, canada, "", false),
                new Session(mine.actor(), mine.organisation(), Set.of(), Set.of(Right.CURATE), Locale.ENGLISH));
        assertEquals(sorted(wide, near, far), chosen(canada));
        assertEquals(sorted(near), chosen(ontario));
    }

    @Test
    void whatIsHiddenConnectsNothing() {
        home.run(new ChangeAudience(ontario, Audience.organisation("https://other.example/"), ""));
        Session mine = home.session();
        Session member = new Session(mine.actor(), mine.organisation(), Set.of(), Set.of(), Locale.ENGLISH);
        SearchResult result = find("", Map.of("regions", Set.of(canada)), member);
        assertEquals(List.of(wide), result.hits().stream().map(Hit::iri).toList());
        assertEquals(1L, counts(result).get(canada));
    }
}
