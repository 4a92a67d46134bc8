package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;

class TwinsCheckTest {

    private final Community community = new Community();

    private void practice(String name, String title) {
        community.add("Practice", name).without("title").text("title", title);
    }

    @Test
    void sameWordsAreTwinsWhateverTheirOrderAndAccents() {
        practice("one", "Visites d’accès, à pied");
        practice("other", "A pied : visites d'acces");
        practice("third", "Visites d’accès");
        assertEquals(List.of("twin.likely"), community.codes("twin", "one"));
        assertEquals(List.of(), community.codes("twin", "third"));
    }

    @Test
    void anotherKindOrAnotherLanguageIsNoTwin() {
        practice("one", "Circle");
        community.add("Network", "net").without("name").text("name", "Circle");
        assertEquals(List.of(), community.codes("twin", "one"));
    }

    @Test
    void aTermMayBeInTwoLists() {
        community.add("ConceptScheme", "Grounds");
        community.add("ConceptScheme", "Groups");
        community.add("Concept", "a").without("prefLabel").text("prefLabel", "Age").to("inScheme", "Grounds");
        community.add("Concept", "b").without("prefLabel").text("prefLabel", "age").to("inScheme", "Groups");
        assertEquals(List.of(), community.codes("twin", "a"));
        community.get("b").to("inScheme", "Grounds");
        assertEquals(List.of("twin.likely"), community.codes("twin", "a"));
    }
}
