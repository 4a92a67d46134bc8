package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A member goes from an emerging issue to a person who can help, and from a record to what is like it. */
class WhoCanHelpTest extends AtTheDesk {

    private static final String LIKE = "org.practicecommons.ui.search.likeThis";
    private static final String WHO = "org.practicecommons.ui.search.whoCanHelp";

    @AfterEach
    void turnBack() {
        desk.search().lookFor("");
        desk.turnTo("contribute");
    }

    private String in(String english, String french) {
        return desk.language().getLanguage().equals("fr") ? french : english;
    }

    @Test
    void fromAnEmergingIssueToAPersonWhoAgreedToBeAsked() {
        desk.turnTo("find");
        String issue = in("buying with a purpose", "achats qui engagent");
        SearchPage search = desk.search().lookFor(issue);
        EditorPage concept = search.open(search.found(), issue);
        assertEquals(issue, concept.read("prefLabel", desk.language().getLanguage()));

        desk.command(WHO, Map.of());
        WhoPage who = desk.who();
        assertEquals(issue, who.problem());
        who.choose("Hui-Min Castonguay");
        String lesson = in("Buying local food is not a human right", "Acheter local n’est pas un droit");
        assertTrue(who.why().contains(lesson), who.why());
        desk.picture("who-can-help");
        assertFalse(who.named().contains("Babak Shirazi"), "his consent has ended");

        EditorPage person = who.open();
        assertEquals("Hui-Min Castonguay", person.read("name", ""));
        desk.picture("who-can-help-person");
        assertTrue(who.ask("zzgrblx").says("who.none"));
        desk.picture("who-can-help-nobody");
    }

    @Test
    void aSearchAsksWhoCanHelpInItsOwnWords() {
        desk.turnTo("find");
        SearchPage search = desk.search().lookFor("wheelchair");
        search.whoCanHelp();
        WhoPage who = desk.who();
        assertEquals("wheelchair", who.problem());
        who.choose(in("Open Doors Access Group", "Groupe d’accès Portes ouvertes"));
        assertTrue(who.why().contains("walks@opendoors.example.org"), who.why());
        who.askForPartners().choose(in("Open Doors Access Group", "Groupe d’accès Portes ouvertes"));
        assertTrue(who.why().contains(in("not worked with", "encore")) || who.why().contains(in("Worked", "Déjà")),
                who.why());
        desk.picture("partners");
    }

    @Test
    void moreLikeAHitAndLikeTheRecordThatIsOpen() {
        desk.turnTo("find");
        String walks = in("Access walks through bank branches", "Visites d’accessibilité dans les succursales");
        SearchPage search = desk.search().lookFor("\"" + walks + "\"");
        EditorPage open = search.open(search.found(), walks);
        search.moreLike(walks);
        assertShowsWhatIsLike(search, walks);
        assertFalse(search.why(0).isBlank());
        desk.picture("more-like-this");

        search.lookFor("");
        open.activate();
        assertTrue(desk.isEnabled(LIKE));
        desk.command(LIKE, Map.of());
        assertShowsWhatIsLike(search, walks);
    }

    /** What is near in meaning may be read only later, so the order is not the same each time. */
    private void assertShowsWhatIsLike(SearchPage search, String title) {
        Until.is("what is like " + title, () -> search.says(in("What is like", "Ce qui ressemble")));
        List<String> like = search.found();
        assertTrue(like.size() > 2 && like.stream().noneMatch(hit -> hit.startsWith(title + ",")), like.toString());
    }
}
