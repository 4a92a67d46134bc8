package org.practicecommons.checks.internal;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;

/** Somebody who may no longer speak for an organisation, because the time for which it was agreed is over. */
public final class DelegationTermCheck extends NamedCheck {

    public DelegationTermCheck() {
        super("delegation", Finding.Severity.WARNING);
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        return record.is("Organisation")
                ? record.told().parts("delegations").stream()
                        .filter(delegation -> isPast(delegation.day("until"), around.today()))
                        .map(delegation -> finding("delegation.ended", delegation.iri().orElse(record.iri()), "until",
                                "day", delegation.day("until").orElseThrow())).toList()
                : List.of();
    }
}
