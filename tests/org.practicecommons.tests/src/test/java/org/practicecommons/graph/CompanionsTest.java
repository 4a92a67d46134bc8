package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.RecordModel;

/** Any record is the same after it was split and joined, and what is left says nothing of what went. */
class CompanionsTest {

    private static final String R = "https://commons.example/r";
    private static final RecordModel MODEL = RecordModel.standard();
    private static final String CONSENT = MODEL.kind("Quote").orElseThrow().field("consent").orElseThrow().term();

    private final Companions companions = new Companions(MODEL);

    @Test
    void whatIsSplitAndJoinedIsTheSame() {
        Random random = Seed.random(getClass());
        RandomRecords records = new RandomRecords(MODEL, random);
        int some = 0;
        for (int i = 0; i < 400; i++) {
            RecordObject record = records.next();
            Payload payload = records.mapper.write(record);
            Companions.Split split = companions.split(record.iri(), payload);
            assertEquals(payload, Companions.join(split.rest(), split.beside().values()));
            assertEquals(payload, records.mapper.write(records.mapper.read(record.iri(),
                    Companions.join(split.rest(), split.beside().values()))));
            Payload hidden = Companions.join(Payload.EMPTY, split.beside().values());
            assertEquals(split.rest(), Companions.without(payload, hidden));
            assertEquals(payload, Companions.keeping(split.rest(), hidden));
            assertEquals(payload, Companions.keeping(payload, hidden));
            split.beside().forEach((grounds, said) -> assertSaysNothingOf(said, split.rest(), grounds));
            some += split.beside().size();
        }
        assertTrue(some > 50, some + " companions are too few to prove anything");
    }

    /** Of the parts that stand on a consent. */
    private static void assertSaysNothingOf(Payload companion, Payload rest, List<String> grounds) {
        companion.statements().stream().filter(s -> s.predicate().equals(CONSENT)).map(Statement::subject)
                .forEach(part -> assertFalse(rest.toString().contains(part + ">"), part));
        assertFalse(grounds.isEmpty());
    }

    @Test
    void partsOnOneConsentAreTogetherAndThoseBelowGoWithThem() {
        List<Statement> said = new ArrayList<>();
        type(said, R, "Practice");
        quote(said, "q1", "urn:c1");
        quote(said, "q2", "urn:c2");
        quote(said, "q3", "urn:c1");
        add(said, R + "#q2", "urn:unknown", new Value.Iri(R + "#below"));
        add(said, R + "#below", "urn:says", Value.plain("of q2 alone"));
        add(said, R + "#q1", "urn:unknown", new Value.Iri(R + "#shared"));
        add(said, R, "urn:unknown", new Value.Iri(R + "#shared"));
        add(said, R + "#shared", "urn:says", Value.plain("of all"));
        Companions.Split split = companions.split(R, Payload.of(R, said));
        assertEquals(Set.of(List.of("urn:c1"), List.of("urn:c2")), split.beside().keySet());
        Map<List<String>, Payload> beside = split.beside();
        assertTrue(beside.get(List.of("urn:c2")).toString().contains("of q2 alone"));
        assertTrue(split.rest().toString().contains("of all"));
        assertFalse(split.rest().toString().contains(R + "#q"));
        assertEquals(4 + 4 + 1, beside.get(List.of("urn:c1")).statements().size());
    }

    @Test
    void aPartThatNamesTwoConsentsNeedsBoth() {
        List<Statement> said = new ArrayList<>();
        type(said, R, "Practice");
        quote(said, "q", "urn:c1");
        add(said, R + "#q", CONSENT, new Value.Iri("urn:c2"));
        assertEquals(Set.of(List.of("urn:c1", "urn:c2")),
                companions.split(R, Payload.of(R, said)).beside().keySet());
    }

    @Test
    void theGraphOfACompanionTellsItsRecord() {
        String graph = Companions.graph(R, List.of("urn:c1"));
        assertFalse(graph.equals(Companions.graph(R, List.of("urn:c2"))));
        assertEquals(R, Companions.recordOf(graph));
        assertEquals(R, Companions.recordOf(R));
    }

    private static void quote(List<Statement> said, String name, String consent) {
        String part = R + "#" + name;
        add(said, R, MODEL.kind("Practice").orElseThrow().field("quotes").orElseThrow().term(), new Value.Iri(part));
        type(said, part, "Quote");
        add(said, part, MODEL.kind("Quote").orElseThrow().title().term(), Value.text("Words", "en"));
        add(said, part, CONSENT, new Value.Iri(consent));
    }

    private static void type(List<Statement> said, String subject, String kind) {
        add(said, subject, Xsd.TYPE, new Value.Iri(MODEL.kind(kind).orElseThrow().term()));
    }

    private static void add(List<Statement> said, String subject, String predicate, Value object) {
        said.add(new Statement(subject, predicate, object));
    }
}
