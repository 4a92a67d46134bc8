package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.RecordObject;

/** {@code edit}: what can be typed, and the sentence for each mistake. */
class EditFieldsTest extends HomeScene {

    private String practice;
    private String organisation;

    @BeforeEach
    void create() {
        practice = home.save("Practice", "Walks");
        organisation = home.save("Organisation", "Harbour Cooperative");
    }

    private void edit(String... assignments) {
        home.run(new EditFields(practice, List.of(assignments), "typed"));
    }

    private String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        home.run(new ShowRecord(practice, "text", Optional.empty(), out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneLanguageIsSetWithoutTouchingTheOther() {
        edit("title@fr=Visites", "summary=We walk.");
        assertEquals("Walks", home.title(practice, "en"));
        assertEquals("Visites", home.title(practice, "fr"));
        edit("title@fr=");
        assertEquals("Walks", home.title(practice, "en"));
        assertEquals(null, home.title(practice, "fr"));
    }

    @Test
    void choicesDaysNumbersAndCodesAreReadAsPeopleWriteThem() {
        edit("status=Active", "kind=méthode", "start=2026-01-31", "participantCount=75", "languages+=en",
                "languages+=fr", "licence=https://example.org/licence");
        String text = text();
        assertTrue(text.contains("2026-01-31") && text.contains("75") && text.contains("https://example.org/licence"),
                text);
        edit("languages-=en", "start=");
        assertEquals(List.of("fr"), TestHome.values(home.run(new OpenRecord(practice)).root(), "languages"));
    }

    @Test
    void aReferenceIsGivenByItsLabelOrItsIri() {
        edit("leadOrganisations+=harbour cooperative");
        assertTrue(text().contains("Harbour Cooperative <" + organisation + ">"));
        assertEquals(List.of(practice), home.run(new IncomingReferences(organisation)).stream()
                .map(label -> label.iri()).toList());
        edit("leadOrganisations-=" + organisation);
        edit("contributors=" + organisation);
        assertTrue(text().contains(organisation));
    }

    @Test
    void partsAreAddedEditedByTheirIriAndTakenAway() {
        edit("steps+=Prepare", "steps+=Walk", "roles+=Host");
        EObject step = (EObject) TestHome.values(home.run(new OpenRecord(practice)).root(), "steps").get(1);
        String iri = RecordObject.iriOf(step).orElseThrow();
        home.run(new EditFields(iri, List.of("title@fr=Visiter", "roles+=Host"), ""));
        assertTrue(text().contains("Visiter"), text());
        edit("steps-=Prepare");
        assertEquals(1, TestHome.values(home.run(new OpenRecord(practice)).root(), "steps").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "title                        | is not an assignment",
        "colour=blue                  | has no field colour. It has: title",
        "start=yesterday              | Write year, month and day like 2026-01-31",
        "status=thriving              | Choose one of: planned",
        "participantCount=many        | whole number",
        "licence=free                 | Write it in full",
        "start@fr=2026-01-31          | no text in a language",
        "title-=Talks                 | does not hold “Talks”",
        "issues+=housing              | finds nothing called “housing”",
        "issues+=Harbour Cooperative  | finds nothing called",
        "steps=Prepare                | holds parts",
        "languages+=                  | needs a value",
        "languages+=not a language    | cannot be “not a language”"})
    void aMistakeIsToldInASentenceAndChangesNothing(String assignment, String sentence) {
        Refusal refusal = assertThrows(Refusal.class, () -> edit("summary=changed", assignment.strip()));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
        assertTrue(refusal.sentence().in(Locale.FRENCH).length() > 20);
        assertEquals(1, home.run(new RecordHistory(practice)).size());
    }

    @Test
    void ofTwoRecordsWithOneLabelTheUserHasToNameOne() {
        String twin = home.save("Organisation", "Harbour Cooperative");
        Refusal refusal = assertThrows(Refusal.class, () -> edit("leadOrganisations+=Harbour Cooperative"));
        assertTrue(refusal.getMessage().contains(twin) && refusal.getMessage().contains(organisation));
    }
}
