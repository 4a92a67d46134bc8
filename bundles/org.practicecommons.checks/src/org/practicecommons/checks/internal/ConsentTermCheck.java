package org.practicecommons.checks.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;

/** A consent that has run out or was withdrawn, or that runs out soon. */
public final class ConsentTermCheck extends NamedCheck {

    private static final int DAYS_TO_ASK_AGAIN = 60;

    public ConsentTermCheck() {
        super("consent", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        if (!record.is("Consent")) {
            return List.of();
        }
        Told consent = record.told();
        LocalDate today = around.today();
        Optional<LocalDate> withdrawn = consent.day("withdrawnOn").filter(day -> !day.isAfter(today));
        if (withdrawn.isPresent()) {
            return List.of(finding("consent.withdrawn", record.iri(), "withdrawnOn", "day", withdrawn.get()));
        }
        Optional<LocalDate> end = consent.day("end");
        if (isPast(end, today)) {
            return List.of(finding("consent.ended", record.iri(), "end", "day", end.get()));
        }
        return end.filter(day -> !day.isAfter(today.plusDays(DAYS_TO_ASK_AGAIN)))
                .map(day -> List.of(finding(Finding.Severity.INFO, "consent.ends", record.iri(), "end", "day", day)))
                .orElse(List.of());
    }
}
