package org.practicecommons.checks.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Consents;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.graph.RecordObject;

/** A record of which parts are hidden, because the consent on which they stand does not hold. */
public final class ConsentedPartsCheck extends NamedCheck {

    private static final String KIND = "Consent";

    public ConsentedPartsCheck() {
        super("consented", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        return around.hiddenIn(record.iri()).stream().filter(ground -> ground.contains(":")).sorted()
                .flatMap(consent -> finding(record, consent, around)).toList();
    }

    /** Nothing where it holds, but not for the one who asks. */
    private Stream<Finding> finding(CheckedRecord record, String consent, Surroundings around) {
        Optional<RecordObject> found = around.read(consent).filter(known -> known.kind().name().equals(KIND));
        if (found.isEmpty()) {
            return Stream.of(finding("consented.missing", record.iri(), "", "consent", consent));
        }
        Told told = new Told(record.model(), found.get().root());
        if (!new Consents(record.model(), around).holds(told)) {
            return Stream.of(finding("consented.hidden", record.iri(), "", "consent", called(around, consent)));
        }
        return !told.says("covers") || told.targets("covers").contains(record.iri()) ? Stream.empty()
                : Stream.of(finding("consented.notCovered", record.iri(), "", "consent", called(around, consent)));
    }
}
