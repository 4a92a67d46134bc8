package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.search.Facet;
import org.practicecommons.search.SearchRequest;

/**
 * Whoever asks after every change, for whom what was counted before is kept where it holds, is told the same numbers as
 * somebody who asks for the first time and may see the same.
 */
class FacetsAfterChangesTest extends HomeScene {

    private static final int CHANGES = 60;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> practices = new ArrayList<>();
    private List<String> regions;
    private List<String> organisations;
    private List<String> networks;
    private List<String> memberships;
    private int refused;

    @Test
    void whatIsKeptCountsLikeWhatIsCountedForTheFirstTime() {
        System.out.println("FacetsAfterChangesTest: run again with -Dseed=" + seed);
        regions = several("Concept", 6);
        organisations = several("Organisation", 3);
        networks = several("Network", 3);
        memberships = several("Membership", 4);
        practices.addAll(several("Practice", 40));
        for (int i = 0; i < CHANGES; i++) {
            change();
            compare(i);
        }
        assertTrue(refused < CHANGES / 4, refused + " changes were refused");
        assertTrue(facets("", Map.of(), home.session()).stream().anyMatch(facet -> facet.field().equals("networks")
                && !facet.values().isEmpty()), "nothing leads to a network");
    }

    private List<String> several(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> home.save(kind, kind + " shore " + i)).toList();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void change() {
        switch (random.nextInt(12)) {
            case 0 -> edit(any(regions), "broader=" + (random.nextInt(3) == 0 ? "" : any(regions)));
            case 1 -> edit(any(memberships), "member=" + any(organisations), "network=" + any(networks));
            case 2 -> home.run(new DeleteRecord(practices.remove(random.nextInt(practices.size())), ""));
            case 3 -> practices.add(home.save("Practice", "Practice shore again"));
            case 4 -> edit(any(organisations), "name@en=Organisation shore renamed " + random.nextInt(9));
            default -> edit(any(practices), "regions=" + any(regions), "leadOrganisations=" + any(organisations));
        }
    }

    /** What the home refuses, such as a circle, stays undone. */
    private void edit(String iri, String... assignments) {
        try {
            home.run(new EditFields(iri, List.of(assignments), ""));
        } catch (Refusal refusal) {
            refused++;
        }
    }

    private void compare(int number) {
        Session before = reader("urn:reader");
        Session first = reader("urn:reader:" + number);
        String run = "change " + number + ", run again with -Dseed=" + seed;
        assertEquals(facets("", Map.of(), first), facets("", Map.of(), before), run);
        assertEquals(facets("shore again", Map.of(), first), facets("shore again", Map.of(), before), run);
        Map<String, Set<String>> chosen = Map.of("regions", Set.of(any(regions)));
        assertEquals(facets("practice", chosen, first), facets("practice", chosen, before), run);
    }

    /** Of another organisation, for whom other things are kept. */
    private static Session reader(String organisation) {
        return new Session("urn:someone", organisation, Set.of(), Set.of(Right.CURATE), Locale.ENGLISH);
    }

    private List<Facet> facets(String words, Map<String, Set<String>> chosen, Session session) {
        return home.run(new SearchRecords(new SearchRequest(words, Set.of(), chosen, "", 0, 20, false)), session)
                .facets();
    }
}
