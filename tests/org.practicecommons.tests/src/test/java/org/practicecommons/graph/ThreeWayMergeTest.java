package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

class ThreeWayMergeTest {

    private static final int MERGES = 600;
    private static final String RECORD = "https://example.org/p";

    private final RecordModel model = RecordModel.standard();
    private final Kind practice = model.kind("Practice").orElseThrow();
    private final String title = term(practice, "title");
    private final String steps = term(practice, "steps");
    private final String starts = practice.fields().stream()
            .filter(f -> !f.many() && f.type() == org.practicecommons.model.FieldType.DAY).findFirst().orElseThrow()
                    .term();

    @Test
    void bothLanguagesOfATextAreTaken() {
        Payload base = practice(title, "Visit@en", title, "Visite@fr");
        ThreeWayMerge.Result result = merge(base, practice(title, "Visits@en", title, "Visite@fr"),
                practice(title, "Visit@en", title, "Visites@fr"));
        assertEquals(practice(title, "Visits@en", title, "Visites@fr"), result.payload());
        assertEquals(List.of(), result.collisions());
    }

    @Test
    void twoNewWordingsInOneLanguageCollide() {
        ThreeWayMerge.Result result = merge(practice(title, "a@en", title, "x@fr"),
                practice(title, "b@en", title, "y@fr"), practice(title, "c@en", title, "x@fr"));
        assertEquals(practice(title, "c@en", title, "y@fr"), result.payload());
        assertEquals(List.of(new Collision(RECORD, title, "en", Set.of(Value.text("a", "en")),
                Set.of(Value.text("b", "en")), Set.of(Value.text("c", "en")))), result.collisions());
    }

    @Test
    void additionsAndRemovalsOfManyValuesAreBothTaken() {
        String issues = term(practice, "issues");
        ThreeWayMerge.Result result = merge(practice(issues, "<urn:a>", issues, "<urn:b>"),
                practice(issues, "<urn:b>", issues, "<urn:c>"), practice(issues, "<urn:a>", issues, "<urn:d>"));
        assertEquals(practice(issues, "<urn:c>", issues, "<urn:d>"), result.payload());
    }

    @Test
    void aValueThatOneRemovedAndTheOtherChangedStays() {
        ThreeWayMerge.Result result = merge(practice(starts, "2020"), practice(), practice(starts, "2021"));
        assertEquals(practice(starts, "2021"), result.payload());
        assertEquals(Set.of(RECORD), result.revived());
        assertEquals(1, merge(practice(), practice(starts, "2020"), practice(starts, "2021")).collisions().size());
    }

    @Test
    void aPartThatOneRemovedAndTheOtherChangedStaysWhole() {
        Kind step = practice.field("steps").orElseThrow().targets().get(0);
        String text = step.title().term();
        List<Statement> part = List.of(new Statement(RECORD, steps, new Value.Iri(RECORD + "#s")),
                new Statement(RECORD + "#s", Xsd.TYPE, new Value.Iri(step.term())),
                new Statement(RECORD + "#s", text, Value.text("English", "en")));
        List<Statement> changed = new ArrayList<>(part);
        changed.add(new Statement(RECORD + "#s", text, Value.text("français", "fr")));
        ThreeWayMerge.Result result = merge(with(part), practice(), with(changed));
        assertEquals(with(changed), result.payload());
        assertEquals(Set.of(RECORD + "#s"), result.revived());
        assertEquals(practice(title, "x@en"), merge(with(part), practice(), with(part, title, "x@en")).payload());
    }

    @Test
    void anyMergeLosesNothingAndIsTheSameFromBothSides() {
        Random random = Seed.random(ThreeWayMergeTest.class);
        RandomRecords records = new RandomRecords(model, random);
        int collided = 0;
        for (int i = 0; i < MERGES; i++) {
            RecordObject record = records.next();
            Payload base = records.mapper.write(record);
            Payload mine = records.edited(record.iri(), base);
            Payload theirs = records.edited(record.iri(), base);
            assertEquals(mine, merge(base, mine, base).payload());
            assertEquals(theirs, merge(base, base, theirs).payload());
            assertEquals(mine, merge(base, mine, mine).payload());
            ThreeWayMerge.Result result = merge(base, mine, theirs);
            nothingIsLost(base, mine, result, true);
            nothingIsLost(base, theirs, result, false);
            if (result.collisions().isEmpty()) {
                ThreeWayMerge.Result mirrored = merge(base, theirs, mine);
                assertEquals(result.payload(), mirrored.payload());
                assertEquals(result.revived(), mirrored.revived());
                Payload read = records.mapper.write(records.mapper.read(record.iri(), result.payload()));
                assertEquals(result.payload(), read);
            } else {
                collided++;
            }
        }
        assertTrue(collided > 0 && collided < MERGES / 2, "collisions: " + collided);
    }

    private static void nothingIsLost(Payload base, Payload side, ThreeWayMerge.Result result, boolean mine) {
        Set<Statement> lost = new HashSet<>(side.statements());
        base.statements().forEach(lost::remove);
        result.payload().statements().forEach(lost::remove);
        lost.removeIf(s -> s.predicate().endsWith("orderKey"));
        for (Collision collision : result.collisions()) {
            Set<Value> kept = mine ? collision.mine() : collision.theirs();
            lost.removeIf(s -> kept.contains(s.object())
                    || kept.contains(new Value.Iri(s.subject())));
        }
        assertEquals(Set.of(), lost);
        Set<Statement> removed = new HashSet<>(base.statements());
        side.statements().forEach(removed::remove);
        removed.removeIf(s -> s.predicate().endsWith("orderKey") || result.revived().contains(s.subject())
                || s.object() instanceof Value.Iri iri && result.revived().contains(iri.iri())
                || result.collisions().stream().anyMatch(c -> c.predicate().equals(s.predicate())));
        removed.retainAll(result.payload().statements());
        assertEquals(Set.of(), removed);
    }

    private ThreeWayMerge.Result merge(Payload base, Payload mine, Payload theirs) {
        return ThreeWayMerge.merge(base, mine, theirs, model);
    }

    private static String term(Kind kind, String field) {
        return kind.field(field).map(Field::term).orElseThrow();
    }

    private Payload practice(String... properties) {
        return with(List.of(), properties);
    }

    /** Values: {@code text@language}, {@code <iri>}, or a year for a day in it. */
    private Payload with(List<Statement> parts, String... properties) {
        List<Statement> statements = new ArrayList<>(parts);
        statements.add(new Statement(RECORD, Xsd.TYPE, new Value.Iri(practice.term())));
        for (List<String> pair : pairs(properties)) {
            String value = pair.get(1);
            int at = value.indexOf('@');
            statements.add(new Statement(RECORD, pair.get(0), value.startsWith("<")
                    ? new Value.Iri(value.substring(1, value.length() - 1))
                    : at < 0 ? new Value.Literal(value + "-01-01", Xsd.DATE)
                            : Value.text(value.substring(0, at), value.substring(at + 1))));
        }
        return Payload.of(RECORD, statements);
    }

    private static List<List<String>> pairs(String... list) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < list.length; i += 2) {
            pairs.add(Arrays.asList(list).subList(i, i + 2));
        }
        return pairs;
    }
}
