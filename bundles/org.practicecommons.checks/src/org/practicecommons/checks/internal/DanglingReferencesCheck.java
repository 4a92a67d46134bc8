package org.practicecommons.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** A reference to a record that is not there, or to one of a kind that the field is not for. */
public final class DanglingReferencesCheck implements Check {

    private final RecordModel model;

    public DanglingReferencesCheck(RecordModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return "reference";
    }

    @Override
    public Finding.Severity severity() {
        return Finding.Severity.WARNING;
    }

    @Override
    public Message title() {
        return Message.of(Check.class, "reference.title");
    }

    @Override
    public Message explanation() {
        return Message.of(Check.class, "reference.explanation");
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        List<Finding> findings = new ArrayList<>();
        Iterable<EObject> all = () -> EcoreUtil.getAllContents(List.of(record.object().root()));
        for (EObject object : all) {
            String where = RecordObject.iriOf(object).orElse(record.iri());
            for (Field field : model.kindOf(object).fields()) {
                if (field.type() == FieldType.REFERENCE) {
                    field.values(object).stream().map(EObject.class::cast).filter(EObject::eIsProxy)
                            .forEach(target -> look(where, field, RecordObject.iriOf(target).orElseThrow(), around,
                                    findings));
                }
            }
        }
        return findings;
    }

    private void look(String where, Field field, String target, Surroundings around, List<Finding> findings) {
        String kind = around.kindOf(target).orElse(null);
        if (kind == null) {
            findings.add(new Finding(Finding.Severity.WARNING, "reference.missing", where, field.name(), Message.of(
                    Check.class, "reference.missing", "field", label(field), "target", target)));
        } else if (field.targets().stream().map(Kind::name).noneMatch(kind::equals)) {
            findings.add(new Finding(Finding.Severity.WARNING, "reference.kind", where, field.name(), Message.of(
                    Check.class, "reference.kind", "field", label(field), "target", target, "kinds",
                    field.targets().stream().map(Kind::name).collect(Collectors.joining(", ")))));
        }
    }

    private static Localised label(Field field) {
        return field::label;
    }
}
