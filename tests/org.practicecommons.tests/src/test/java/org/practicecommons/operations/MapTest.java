package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;
import org.practicecommons.operations.map.MapQuestion;
import org.practicecommons.operations.map.NetworkMap;
import org.practicecommons.operations.picture.Shape;
import org.practicecommons.operations.picture.Svg;

/** Who and what hang together, in a small community that one can draw by hand. */
class MapTest extends HomeScene {

    private String bank;
    private String rail;
    private String shop;
    private String club;
    private String circle;
    private String walks;

    @BeforeEach
    void create() {
        bank = home.save("Organisation", "Bank");
        rail = home.save("Organisation", "Rail");
        shop = home.save("Organisation", "Shop");
        club = home.save("Organisation", "Club");
        String north = home.save("Partnership", "North");
        edit(north, "members+=" + bank, "members+=" + rail);
        circle = home.save("Network", "Circle");
        for (String member : List.of(shop, club)) {
            edit(home.save("Membership", "In the circle"), "member=" + member, "network=" + circle, "status=current");
        }
        edit(home.save("Membership", "Once in the circle"), "member=" + bank, "network=" + circle, "status=ended");
        walks = home.save("Practice", "Walks");
        edit(walks, "leadOrganisations=" + bank);
    }

    private void edit(String iri, String... assignments) {
        home.run(new EditFields(iri, List.of(assignments), ""));
    }

    private NetworkMap draw(MapQuestion question) {
        return home.run(new DrawMap(question));
    }

    private static Set<String> edges(NetworkMap map) {
        return map.edges().stream().map(edge -> map.nodes().get(edge.from()).label() + (edge.missing() ? "?" : ">")
                + map.nodes().get(edge.to()).label() + " " + edge.reason().in(Locale.ENGLISH))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aRecordIsDrawnWithWhatItRefersToAndWhatRefersToIt() {
        NetworkMap near = draw(new MapQuestion.Around(bank, 1));
        assertEquals(Set.of("Walks>Bank Lead organisations", "North>Bank Members", "Once in the circle>Bank Member"),
                edges(near));
        assertEquals("Bank", near.nodes().getFirst().label());
        NetworkMap far = draw(new MapQuestion.Around(bank, 2));
        assertTrue(edges(far).containsAll(Set.of("North>Rail Members", "Once in the circle>Circle Network")),
                edges(far).toString());
    }

    @Test
    void whoBelongsTogetherIsACluster() {
        NetworkMap map = draw(new MapQuestion.Whole(""));
        assertEquals(Set.of("Bank>North member", "Rail>North member", "Shop>Circle member", "Club>Circle member"),
                edges(map));
        assertEquals(Set.of("Circle", "North"), Set.copyOf(map.clusters()));
        map.edges().forEach(edge -> assertEquals(map.nodes().get(edge.from()).cluster(),
                map.nodes().get(edge.to()).cluster()));
        assertEquals(map, draw(new MapQuestion.Whole("")), "the same, drawn again");
        assertEquals(Set.of("Shop>Circle member", "Club>Circle member"), edges(draw(new MapQuestion.Whole(circle))));
    }

    @Test
    void whoWantsWhatAnotherKnowsShouldMeet() {
        String access = home.save("Concept", "Access");
        edit(bank, "priorities=" + access);
        edit(rail, "expertise=" + access);
        edit(shop, "expertise=" + access);
        edit(club, "priorities=" + access);
        assertEquals(Set.of("Bank and Club have the same priorities: Access",
                "Rail knows about what Club has as a priority: Access",
                "Shop knows about what Bank has as a priority: Access"),
                reasons(draw(new MapQuestion.Strangers(""))), "but not those who are in one partnership or network");
        assertEquals(Set.of("Rail knows about what Club has as a priority: Access"),
                reasons(draw(new MapQuestion.Strangers(rail))));
        edit(home.save("Event", "A meeting"), "organisers+=" + rail, "organisers+=" + club);
        assertEquals(Set.of(), reasons(draw(new MapQuestion.Strangers(rail))));
    }

    private static Set<String> reasons(NetworkMap map) {
        map.edges().forEach(edge -> assertTrue(edge.missing()));
        return map.edges().stream().map(edge -> edge.reason().in(Locale.ENGLISH))
                .map(reason -> reason.startsWith("Club and Bank") ? reason.replace("Club and Bank", "Bank and Club")
                        : reason).collect(Collectors.toSet());
    }

    @Test
    void aPracticeSpreadsByAdoptionsAndWhatCameOfThem() {
        String adoption = home.save("Adoption", "At the shop");
        String own = home.save("Practice", "Shop walks");
        edit(adoption, "practice=" + walks, "adopter=" + shop, "adaptedAs=" + own);
        assertEquals(Set.of("Walks>At the shop adopted", "At the shop>Shop walks derived"),
                edges(draw(new MapQuestion.Spread(walks))));
    }

    @Test
    void noTwoRecordsLieOnEachOtherAndThePictureSaysThemAll() {
        NetworkMap map = draw(new MapQuestion.Around(bank, 2));
        String svg = Svg.of(map.picture());
        for (int i = 0; i < map.nodes().size(); i++) {
            Shape.Box one = map.picture().outline(i);
            assertTrue(svg.contains(">" + map.nodes().get(i).label() + "<"), map.nodes().get(i).label());
            for (int j = 0; j < i; j++) {
                Shape.Box other = map.picture().outline(j);
                assertTrue(one.x() >= other.x() + other.width() || other.x() >= one.x() + one.width()
                        || one.y() >= other.y() + other.height() || other.y() >= one.y() + one.height(), i + " " + j);
            }
        }
    }

    @Test
    void whatIsHiddenIsOnNoMap() {
        Session mine = home.session();
        Session member = new Session("urn:reader", mine.organisation(), Set.of(), Set.of(), Locale.ENGLISH);
        NetworkMap before = home.run(new DrawMap(new MapQuestion.Around(bank, 2)), member);
        String hidden = home.save("Practice", "Hidden");
        edit(hidden, "leadOrganisations=" + bank);
        home.run(new ChangeAudience(hidden, Audience.organisation("https://other.example/"), ""));
        assertEquals(before, home.run(new DrawMap(new MapQuestion.Around(bank, 2)), member));
        assertTrue(edges(draw(new MapQuestion.Around(bank, 1))).contains("Hidden>Bank Lead organisations"));
    }
}
