package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.RecordModel;

class PayloadDifferenceTest {

    private static final String R = "https://example.org/r";
    private static final String P = "https://example.org/p";

    @Test
    void differencesAreByPropertyAndLanguage() {
        Payload first = Payload.of(R, List.of(text("a", "en"), text("b", "fr"), text("same", "de")));
        Payload second = Payload.of(R, List.of(text("c", "en"), text("d", ""), text("same", "de")));
        assertEquals(List.of(
                new PropertyDifference(R, P, "", List.of(), List.of(Value.plain("d"))),
                new PropertyDifference(R, P, "en", List.of(Value.text("a", "en")), List.of(Value.text("c", "en"))),
                new PropertyDifference(R, P, "fr", List.of(Value.text("b", "fr")), List.of())),
                PayloadDifference.between(first, second));
        assertEquals(List.of(), PayloadDifference.between(first, first));
    }

    @Test
    void differencesAddUp() {
        Random random = Seed.random(PayloadDifferenceTest.class);
        RandomRecords records = new RandomRecords(RecordModel.standard(), random);
        for (int i = 0; i < 100; i++) {
            RecordObject record = records.next();
            Payload before = records.mapper.write(record);
            Payload after = random.nextInt(10) == 0 ? Payload.EMPTY : records.edited(record.iri(), before);
            Set<Statement> statements = new HashSet<>(before.statements());
            for (PropertyDifference d : PayloadDifference.between(before, after)) {
                d.removed().forEach(v
                        -> assertEquals(true, statements.remove(new Statement(d.subject(), d.predicate(), v))));
                d.added()
                        .forEach(v -> assertEquals(true, statements.add(new Statement(d.subject(), d.predicate(), v))));
            }
            assertEquals(new HashSet<>(after.statements()), statements);
        }
    }

    private static Statement text(String text, String language) {
        return new Statement(R, P, Value.text(text, language));
    }
}
