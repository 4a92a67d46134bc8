package org.practicecommons.checks.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.graph.RecordObject;

/** A concept or place that is, by way of others, broader than or within itself. */
public final class CyclicConceptsCheck extends NamedCheck {

    private static final List<String> UPWARD = List.of("broader", "within", "unitOf");

    public CyclicConceptsCheck() {
        super("cycle", Finding.Severity.ERROR);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        for (String fieldName : UPWARD) {
            List<Fix.Change> takeOut = above(record.object(), fieldName).stream()
                    .filter(target -> leadsTo(target, record.iri(), fieldName, around))
                    .map(target -> Fix.Change.take(fieldName, target)).toList();
            if (!takeOut.isEmpty()) {
                return List.of(finding("cycle.itself", record.iri(), fieldName, "iri", record.iri(),
                        "field", label(record.told(), fieldName)).mendedBy(List.of(
                                fix("cycle.takeOut", record.iri(), takeOut.toArray(Fix.Change[]::new)))));
            }
        }
        return List.of();
    }

    private static boolean leadsTo(String from, String to, String fieldName, Surroundings around) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String iri = open.pop();
            if (iri.equals(to)) {
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
