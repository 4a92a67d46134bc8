package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.journal.SeededEnvironment;

/** Who dealt with a problem is named with the reason; people only as long as they agree to be asked. */
class FindHelpTest {

    private static final String STEM = TestHome.BASE + "5a3e0c01-7d41-4a6e-9a10-000000000";
    private static final String SHOPPER = STEM + "205";
    private static final String INSPECTOR = STEM + "204";
    private static final String HIS_CONSENT = STEM + "708";

    private static Home home;

    @BeforeAll
    static void create(@TempDir Path folder) {
        SeededEnvironment environment = new SeededEnvironment(1);
        environment.set(Instant.parse("2026-10-15T09:00:00Z"));
        home = Home.create(folder.resolve("home"),
                new HomeSpec("Sample", TestHome.BASE, "Amira Test", "Test Organisation", true), environment);
    }

    @AfterAll
    static void close() {
        home.close();
    }

    private static FindHelp.Found ask(String problem, Session session, int limit) {
        return new FindHelp(problem, limit).run(home, session, Progress.none());
    }

    private static Optional<Helper> helper(String iri, String problem) {
        return ask(problem, home.session(Locale.ENGLISH), 50).helpers().stream()
                .filter(helper -> helper.label().iri().equals(iri)).findFirst();
    }

    private static String reasons(Helper helper, Locale language) {
        return String.join("\n", helper.why().stream().map(why -> why.in(language)).toList());
    }

    @Test
    void whoHelpedWithALessonComesFirstWithTheReasonInWords() {
        Helper first = ask("buying with a purpose", home.session(Locale.ENGLISH), 1).helpers().getFirst();
        assertEquals(SHOPPER, first.label().iri());
        assertTrue(first.agreed());
        String why = reasons(first, Locale.ENGLISH);
        assertTrue(why.contains("Helped with “Buying local food is not a human right.” in “A Saturday"), why);
        assertTrue(why.contains("Contains “buying”") && why.contains("Consent of Hui-Min Castonguay"), why);
        String french = reasons(ask("achats qui engagent", home.session(Locale.FRENCH), 1).helpers().getFirst(),
                Locale.FRENCH);
        assertTrue(french.contains("A aidé face à « Acheter local"), french);
    }

    @Test
    void anOrganisationIsNamedWithWhereItIsReached() {
        Helper group = helper(STEM + "011", "wheelchair users and branches").orElseThrow();
        assertEquals(List.of("walks@opendoors.example.org"), group.contacts());
    }

    @Test
    void aPersonWhoseConsentHasEndedIsNotNamedUntilItIsRenewed() {
        String problem = "inspection of a factory floor";
        assertFalse(helper(INSPECTOR, problem).isPresent());
        home(new EditFields(HIS_CONSENT, List.of("end=2036-12-31"), ""));
        Helper named = helper(INSPECTOR, problem).orElseThrow();
        assertTrue(named.contacts().contains("b.shirazi@fairfloor.example.org"), named::toString);
        home(new EditFields(HIS_CONSENT, List.of("uses-=To be contacted", "uses-=To be asked for help"), ""));
        Helper contact = helper(INSPECTOR, problem).orElseThrow();
        assertFalse(contact.agreed(), "only the contact that stands on the consent is left");
        home(new EditFields(HIS_CONSENT, List.of("end=2026-03-31"), ""));
        assertFalse(helper(INSPECTOR, problem).isPresent());
    }

    private static <R> R home(Operation<R> operation) {
        return operation.run(home, home.session(Locale.ENGLISH), Progress.none());
    }

    @Test
    void thePublicIsToldOfNobodyWhoseRecordIsHidden() {
        List<Helper> helpers = ask("buying with a purpose", Session.publicReader(Locale.ENGLISH), 50).helpers();
        assertFalse(helpers.isEmpty());
        assertTrue(helpers.stream().allMatch(helper -> helper.label().kind().equals("Organisation")),
                helpers::toString);
    }

    @Test
    void partnersAreOrganisationsTheNewOnesBeforeThoseWorkedWith() {
        String ours = home.session(Locale.ENGLISH).organisation();
        String theme = "branches for people who use wheelchairs";
        List<String> before = partners(theme);
        assertTrue(before.contains(STEM + "011"), before::toString);
        assertFalse(before.contains(ours));
        String one = before.get(before.size() / 2);
        assertTrue(partner(theme, one).contains("not worked with"));
        EditableRecord record = home(new NewRecord("Partnership"));
        TestHome.setTitle(record, "Ramps together", "en");
        home(new SaveRecord(record, ""));
        home(new EditFields(record.iri(), List.of("members+=" + ours, "members+=" + one), ""));
        assertTrue(partner(theme, one).contains("Worked with before, in “Ramps together”"));
        List<String> after = partners(theme);
        assertTrue(after.indexOf(one) > before.indexOf(one), () -> one + " in " + before + " then in " + after);
    }

    private static List<String> partners(String theme) {
        return home(new FindPartners(theme, 50)).helpers().stream().map(helper -> helper.label().iri()).toList();
    }

    private static String partner(String theme, String iri) {
        return home(new FindPartners(theme, 50)).helpers().stream().filter(one -> one.label().iri().equals(iri))
                .map(one -> reasons(one, Locale.ENGLISH)).findFirst().orElseThrow();
    }

    @Test
    void aLimitCountsTheRestAndNothingFindsNobody() {
        FindHelp.Found found = ask("buying with a purpose", home.session(Locale.ENGLISH), 2);
        assertEquals(2, found.helpers().size());
        assertTrue(found.more() > 0);
        assertEquals(List.of(), ask("  ", home.session(Locale.ENGLISH), 2).helpers());
        assertEquals(List.of(), ask("zzgrblx", home.session(Locale.ENGLISH), 2).helpers());
    }
}
