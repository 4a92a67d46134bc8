package org.practicecommons.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of names come out of documents and spreadsheets as people wrote them down. */
class PastedNamesTest {

    @Test
    void aListLosesItsBulletsNumbersEmptyLinesAndRepetitions() {
        assertEquals(List.of("Harbour Legal Clinic", "Maison du Port", "1001 Nights"),
                PastedNames.of("1. Harbour  Legal\u00a0Clinic\r\n\r\n•\u00a0Maison du Port\n- 1001 Nights\n"
                        + "harbour legal clinic"));
    }

    @Test
    void aBulletInACellOfItsOwnIsNoName() {
        assertEquals(List.of("Harbour Legal Clinic", "Maison du Port"),
                PastedNames.of("•\tHarbour Legal Clinic\n2.\tMaison du Port\n"));
    }

    @Test
    void ofATableTheFirstColumnWithLettersCounts() {
        assertEquals(List.of("Harbour Legal Clinic", "Maison du Port"),
                PastedNames.of("Harbour Legal Clinic\tOttawa\nMaison du Port\tMontréal"));
        assertEquals(List.of("Harbour Legal Clinic", "Maison du Port"),
                PastedNames.of("1\tHarbour Legal Clinic\tOttawa\n2\tMaison du Port\tMontréal"));
        assertEquals(List.of("42"), PastedNames.of("42\t\t7"));
    }

    @Test
    void aCellInQuotationMarksMayHoldSeveralLines() {
        assertEquals(List.of("Centre \"Port\" of Halifax"), PastedNames.of("\"Centre \"\"Port\"\"\nof Halifax\"\tx"));
        assertEquals(List.of(), PastedNames.of(" \n\t\n"));
    }
}
