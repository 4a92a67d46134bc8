package org.practicecommons.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** What browsers and texts give when a link is dropped, and which field of a record takes it. */
class DroppedLinksTest {

    private static final String PAGE = "https://example.org/page?a=1#top";
    private static final String OTHER = "http://example.org/other";

    private final RecordModel model = RecordModel.standard();

    private static List<String> read(String dropped) {
        return DroppedLinks.read(dropped).addresses();
    }

    private Kind kind(String name) {
        return model.kind(name).orElseThrow();
    }

    private static String takes(Kind kind, EObject record, String aim, String dropped) {
        Optional<Field> aimed = aim.isEmpty() ? Optional.empty() : kind.field(aim);
        DroppedLinks.Placed placed = DroppedLinks.read(dropped).place(kind, record, aimed);
        return placed.field().name() + " +" + placed.added().size() + " =" + placed.known() + " "
                + placed.values();
    }

    private static String refused(Runnable drop, Locale reader) {
        return assertThrows(Refusal.class, drop::run).sentence().in(reader);
    }

    @Test
    void addressesAreReadAloneInARowAndWithTheirTitles() {
        assertEquals(List.of(PAGE), read("  " + PAGE + "\r\n"));
        assertEquals(List.of(PAGE, OTHER), read(PAGE + "\n\n" + OTHER + " " + PAGE));
        assertEquals(List.of(PAGE), read(PAGE + "\nA page about ramps"));
        assertEquals(List.of(PAGE, OTHER), read(PAGE + "\nA page\n" + OTHER + "\nAnother one\0"));
        assertEquals(List.of("HTTPS://example.org/é"), read("HTTPS://example.org/é"));
    }

    @Test
    void anyOtherTextIsRefusedAndQuoted() {
        for (String text : List.of("Ramp", "See " + PAGE, PAGE + " is good", "ftp://example.org/a", "https:page",
                "example.org", "file:///home/noor/a.pdf", "mailto:noor@example.org", "Ramp\n" + PAGE, "", " \n")) {
            String sentence = refused(() -> read(text), Locale.ENGLISH);
            assertTrue(sentence.startsWith("“" + text.lines().findFirst().orElse("").strip() + "”"), sentence);
        }
        assertTrue(refused(() -> read("mot ".repeat(40)), Locale.FRENCH).contains("…\u00a0»"));
    }

    @Test
    void theFirstFieldOfTheFormForPagesAboutTheRecordTakesThem() {
        assertEquals("address +1 =0 [" + PAGE + "]", takes(kind("Evidence"), kind("Evidence").create(), "", PAGE));
        assertEquals("website +1 =0 [" + PAGE + "]", takes(kind("Network"), kind("Network").create(), "", PAGE));
        for (String name : List.of("Practice", "Person", "Place", "Concept", "Meeting")) {
            assertEquals("page +1 =0 [" + PAGE + "]", takes(kind(name), kind(name).create(), "", PAGE));
        }
        model.recordKinds().stream()
                .forEach(kind -> assertTrue(takes(kind, kind.create(), "", PAGE).contains(" +1 "), kind.name()));
    }

    @Test
    void aFieldOfAddressesThatTheyAreDroppedOnComesFirst() {
        Kind kind = kind("Evidence");
        assertEquals("page +1 =0 [" + PAGE + "]", takes(kind, kind.create(), "page", PAGE));
        assertEquals("address +1 =0 [" + PAGE + "]", takes(kind, kind.create(), "description", PAGE));
    }

    @Test
    void whatStandsThereIsKeptAndNotAddedTwice() {
        Kind kind = kind("Evidence");
        EObject record = kind.create();
        record.eSet(kind.field("page").orElseThrow().feature(), List.of(OTHER));
        assertEquals("page +0 =1 [" + OTHER + "]", takes(kind, record, "", OTHER));
        assertEquals("address +1 =1 [" + PAGE + "]", takes(kind, record, "", OTHER + " " + PAGE));
        assertEquals("page +1 =1 [" + OTHER + ", " + PAGE + "]", takes(kind, record, "page", PAGE + " " + OTHER));
    }

    @Test
    void aFieldForOneAddressIsNeverOverwritten() {
        Kind kind = kind("Practice");
        EObject record = kind.create();
        assertTrue(refused(() -> takes(kind, record, "licence", PAGE + " " + OTHER), Locale.ENGLISH)
                .startsWith("“Licence”"));
        assertEquals("licence +1 =0 [" + PAGE + "]", takes(kind, record, "licence", PAGE));
        record.eSet(kind.field("licence").orElseThrow().feature(), PAGE);
        assertEquals("licence +0 =1 [" + PAGE + "]", takes(kind, record, "licence", PAGE));
        assertEquals("page +1 =0 [" + OTHER + "]", takes(kind, record, "", OTHER));
        assertTrue(refused(() -> takes(kind, record, "licence", OTHER), Locale.ENGLISH).startsWith("“Licence”"));
        assertTrue(refused(() -> takes(kind, record, "licence", OTHER), Locale.FRENCH)
                .startsWith("«\u00a0Licence\u00a0»"));
    }

    @Test
    void aKindWithoutSuchAFieldRefuses() {
        assertTrue(refused(() -> takes(kind("Step"), kind("Step").create(), "", PAGE), Locale.ENGLISH)
                .contains("(Step)"));
        assertTrue(refused(() -> takes(kind("Step"), kind("Step").create(), "", PAGE), Locale.FRENCH)
                .contains("(Étape)"));
    }
}
