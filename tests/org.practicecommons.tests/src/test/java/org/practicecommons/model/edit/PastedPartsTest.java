package org.practicecommons.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** What people copy from documents and spreadsheets becomes parts, and no word of it is lost. */
class PastedPartsTest {

    private final RecordModel model = RecordModel.standard();

    /** The parts as {@code field=text|field=text}. */
    private List<String> pasted(String kindName, String text) {
        Kind kind = model.kind(kindName).orElseThrow();
        return new PastedParts(kind, "en").of(text).stream().map(part -> told(kind, part)).toList();
    }

    private static String told(Kind kind, EObject part) {
        return kind.fields().stream().filter(field -> !field.values(part).isEmpty()).map(field -> field.name() + "="
                + ((LangText) field.values(part).getFirst()).text())
                .collect(Collectors.joining("|"));
    }

    @Test
    void aListLosesItsBulletsAndNumbersAndItsEmptyLines() {
        assertEquals(List.of("title=Ask", "title=Listen", "title=1.5 metres of room", "title=2026 was the year"),
                pasted("Step", "1. Ask\r\n\r\n • Listen\n1.5 metres of room\n- 2026 was the year\n"));
    }

    @Test
    void aNumberInACellOfItsOwnIsNotTheName() {
        assertEquals(List.of("title=Ask", "title=Listen|description=By letter"),
                pasted("Step", "1.\tAsk\n•\tListen\tBy letter"));
    }

    @Test
    void theColumnsOfATableAreTheTextsInTheirOrder() {
        assertEquals(List.of("title=Ask|description=By letter", "title=Listen"),
                pasted("Step", "Ask\tBy letter\nListen\t"));
    }

    @Test
    void aHeadLineInEitherLanguageSaysWhichColumnIsWhich() {
        assertEquals(List.of("title=Ask|description=By letter"), pasted("Step", "description\tStep\nBy letter\tAsk"));
        assertEquals(List.of("title=Ask|description=By letter"), pasted("Step", "Étape\tDescription\nAsk\tBy letter"));
    }

    @Test
    void aCellInQuotationMarksMayHoldLinesAndMarks() {
        assertEquals(List.of("title=Ask|description=First \"why\",\nthen how", "title=\"Stop\" means stop"),
                pasted("Step", "Ask\t\"First \"\"why\"\",\nthen how\"\n\"Stop\" means stop"));
    }

    @Test
    void aCellWithoutAFieldFollowsTheName() {
        assertEquals(List.of("title=Ask, two, three|description=By letter"),
                pasted("Step", "Ask\tBy letter\ttwo\t\tthree"));
        assertTrue(pasted("Step", " \n\t\n").isEmpty());
    }
}
