package org.practicecommons.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Localised;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

/** A reference to a record that is not there, or to one of a kind that the field is not for. */
public final class DanglingReferencesCheck extends NamedCheck {

    public DanglingReferencesCheck() {
        super("reference", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        List<Finding> findings = new ArrayList<>();
        Iterable<EObject> all = () -> EcoreUtil.getAllContents(List.of(record.object().root()));
        for (EObject object : all) {
            String where = RecordObject.iriOf(object).orElse(record.iri());
            for (Field field : record.model().kindOf(object).fields()) {
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
            findings.add(finding("reference.missing", where, field.name(), "field", label(field), "target", target)
                    .mendedBy(missing(where, field, target, around)));
        } else if (field.targets().stream().map(Kind::name).noneMatch(kind::equals)) {
            findings.add(finding("reference.kind", where, field.name(), "field", label(field), "target", target,
                    "kinds", field.targets().stream().map(Kind::name).collect(Collectors.joining(", ")))
                    .mendedBy(List.of(takeOut(where, field, target))));
        }
    }

    private static List<Fix> missing(String where, Field field, String target, Surroundings around) {
        return Stream.concat(around.mergedInto(target).stream().filter(now -> around.kindOf(now).filter(kind ->
                field.targets().stream().map(Kind::name).anyMatch(kind::equals)).isPresent())
                .map(now -> replace("reference.follow", where, field, target, now)),
                Stream.of(takeOut(where, field, target))).toList();
    }

    private static Fix takeOut(String where, Field field, String target) {
        return fix("reference.takeOut", where, Fix.Change.take(field.name(), target));
    }

    private static Localised label(Field field) {
        return field::label;
    }
}
