package org.practicecommons.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Finding;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

class ShapeCheckTest {

    private static final String RECORD = "https://example.org/p";

    private final RecordModel model = RecordModel.standard();
    private final Kind practice = model.kind("Practice").orElseThrow();
    private final ShapeCheck check = new ShapeCheck(model);

    @Test
    void aRecordWithoutATitleNeedsOne() {
        List<Finding> errors = errors(List.of());
        assertEquals(List.of("shape.least"), errors.stream().map(Finding::code).toList());
        Finding finding = errors.get(0);
        assertEquals("title", finding.field());
        assertEquals(RECORD, finding.where());
        assertTrue(finding.sentence().in(Locale.ENGLISH).contains("Title"));
        assertTrue(finding.sentence().in(Locale.FRENCH).contains("Titre"));
    }

    @Test
    void eachRuleIsFoundWithItsField() {
        String title = practice.title().term();
        String choice = first(FieldType.CHOICE).term();
        String day = first(FieldType.DAY).term();
        List<Finding> errors = errors(List.of(
                new Statement(RECORD, title, Value.text("one", "en")),
                        new Statement(RECORD, title, Value.text("two", "en")),
                new Statement(RECORD, choice, new Value.Iri("urn:no-choice")),
                new Statement(RECORD, day, new Value.Literal("2020-02-30", Xsd.DATE))));
        Set<String> found = new TreeSet<>();
        errors.forEach(finding -> found.add(finding.code() + " " + finding.field()));
        assertEquals(new TreeSet<>(Set.of("shape.language title", "shape.type " + first(FieldType.CHOICE).name(),
                "shape.type " + first(FieldType.DAY).name())), found);
    }

    @Test
    void aReferenceToAWrongKindIsFoundWhenTheKindIsKnown() {
        Field issues = practice.field("issues").orElseThrow();
        Payload payload = payload(List.of(new Statement(RECORD, practice.title().term(), Value.text("t", "en")),
                new Statement(RECORD, issues.term(), new Value.Iri("urn:other"))));
        assertEquals(List.of(), errors(payload, Optional.empty()));
        assertEquals(List.of(), errors(payload, Optional.of(issues.targets().get(0).term())));
        List<Finding> wrong = errors(payload, Optional.of(practice.term()));
        assertEquals(List.of("issues"), wrong.stream().map(Finding::field).toList());
    }

    @Test
    void recordsMadeByTheMappingBreakNoRuleOfType() {
        Random random = Seed.random(ShapeCheckTest.class);
        RandomRecords records = new RandomRecords(model, random);
        for (int i = 0; i < 60; i++) {
            RecordObject record = records.next();
            List<Finding> types = check.check(records.mapper.write(record), iri -> Optional.empty()).stream()
                    .filter(finding -> finding.code().equals("shape.type") || finding.code().equals("shape.most"))
                            .toList();
            assertEquals(List.of(), types);
        }
    }

    @Test
    void partsAreCheckedAsWell() {
        Field steps = practice.field("steps").orElseThrow();
        Kind step = steps.targets().get(0);
        String part = RECORD + "#1";
        List<Finding> findings = check.check(payload(List.of(new Statement(RECORD, steps.term(), new Value.Iri(part)),
                new Statement(part, Xsd.TYPE, new Value.Iri(step.term())))), iri -> Optional.empty());
        assertTrue(findings.stream().anyMatch(finding -> finding.where().equals(part)), findings::toString);
        assertFalse(findings.stream().anyMatch(finding -> finding.code().equals("shape.type")), findings::toString);
    }

    private Field first(FieldType type) {
        return practice.fields().stream().filter(field -> field.type() == type).findFirst().orElseThrow();
    }

    private List<Finding> errors(List<Statement> statements) {
        return errors(payload(statements), Optional.empty());
    }

    private List<Finding> errors(Payload payload, Optional<String> kindOfOthers) {
        return check.check(payload, iri -> kindOfOthers).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR).toList();
    }

    private Payload payload(List<Statement> statements) {
        List<Statement> all = new ArrayList<>(statements);
        all.add(new Statement(RECORD, Xsd.TYPE, new Value.Iri(practice.term())));
        return Payload.of(RECORD, all);
    }
}
