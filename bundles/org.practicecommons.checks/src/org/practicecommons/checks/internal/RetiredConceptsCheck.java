package org.practicecommons.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Localised;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

/** Uses of concepts that are no longer to be used; whoever looks after the record is told what to use instead. */
public final class RetiredConceptsCheck extends NamedCheck {

    private static final String KIND = "Concept";

    public RetiredConceptsCheck() {
        super("retired", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : withParts(record.told())) {
            String where = told.iri().orElse(record.iri());
            for (Field field : told.model().kindOf(told.object()).fields()) {
                if (field.type() == FieldType.REFERENCE && !field.name().equals("replacedBy")
                        && field.targets().stream().map(Kind::name).anyMatch(KIND::equals)) {
                    told.targets(field.name()).forEach(used -> retired(record, around, used).ifPresent(concept ->
                            findings.add(finding(where, field, used, concept, around))));
                }
            }
        }
        return findings;
    }

    private static Optional<Told> retired(CheckedRecord record, Surroundings around, String iri) {
        return around.read(iri).filter(concept -> concept.kind().name().equals(KIND))
                .map(concept -> new Told(record.model(), concept.root()))
                .filter(concept -> concept.chose("status", "deprecated"));
    }

    private Finding finding(String where, Field field, String used, Told concept, Surroundings around) {
        List<String> instead = concept.targets("replacedBy").stream()
                .filter(iri -> around.kindOf(iri).isPresent()).toList();
        if (instead.isEmpty()) {
            return finding("retired.used", where, field.name(), "field", (Localised) field::label, "concept",
                    called(around, used));
        }
        List<Localised> names = instead.stream().map(iri -> called(around, iri)).toList();
        return finding("retired.replaced", where, field.name(), "field", (Localised) field::label, "concept",
                called(around, used), "instead", (Localised) reader -> list(names, reader))
                .mendedBy(instead.size() > 1 ? List.of() : List.of(
                        replace("retired.replace", where, field, used, instead.getFirst())));
    }

    private static String list(List<Localised> names, Locale reader) {
        return names.stream().map(name -> name.in(reader)).sorted().collect(Collectors.joining(", "));
    }
}
