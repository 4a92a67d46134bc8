package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;
import org.practicecommons.search.Suggestion;

/** While somebody types, what they may see is proposed, and nothing else. */
class SuggestWordsTest extends HomeScene {

    private List<Suggestion> suggested(String typed) {
        return home.run(new SuggestWords(typed, 10));
    }

    private List<String> texts(String typed) {
        return suggested(typed).stream().map(Suggestion::text).toList();
    }

    @Test
    void namesComeFirstThoseMostReferredToBeforeOthersThenWordsThenTitles() {
        home.save("Concept", "harassment online");
        String used = home.save("Concept", "harassment");
        String practice = home.save("Practice", "Harassing nobody");
        home.run(new EditFields(practice, List.of("issues=" + used), ""));
        assertEquals(List.of("harassment", "harassment online", "harassing", "Harassing nobody"), texts("harass"));
        assertEquals(List.of(Suggestion.Source.NAME, Suggestion.Source.NAME, Suggestion.Source.WORD,
                Suggestion.Source.TITLE), suggested("harass").stream().map(Suggestion::source).toList());
        assertEquals(1, suggested("harass").getFirst().records());
    }

    @Test
    void otherNamesAndOtherLanguagesAreProposedWithTheirAccents() {
        String concept = home.save("Concept", "equal pay");
        home.run(new EditFields(concept, List.of("prefLabel@fr=équité salariale", "altLabel@en=equality of wages",
                "altLabel@fr=égalité de rémunération"), ""));
        assertEquals("equal pay", texts("equal p").getFirst());
        assertEquals("égalité de rémunération", texts("egal").getFirst());
        assertTrue(texts("eq").containsAll(List.of("equal pay", "équité salariale")), texts("eq")::toString);
        assertEquals(List.of("equality of wages"), texts("equality of w"));
    }

    @Test
    void theLastWordGoesOnBesideTheWordsBefore() {
        home.save("Practice", "Walking at the harbour");
        home.save("Practice", "Talking in the hall");
        assertTrue(texts("walks ha").contains("walks harbour"), texts("walks ha")::toString);
        assertFalse(texts("walks ha").contains("walks hall"), texts("walks ha")::toString);
        home.save("Concept", "hazards");
        assertEquals("walking hazards", texts("walking haz").getFirst());
    }

    @Test
    void signsOfTheQueryLanguageAndTooLittleProposeNothing() {
        home.save("Practice", "Harbour walks");
        for (String typed : List.of("", "  ", "title:har", "\"har", "har*", "?", "zzz")) {
            assertEquals(List.of(), texts(typed), typed);
        }
        assertEquals(List.of(), home.run(new SuggestWords("har", 0)));
        assertEquals(1, home.run(new SuggestWords("har", 1)).size());
    }

    @Test
    void whatIsHiddenOrGoneIsNotProposed() {
        String hidden = home.save("Practice", "Quagga walks");
        home.save("Concept", "quagmires");
        Session outside = new Session("urn:member", "urn:elsewhere", Set.of(), Set.of(), Locale.ENGLISH);
        home.run(new ChangeAudience(hidden, Audience.organisation(home.session().organisation()), ""));
        assertEquals(List.of("quagmires"),
                home.run(new SuggestWords("quag", 10), outside).stream().map(Suggestion::text).toList());
        assertTrue(home.run(new SuggestWords("quag", 10), Session.publicReader(Locale.ENGLISH)).isEmpty());
        assertTrue(texts("quag").contains("Quagga walks"));
        home.run(new DeleteRecord(hidden, ""));
        assertEquals(List.of("quagmires"), texts("quag"));
    }
}
