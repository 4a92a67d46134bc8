package org.practicecommons.checks.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;

/** An agreement that has expired, or will within its days of notice. */
public final class AgreementTermCheck extends NamedCheck {

    private static final int USUAL_NOTICE = 90;

    public AgreementTermCheck() {
        super("agreement", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        Told agreement = record.told();
        Optional<LocalDate> end = record.is("Agreement") ? agreement.day("end") : Optional.empty();
        if (end.isEmpty() || agreement.chose("status", "ended") || agreement.chose("status", "terminated")) {
            return List.of();
        }
        if (isPast(end, around.today())) {
            return List.of(finding("agreement.expired", record.iri(), "end", "day", end.get())
                    .mendedBy(List.of(renewal(record), fix("agreement.sayEnded", record.iri(),
                            Fix.Change.put("status", "ended")))));
        }
        int notice = agreement.number("noticeDays").orElse(USUAL_NOTICE);
        return end.get().isAfter(around.today().plusDays(notice)) ? List.of()
                : List.of(finding("agreement.expires", record.iri(), "end", "day", end.get())
                        .mendedBy(List.of(renewal(record))));
    }

    /** The next version, with the same parties. */
    private static Fix renewal(CheckedRecord record) {
        List<Fix.Change> same = new ArrayList<>(List.of(Fix.Change.put("replaces", record.iri())));
        record.told().targets("partnership").forEach(iri -> same.add(Fix.Change.put("partnership", iri)));
        record.told().targets("parties").forEach(iri -> same.add(Fix.Change.add("parties", iri)));
        return start("agreement.startNext", "Agreement", same.toArray(Fix.Change[]::new));
    }
}
