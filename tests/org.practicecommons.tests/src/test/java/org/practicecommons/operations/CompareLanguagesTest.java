package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;

/** What says that one language of a text was left behind. */
class CompareLanguagesTest extends HomeScene {

    private List<String> gaps(String iri) {
        return home.run(new CompareLanguages(iri)).stream().map(gap -> gap.field().name() + ": "
                + gap.sentence().in(Locale.ENGLISH).replaceAll("on \\d+ \\w+ \\d+", "on D")).toList();
    }

    @Test
    void theLanguageThatWasNotChangedIsOlderUntilItIsChangedToo() {
        String iri = home.save("Practice", "Walks");
        assertEquals(List.of("title: No French text yet."), gaps(iri));
        home.retitle(iri, "Marches", "fr");
        assertEquals(List.of("title: The English text is older: French was changed on D by Amira Test."), gaps(iri));
        home.retitle(iri, "Long walks", "en");
        assertEquals(List.of("title: The French text is older: English was changed on D by Amira Test."), gaps(iri));
        home.retitle(iri, "Longues marches", "fr");
        home.retitle(iri, "Longer walks", "en");
        EditableRecord both = home.run(new OpenRecord(iri));
        TestHome.setTitle(both, "Walks with clients", "en");
        TestHome.setTitle(both, "Marches avec la clientèle", "fr");
        home.run(new SaveRecord(both, "both"));
        assertEquals(List.of(), gaps(iri));
    }

    @Test
    void whatWasChangedInOneActivityIsEquallyOld() {
        String iri = home.save("Practice", "Walks");
        home.retitle(iri, "Marches", "fr");
        String activity = home.latest(iri).orElseThrow().revision().activity();
        assertEquals(1, gaps(iri).size(), activity);
        home.run(new ChangeMany(ChangeMany.Which.these(List.of(iri)), "title@en=Long walks",
                java.util.Optional.empty(), 1, false, "many"));
        assertTrue(gaps(iri).getFirst().startsWith("title: The French text is older"), gaps(iri).toString());
    }

    @Test
    void partsCountAndAreNamed() {
        String iri = home.save("Practice", "Walks");
        home.run(new EditFields(iri, List.of("title@fr=Marches", "steps+=Invite clients"), ""));
        LanguageGap gap = home.run(new CompareLanguages(iri)).stream()
                .filter(found -> !found.name().isEmpty()).findFirst().orElseThrow();
        assertEquals("Invite clients", gap.name());
        assertTrue(gap.text().isEmpty());
    }

    @Test
    void aRecordThatOneMayNotSeeAnswersLikeAMissingOne() {
        String iri = home.save("Practice", "Walks");
        Session outside = Session.publicReader(Locale.ENGLISH);
        Refusal refusal = assertThrows(Refusal.class, () -> home.run(new CompareLanguages(iri), outside));
        assertEquals(Refusal.Reason.NOT_FOUND, refusal.reason());
    }

    @Test
    void aLongHistoryIsReadInAMoment() {
        String iri = home.save("Practice", "Walks");
        home.retitle(iri, "Marches", "fr");
        for (int i = 0; i < 200; i++) {
            home.retitle(iri, "Walks " + i, "en");
        }
        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(1, gaps(iri).size()));
    }
}
