package org.practicecommons.checks.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;

/** A partnership under way in which no leader was seen for as long as its ground rules allow. */
public final class LeadersPresenceCheck extends NamedCheck {

    private static final int USUAL_MONTHS = 6;

    public LeadersPresenceCheck() {
        super("leaders", Finding.Severity.INFO);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        Told partnership = record.told();
        if (!record.is("Partnership") || !partnership.chose("status", "active")) {
            return List.of();
        }
        int months = partnership.parts("groundRules").stream()
                .flatMap(rules -> rules.number("touchpointMonths").stream()).findFirst().orElse(USUAL_MONTHS);
        Optional<LocalDate> last = Stream.concat(partnership.day("start").stream(), partnership.parts("touchpoints")
                .stream().flatMap(seen -> seen.day("date").stream())).max(LocalDate::compareTo);
        return last.filter(day -> day.plusMonths(months).isBefore(around.today()))
                .map(day -> List.of(finding("leaders.notSeen", record.iri(), "touchpoints", "day", day)
                        .mendedBy(List.of(fix("leaders.addVisit", record.iri(), Fix.Change.add("touchpoints", ""))))))
                .orElse(List.of());
    }
}
