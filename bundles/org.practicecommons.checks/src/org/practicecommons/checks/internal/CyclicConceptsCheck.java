package org.practicecommons.checks.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.RecordObject;

/** A concept or place that is, by way of others, broader than or within itself. */
public final class CyclicConceptsCheck implements Check {

    private static final List<String> UPWARD = List.of("broader", "within", "unitOf");

    @Override
    public String id() {
        return "cycle";
    }

    @Override
    public Finding.Severity severity() {
        return Finding.Severity.ERROR;
    }

    @Override
    public Message title() {
        return Message.of(Check.class, "cycle.title");
    }

    @Override
    public Message explanation() {
        return Message.of(Check.class, "cycle.explanation");
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        for (String fieldName : UPWARD) {
            if (record.object().kind().field(fieldName).isPresent() && returns(record.object(), fieldName, around)) {
                return List.of(new Finding(Finding.Severity.ERROR, "cycle.itself", record.iri(), fieldName,
                        Message.of(Check.class, "cycle.itself", "iri", record.iri(), "field",
                                (Localised) record.object().kind().field(fieldName)
                                        .orElseThrow()::label)));
            }
        }
        return List.of();
    }

    private static boolean returns(RecordObject start, String fieldName, Surroundings around) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(above(start, fieldName));
        while (!open.isEmpty()) {
            String iri = open.pop();
            if (iri.equals(start.iri())) {
                return true;
            }
            if (seen.add(iri)) {
                around.read(iri).ifPresent(record -> open.addAll(above(record, fieldName)));
            }
        }
        return false;
    }

    private static List<String> above(RecordObject record, String fieldName) {
        return record.kind().field(fieldName).map(field -> field.values(record.root())).orElse(List.of()).stream()
                .flatMap(target -> RecordObject.iriOf((EObject) target).stream()).toList();
    }
}
