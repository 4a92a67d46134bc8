package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Refusal;

class PayloadTest {

    private static final String RECORD = "https://example.org/r/1";
    private static final String P = "https://example.org/p";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            boolean,1,true
            integer,+1,1
            integer,-000,0
            integer,007,7
            byte,+127,127
            decimal,1.00,1.0
            decimal,.5,0.5
            decimal,-0.0,0.0
            decimal,100,100.0
            double,123.45,1.2345E2
            double,0.001,1.0E-3
            double,-0,-0.0E0
            double,+INF,INF
            float,1e10,1.0E10
            dateTime,2020-01-01T10:20:30.120Z,2020-01-01T10:20:30.12Z
            dateTime,2020-12-31T24:00:00-05:00,2021-01-01T05:00:00Z
            dateTime,2020-01-01T10:20:30.000,2020-01-01T10:20:30
            date,2020-01-01+00:00,2020-01-01Z
            date,2020-01-01-05:00,2020-01-01-05:00
            time,23:30:00-05:00,04:30:00Z
            duration,P1Y14M,P2Y2M
            duration,PT36H,P1DT12H
            dayTimeDuration,-P0D,PT0S
            yearMonthDuration,P12M,P1Y
            hexBinary,0aF0,0AF0
            base64Binary,AQ ==,AQ==
            anyURI,` https://example.org `,https://example.org
            """)
    void valuesGetTheirCanonicalForm(String type, String before, String after) {
        Normalised result = normalise(new Value.Literal(before, Xsd.NAMESPACE + type));
        assertEquals(new Value.Literal(after, Xsd.NAMESPACE + type), onlyValue(result.payload()));
        assertEquals(before.equals(after) ? 0 : 1, result.findings().size());
    }

    @ParameterizedTest
    @CsvSource({"boolean,TRUE", "integer,1.0", "byte,128", "unsignedInt,-1", "decimal,1e5", "decimal,.",
            "double,Infinity",
            "double,1d", "dateTime,2020-02-30T00:00:00Z", "dateTimeStamp,2020-01-01T00:00:00", "date,20-1-1",
            "duration,P", "yearMonthDuration,P1D", "hexBinary,abc", "base64Binary,AQ=", "gMonthDay,--02-30"})
    void whatIsNotOfItsTypeIsKeptAndReported(String type, String text) {
        Value.Literal literal = new Value.Literal(text, Xsd.NAMESPACE + type);
        Normalised result = normalise(literal);
        assertEquals(literal, onlyValue(result.payload()));
        assertEquals(List.of(Finding.Severity.WARNING), result.findings().stream().map(Finding::severity).toList());
    }

    @Test
    void textsAreInNormalFormAndTagsInTheirCase() {
        Normalised result = normalise(Value.text("e\u0301", "EN-ca"));
        assertEquals(Value.text("\u00e9", "en-CA"), onlyValue(result.payload()));
        assertEquals("payload.changed", result.findings().get(0).code());
    }

    @Test
    void linesAreSortedByTheirBytesAndNoneIsThereTwice() {
        List<Statement> statements = List.of(statement(Value.plain("\uffee")), statement(Value.plain("😀")),
                statement(Value.plain("a")), statement(Value.plain("a")));
        Normalised result = new PayloadNormaliser(RECORD).normalise(statements);
        assertEquals("<" + RECORD + "> <" + P + "> \"a\" .\n<" + RECORD + "> <" + P + "> \"\uffee\" .\n<" + RECORD
                + "> <"
                + P + "> \"😀\" .\n", result.payload().toString());
        assertEquals(List.of("payload.duplicate"), result.findings().stream().map(Finding::code).toList());
    }

    @Test
    void halfCharactersAndRelativeIrisAreRefused() {
        for (Value bad : List.of(Value.plain("a\ud83d"), Value.plain("\ude00b"), new Value.Iri("../x"),
                new Value.Iri("http://a b"), new Value.Iri(""), new Value.Iri("http://x/\ud83d"),
                new Value.Literal("x", "nothing"))) {
            Refusal refusal = assertThrows(Refusal.class, () -> normalise(bad));
            assertEquals(Refusal.Reason.BAD_INPUT, refusal.reason());
        }
    }

    @Test
    void foreignLinesAreReadStrictlyAndRefusedWithTheirLine() {
        String good = "<" + RECORD + "> <" + P + "> \"x\"@EN .\n";
        assertEquals(1, parse(good + "# a remark\n").payload().statements().size());
        for (String bad : List.of("<a", "<https://a> <https://b> .", "<https://a> <https://b> x .",
                "<https://a> <https://b> \"x .", "@prefix a: <https://b> .", "\u0000")) {
            Refusal refusal = assertThrows(Refusal.class, () -> parse(good + bad), bad);
            assertTrue(refusal.getMessage().contains("f.nt, line 2:"), refusal.getMessage());
        }
        assertThrows(Refusal.class, () -> new PayloadNormaliser(RECORD).parse(new byte[] {'"', (byte) 0xff}, "f.nt"));
        assertThrows(Refusal.class, () -> parse("<" + RECORD + "> <" + P + "> \"\\uD83D\" .\n"));
        assertThrows(Refusal.class,
                () -> parse("<https://a> <https://b> <<( <https://a> <https://b> <https://c> )>> ."));
    }

    @Test
    void blankNodesAreNamedByWhatIsSaidOfThem() {
        String first = ("_:a <%1$s> _:b .\n_:b <%1$s> \"x\" .\n_:c <%1$s> \"y\" .\n"
                + "_:d <%1$s> \"y\" .\n_:e <%1$s> _:e .\n").formatted(P);
        String again = ("_:c <%1$s> \"x\" .\n_:e <%1$s> \"y\" .\n_:x <%1$s> _:x .\n"
                + "_:d <%1$s> \"y\" .\n_:a <%1$s> _:c .\n").formatted(P);
        Payload payload = parse(first).payload();
        assertEquals(payload, parse(again).payload());
        assertEquals(5, payload.statements().size());
        assertEquals(5, payload.statements().stream().map(Statement::subject).distinct().count());
        assertTrue(payload.statements().stream().allMatch(s -> s.subject().startsWith(RECORD + "#b-")));
    }

    @Test
    void anyStatementsReadBackAsTheyWereWrittenAndOnceMoreChangesNothing() {
        Random random = Seed.random(PayloadTest.class);
        LiteralSamples samples = new LiteralSamples(random);
        for (int i = 0; i < 2000; i++) {
            List<Statement> statements = new ArrayList<>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                statements.add(statement(samples.next()));
                statements.add(statement(Value.plain(samples.text())));
            }
            Payload payload = Payload.of(RECORD, statements);
            Normalised again = new PayloadNormaliser(RECORD).parse(payload.bytes(), "test");
            assertEquals(payload, again.payload());
            List<Finding> changes =
                    again.findings().stream().filter(f -> f.severity() == Finding.Severity.INFO).toList();
            assertEquals(List.of(), changes);
            List<Statement> shuffled = new ArrayList<>(payload.statements());
            Collections.shuffle(shuffled, random);
            assertEquals(payload, Payload.of(RECORD, shuffled));
        }
    }

    private static Normalised parse(String lines) {
        return new PayloadNormaliser(RECORD).parse(lines.getBytes(StandardCharsets.UTF_8), "f.nt");
    }

    private static Normalised normalise(Value value) {
        return new PayloadNormaliser(RECORD).normalise(List.of(statement(value)));
    }

    private static Statement statement(Value value) {
        return new Statement(RECORD, P, value);
    }

    private static Value onlyValue(Payload payload) {
        assertEquals(1, payload.statements().size());
        return payload.statements().get(0).object();
    }
}
