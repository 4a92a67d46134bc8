package org.practicecommons.checks.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Localised;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;

/** Concepts that a record uses and that nobody has defined. */
public final class UndefinedConceptsCheck extends NamedCheck {

    private static final String KIND = "Concept";

    public UndefinedConceptsCheck() {
        super("definition", Finding.Severity.INFO);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        if (record.is(KIND)) {
            return List.of();
        }
        List<String> undefined = withParts(record.told()).stream().flatMap(UndefinedConceptsCheck::used).distinct()
                .filter(iri -> around.read(iri).filter(concept -> concept.kind().name().equals(KIND))
                        .filter(concept -> !new Told(record.model(), concept.root()).says("definition")).isPresent())
                .toList();
        List<Localised> names = undefined.stream().map(iri -> called(around, iri)).toList();
        return undefined.isEmpty() ? List.of() : List.of(finding("definition.missing", record.iri(), "",
                "concepts", (Localised) reader -> list(names, reader)));
    }

    private static Stream<String> used(Told told) {
        return told.model().kindOf(told.object()).fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE && isForConcepts(field))
                .flatMap(field -> told.targets(field.name()).stream());
    }

    private static boolean isForConcepts(Field field) {
        return field.targets().size() == 1 && field.targets().getFirst().name().equals(KIND);
    }

    private static String list(List<Localised> names, Locale reader) {
        return names.stream().map(name -> name.in(reader)).sorted().collect(Collectors.joining(", "));
    }
}
