package org.practicecommons.exchange.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

class CellsTest {

    private static final String SIGNS = "=+-@\t\r\n'\uff1d;\\ \u00a0ab,\"";
    private static final RecordModel MODEL = RecordModel.standard();

    private final Random random = seeded();

    private static Random seeded() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CellsTest: run again with -Dseed=" + seed);
        return new Random(seed);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    /** A column of that type that may hold several values, or only one. */
    private static Column.Values column(FieldType type, boolean many) {
        List<Kind> kinds = new ArrayList<>(MODEL.recordKinds());
        kinds.addAll(MODEL.partKinds());
        Field field = kinds.stream().flatMap(kind -> kind.fields().stream())
                .filter(any -> any.type() == type && any.pattern().isEmpty()
                        && new Column.Values(any, "").many() == many).findFirst().orElseThrow();
        return new Column.Values(field, "");
    }

    @Test
    void whatWouldRunIsDefusedAndComesBackAsItWas() {
        for (int i = 0; i < 20_000; i++) {
            String text = text();
            String cell = Defused.of(text);
            assertTrue("=+-@\t\r\n\uff1d".indexOf(cell.charAt(0)) < 0, () -> cell);
            assertEquals(text, Defused.restored(cell));
        }
        assertEquals("'=SUM(A1)", Defused.of("=SUM(A1)"));
        assertEquals("''=SUM(A1)", Defused.of("'=SUM(A1)"));
        assertEquals("'tis so", Defused.of("'tis so"));
    }

    @Test
    void severalTextsInOneCellComeBackAsTheyWere() {
        for (boolean many : new boolean[] {true, false}) {
            Column.Values column = column(FieldType.STRING, many);
            for (int i = 0; i < 20_000; i++) {
                List<String> texts = new ArrayList<>();
                for (int n = many ? random.nextInt(4) : 0; n >= 0; n--) {
                    texts.add(text());
                }
                String cell = Cells.joined(column, texts);
                assertEquals(texts, Cells.split(column, cell), () -> "[" + cell + "]");
                assertTrue("=+-@\t\r\n\uff1d".indexOf(cell.charAt(0)) < 0, () -> cell);
            }
        }
    }

    @Test
    void peopleMayWriteSpacesAroundTheSeparatorOrNone() {
        Column.Values column = column(FieldType.STRING, true);
        assertEquals(List.of("a", "b c", "d;e", "f"), Cells.split(column, " a;b c ; d\\;e;\nf ; "));
        assertEquals(List.of(), Cells.split(column, " ; "));
    }

    @ParameterizedTest
    @EnumSource(value = FieldType.class, names = {"DAY", "INTEGER", "DECIMAL", "IRI", "CHOICE", "REFERENCE"})
    void whatIsNoValueIsRefused(FieldType type) {
        List<Kind> kinds = new ArrayList<>(MODEL.recordKinds());
        kinds.addAll(MODEL.partKinds());
        Optional<Field> field = kinds.stream().flatMap(kind -> kind.fields().stream())
                .filter(any -> any.type() == type).findFirst();
        if (field.isPresent()) {
            for (String wrong : List.of("soon", "12-", "2020-13-01", "a b")) {
                assertFalse(Cells.value(new Column.Values(field.get(), ""), wrong).isPresent(), type + " " + wrong);
            }
        }
    }

    @Test
    void spreadsheetsMayWriteNumbersAndTruthValuesInTheirWay() {
        Column.Values flag = new Column.Values(fieldOf(FieldType.BOOLEAN), "");
        assertEquals(Optional.of("true"), lexical(Cells.value(flag, "VRAI")));
        assertEquals(Optional.of("false"), lexical(Cells.value(flag, "FALSE")));
        Column.Values number = new Column.Values(fieldOf(FieldType.INTEGER), "");
        assertEquals(Optional.of("12"), lexical(Cells.value(number, "12,0")));
        assertEquals(Optional.of("-12"), lexical(Cells.value(number, "-12")));
        assertEquals("-12", Cells.joined(number, List.of("-12")));
    }

    private static Field fieldOf(FieldType type) {
        List<Kind> kinds = new ArrayList<>(MODEL.recordKinds());
        kinds.addAll(MODEL.partKinds());
        return kinds.stream().flatMap(kind -> kind.fields().stream()).filter(any -> any.type() == type).findFirst()
                .orElseThrow();
    }

    private static Optional<String> lexical(Optional<Value> value) {
        return value.map(found -> ((Value.Literal) found).lexical());
    }

    @Test
    void aCellThatIsNoStatementIsNone() {
        for (String wrong : List.of("", "x", "a:b\\", "\"open", "<urn:x:a> . <urn:x:b> <urn:x:c> <urn:x:d>", "\"\\")) {
            assertEquals(Optional.empty(), StatementCell.read("urn:x:a", "urn:x:a", "urn:x:p", wrong), wrong);
        }
        assertTrue(StatementCell.read("urn:x:a", "urn:x:a", "urn:x:p", "\"x\"@fr").isPresent());
    }
}
