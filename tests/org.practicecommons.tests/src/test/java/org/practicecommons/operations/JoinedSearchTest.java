package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;
import org.practicecommons.search.Facet;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;

/** Practices about something, by organisations in a network, adopted so often and so complete: one question. */
class JoinedSearchTest {

    private final MovedClock clock = new MovedClock();
    private TestHome home;
    private String network;
    private String bank;
    private String walks;
    private String ramps;
    private String membership;

    @BeforeEach
    void create(@TempDir Path folder) {
        home = TestHome.create(folder.resolve("home"), clock);
        network = home.save("Network", "Champions Network");
        home.retitle(network, "Réseau des champions", "fr");
        bank = home.save("Organisation", "Maple Bank");
        String other = home.save("Organisation", "Northway Rail");
        walks = practice("Access walks", bank);
        ramps = practice("Access ramps", other);
        membership = home.save("Membership", "Maple Bank in the Champions Network");
        edit(membership, "member=" + bank, "network=" + network);
        adoption("One", walks, "active");
        adoption("Two", walks, "completed");
        adoption("Three", walks, "considered");
        adoption("Four", ramps, "active");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void edit(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), ""));
    }

    private String practice(String title, String organisation) {
        String iri = home.save("Practice", title);
        edit(iri, "leadOrganisations=" + organisation);
        return iri;
    }

    private String adoption(String title, String practice, String status) {
        String iri = home.save("Adoption", title);
        edit(iri, "practice=" + practice, "adopter=" + bank, "status=" + status);
        return iri;
    }

    private SearchResult ask(String words, Map<String, Set<String>> facets, Locale language) {
        return home.run(new SearchRecords(new SearchRequest(words, Set.of("Practice"), facets, "", 0, 20, true)),
                home.home().session(language));
    }

    private List<String> find(String words) {
        SearchResult result = ask(words, Map.of(), Locale.ENGLISH);
        assertEquals(List.of(), result.notes(), words);
        return result.hits().stream().map(Hit::iri).sorted().toList();
    }

    private static List<String> why(Hit hit, Locale language) {
        return hit.why().stream().map(reason -> reason.in(language)).toList();
    }

    @Test
    void wordsANetworkAndAdoptionsTogetherInBothLanguages() {
        for (String words : List.of("access network:\"Champions Network\" adoptions:>=2",
                "access réseau:\"Réseau des champions\" adoptions:2..", "network:champions adopted:>1",
                "access network:" + network + " adoptée:2", "adoptions:2..5 completeness:<1 complétude:0")) {
            assertEquals(List.of(walks), find(words), words);
        }
        assertEquals(List.of(ramps), find("access -network:champions"));
        assertEquals(List.of(ramps), find("adoptions:<2"));
        assertEquals(List.of(ramps, walks).stream().sorted().toList(), find("access adoptions:≥1"));
        assertEquals(List.of(), find("access network:champions completeness:>8"));
    }

    @Test
    void aNameThatNoNetworkHasIsSaidToBeNone() {
        SearchResult none = ask("network:Nowhere", Map.of(), Locale.ENGLISH);
        assertEquals(0, none.total());
        assertTrue(none.notes().stream().map(note -> note.in(Locale.ENGLISH))
                .anyMatch(note -> note.startsWith("Nothing is named “Nowhere”")), none.notes()::toString);
        assertEquals(List.of(), ask("network:champions completeness:>8", Map.of(), Locale.ENGLISH).notes());
    }

    @Test
    void aHitSaysWhichConditionItMet() {
        Hit hit = ask("network:champions adoptions:>=2 completeness:0", Map.of(), Locale.ENGLISH).hits().getFirst();
        assertEquals(List.of("Networks: Champions Network.", "Adoptions: 2.", "Completeness: 0."),
                why(hit, Locale.ENGLISH));
        Hit french = ask("access", Map.of("networks", Set.of(network), "adoptions", Set.of("2..")), Locale.FRENCH)
                .hits().getFirst();
        assertTrue(why(french, Locale.FRENCH).containsAll(List.of(
                "Réseaux : Réseau des champions.", "Adoptions : 2.")), french.why().toString());
    }

    @Test
    void pathsOfFieldsLeadToOtherRecords() {
        assertEquals(List.of(walks), find("leadOrganisations.name:maple"));
        assertEquals(List.of(walks), find("organisations-responsables.nom:maple"));
        assertEquals(List.of(walks), find("networks.name:champions"));
        SearchResult adoptions = home.run(new SearchRecords(new SearchRequest("practice.adoptions:>=2",
                Set.of("Adoption"), Map.of(), "", 0, 20, true)));
        assertEquals(3, adoptions.total());
        assertEquals(List.of("Meets the condition “practice.adoptions:>=2”."),
                why(adoptions.hits().getFirst(), Locale.ENGLISH));
    }

    @Test
    void whatMakesNoSenseIsReadAsWordsWithANote() {
        for (String words : List.of("adoptions:many walks", "completeness:good walks", "title.name:x walks",
                "leadOrganisations.nothing:x walks")) {
            SearchResult result = ask(words, Map.of(), Locale.ENGLISH);
            assertTrue(!result.notes().isEmpty() && !result.hits().isEmpty(), words);
        }
        assertEquals("« adoptions » est un nombre et « many » n’en est pas un : les deux ont été lus comme de simples "
                + "mots. Écrivez un nombre sous la forme 8, >8, >=8 ou 2..5.",
                ask("adoptions:many", Map.of(), Locale.FRENCH).notes().getFirst().in(Locale.FRENCH));
    }

    @Test
    void facetsCountAndNarrow() {
        Map<String, Map<String, Long>> counts = counts(ask("access", Map.of(), Locale.ENGLISH));
        assertEquals(Map.of(network, 1L), counts.get("networks"));
        assertEquals(Map.of("1", 1L, "2..", 1L), counts.get("adoptions"));
        assertEquals(Map.of("0..3", 2L), counts.get("completeness"));
        SearchResult narrowed = ask("access", Map.of("adopted", Set.of("2..")), Locale.ENGLISH);
        assertEquals(List.of(walks), narrowed.hits().stream().map(Hit::iri).toList());
        assertEquals(Map.of("1", 1L, "2..", 1L), counts(narrowed).get("adoptions"));
        assertEquals(List.of(walks), ask("", Map.of("networks", Set.of("champions network")), Locale.ENGLISH).hits()
                .stream().map(Hit::iri).toList());
        assertEquals(1, ask("", Map.of("adoptions", Set.of("often")), Locale.ENGLISH).notes().size());
    }

    private static Map<String, Map<String, Long>> counts(SearchResult result) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Facet facet : result.facets()) {
            facet.values().forEach(value -> counts.computeIfAbsent(facet.field(), any -> new TreeMap<>())
                    .put(value.value(), value.count()));
        }
        return counts;
    }

    @Test
    void aMembershipCountsFromItsFirstDayToItsLast() {
        edit(membership, "since=" + clock.today().plusDays(1), "until=" + clock.today().plusDays(2));
        assertEquals(List.of(), find("network:champions"));
        clock.forward(Duration.ofDays(1));
        assertEquals(List.of(walks), find("network:champions"));
        clock.forward(Duration.ofDays(1));
        assertEquals(List.of(walks), find("network:champions"));
        clock.forward(Duration.ofDays(1));
        assertEquals(List.of(), find("network:champions"));
        edit(membership, "until=", "status=current");
        assertEquals(List.of(walks), find("network:champions"));
        edit(membership, "status=ended");
        assertEquals(List.of(), find("network:champions"));
    }

    @Test
    void whatChangesElsewhereChangesTheAnswerAtOnce() {
        String third = adoption("Five", ramps, "active");
        assertEquals(2, find("adoptions:2..").size());
        home.run(new DeleteRecord(third, ""));
        assertEquals(List.of(walks), find("adoptions:2.."));
        home.run(new DeleteRecord(network, ""));
        assertEquals(List.of(), find("network:" + network));
    }

    @Test
    void whatIsHiddenCountsForNobodyElse() {
        home.run(new ChangeAudience(membership, Audience.organisation("https://other.example/"), ""));
        Session mine = home.session();
        Session member = new Session("urn:reader", mine.organisation(), Set.of(), Set.of(), Locale.ENGLISH);
        SearchResult result = home.run(new SearchRecords(SearchRequest.words("network:champions", 10)), member);
        assertEquals(List.of(), result.hits().stream().filter(hit -> hit.kind().equals("Practice")).toList());
        assertEquals(null, counts(home.run(new SearchRecords(SearchRequest.words("access", 10)), member))
                .get("networks"));
        assertEquals(List.of(walks), find("network:champions"));
    }
}
